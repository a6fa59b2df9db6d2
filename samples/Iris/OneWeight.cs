using StaticNet;
using StaticNet.Reference;

namespace Samples.Iris;

/// <summary>
/// ∂J/∂θ⁽²⁾ⱼ₁ for one flower, computed twice: by hand, as the equation says, and by the compiled network. It is the weight that leads
/// from the first hidden unit to the output of the flower's own species.
/// </summary>
/// <param name="Unit">The output, from 0: the species.</param>
/// <param name="Z">z⁽²⁾₁, by the reference.</param>
/// <param name="Hidden">a⁽²⁾₁, by the reference.</param>
/// <param name="Output">a⁽³⁾ⱼ, compiled.</param>
/// <param name="Compiled">∂J/∂θ⁽²⁾ⱼ₁, compiled.</param>
public sealed record OneWeight(int Unit, double Z, double Hidden, double Output, double Compiled)
{
    private const int OutputLayer = 1;

    /// <summary>yⱼ: the flower is of this species.</summary>
    public const double Target = 1;

    /// <summary>δ⁽³⁾ⱼ = a⁽³⁾ⱼ − yⱼ: no more than this is left of the slopes of softmax and cross-entropy.</summary>
    public double Delta => Output - Target;

    /// <summary>∂J/∂θ⁽²⁾ⱼ₁ = δ⁽³⁾ⱼ a⁽²⁾₁.</summary>
    public double ByHand => Delta * Hidden;

    /// <summary>δ⁽³⁾ⱼ in terms of the output, as the build derived it.</summary>
    public Equation DeltaEquation => Find(IrisNet.Equations.Deltas, $"δ⁽³⁾{"₁₂₃"[Unit]}");

    /// <summary>a⁽²⁾₁ in terms of z.</summary>
    public Equation HiddenEquation => Find(IrisNet.Equations.Forward, "a⁽²⁾₁");

    /// <summary>The derivative in terms of both.</summary>
    public Equation Equation => Find(IrisNet.Equations.Gradients, $"∂J/∂θ⁽²⁾{"₁₂₃"[Unit]}₁");

    /// <summary>The test flower from which there is most to learn: the one with the largest loss.</summary>
    public static OneWeight OfHardestFlower(Experiment experiment)
    {
        (IrisNet net, var test) = (experiment.Net, experiment.Data.Test);
        int hardest = 0;
        for (int row = 1; row < test.Count; row++)
        {
            if (net.Loss(test.Input(row), test.Target(row)) > net.Loss(test.Input(hardest), test.Target(hardest)))
                hardest = row;
        }

        return Of(net, test.Input(hardest), test.Target(hardest), test.ClassOf(hardest));
    }

    private static OneWeight Of(IrisNet net, ReadOnlySpan<float> flower, ReadOnlySpan<float> target, int species)
    {
        Span<float> outputs = stackalloc float[IrisNet.OutputSize];
        Span<float> gradient = stackalloc float[IrisNet.ParameterCount];
        net.Forward(flower, outputs);
        net.Backward(flower, target, gradient);

        // The compiled network does not tell what passes through it. The reference, written by hand in double, does.
        var reference = new ReferenceNetwork(IrisNet.Topology, InDouble(net.Parameters));
        ReferenceTrace trace = reference.Trace(InDouble(flower));
        return new OneWeight(
            species, trace.Z(0)[0], trace.A(0)[0], outputs[species], gradient[IrisNet.WeightIndex(OutputLayer, species, input: 0)]);
    }

    private static Equation Find(IReadOnlyList<Equation> equations, string name) =>
        equations.Single(equation => equation.ToText().StartsWith(name + " = ", StringComparison.Ordinal));

    private static double[] InDouble(ReadOnlySpan<float> values) => Array.ConvertAll(values.ToArray(), value => (double)value);
}
