using System.Globalization;
using StaticNet;

namespace Samples.Softmax;

/// <summary>
/// Softmax of four numbers, its 4 × 4 Jacobian, and why so little of both is left in the gradient of a classifier: against cross-entropy
/// everything cancels but a − y.
/// </summary>
public static class SoftmaxSample
{
    /// <summary>The pre-activations.</summary>
    public static readonly double[] Z = [1.1, 2.2, 0.2, -1.7];

    // The sample is of the second class.
    private const int Class = 1;
    private static readonly double[] Y = [0, 1, 0, 0];

    /// <summary>Writes all of it.</summary>
    /// <returns>The exit code: 0.</returns>
    public static int Run(TextWriter output)
    {
        var net = SoftmaxNet.Identity();
        double[] a = new double[SoftmaxNet.OutputSize];
        net.Forward(Z, a);
        ActivationJacobian jacobian = SoftmaxNet.Equations.OutputJacobian;
        double[,] slopes = jacobian.At(Z);

        output.WriteLine("── softmax ──");
        foreach (Equation equation in SoftmaxNet.Equations.Forward.TakeLast(SoftmaxNet.OutputSize))
            output.WriteLine(equation);
        WriteRow(output, "z", Z);
        WriteRow(output, "a", a);
        WriteJacobian(output, jacobian, slopes);
        WriteCollapse(output, net, a, slopes);
        return 0;
    }

    private static void WriteJacobian(TextWriter output, ActivationJacobian jacobian, double[,] slopes)
    {
        output.WriteLine();
        output.WriteLine("── its Jacobian, row i: ∂aᵢ/∂z₁ … ∂aᵢ/∂z₄ ──");
        for (int i = 0; i < jacobian.Size; i++)
            output.WriteLine(string.Concat(Enumerable.Range(0, jacobian.Size).Select(j => RightSide(jacobian[i, j]).PadRight(20))).TrimEnd());
        output.WriteLine();
        for (int i = 0; i < jacobian.Size; i++)
            WriteRow(output, " ", Enumerable.Range(0, jacobian.Size).Select(j => slopes[i, j]));
        output.WriteLine("Each row sums to 0: probabilities do not change when every z moves by the same amount.");
    }

    private static void WriteCollapse(TextWriter output, SoftmaxNet net, double[] a, double[,] slopes)
    {
        // The long way: L = −ln a₂ depends on z through a₂ alone, so that ∂L/∂zⱼ = ∂L/∂a₂ · ∂a₂/∂zⱼ = −1/a₂ · ∂a₂/∂zⱼ.
        IEnumerable<double> chained = Enumerable.Range(0, a.Length).Select(j => -1 / a[Class] * slopes[Class, j]);

        // The compiled network does not say δ, but ∂J/∂b is δ.
        double[] gradient = new double[SoftmaxNet.ParameterCount];
        net.Backward(Z, Y, gradient);
        IEnumerable<double> compiled = Enumerable.Range(0, a.Length).Select(j => gradient[SoftmaxNet.BiasIndex(layer: 0, unit: j)]);

        output.WriteLine();
        output.WriteLine("── against cross-entropy, y = (0, 1, 0, 0) ──");
        foreach (Equation equation in SoftmaxNet.Equations.Loss.Concat(SoftmaxNet.Equations.Deltas))
            output.WriteLine(equation);
        WriteRow(output, "−1/a₂ · ∂a₂/∂z, the long way", chained);
        WriteRow(output, "a − y, what is left of it", a.Zip(Y, (probability, target) => probability - target));
        WriteRow(output, "δ, compiled", compiled);
    }

    private static string RightSide(Equation equation) => equation.ToText().Split(" = ")[1];

    // With the minus of the equations.
    private static void WriteRow(TextWriter output, string name, IEnumerable<double> values) => output.WriteLine(
        $"{name,-28}" + string.Concat(values.Select(value => value.ToString("F4", CultureInfo.InvariantCulture).Replace('-', '−').PadLeft(10))));
}
