using System.Globalization;
using Samples.Softmax;
using Xunit;

namespace StaticNet.Samples.Tests;

public sealed class SoftmaxTests
{
    private static readonly string[] Lines = Run();

    // The course's example: z = (1.1, 2.2, 0.2, −1.7) gives (0.224, 0.672, 0.091, 0.0136), each to half a unit of its last digit.
    [Fact]
    public void Gives_the_probabilities_of_the_course()
    {
        Assert.Equal([1.1, 2.2, 0.2, -1.7], SoftmaxSample.Z);
        double[] a = new double[4];
        SoftmaxNet.Identity().Forward(SoftmaxSample.Z, a);
        Assert.Equal(0.224, a[0], tolerance: 0.0005);
        Assert.Equal(0.672, a[1], tolerance: 0.0005);
        Assert.Equal(0.091, a[2], tolerance: 0.0005);
        Assert.Equal(0.0136, a[3], tolerance: 0.00005);
        Assert.Equal(a, Numbers("a  "), (double exact, double printed) => Math.Abs(exact - printed) <= 0.00005001);
    }

    [Fact]
    public void The_jacobian_is_that_of_softmax()
    {
        double[] s = Softmax(SoftmaxSample.Z);
        double[,] jacobian = SoftmaxNet.Equations.OutputJacobian.At(SoftmaxSample.Z);
        for (int i = 0; i < 4; i++)
        {
            double sum = 0;
            for (int j = 0; j < 4; j++)
            {
                Assert.Equal(s[i] * ((i == j ? 1 : 0) - s[j]), jacobian[i, j], tolerance: 1e-15);
                sum += jacobian[i, j];
            }

            Assert.Equal(0, sum, tolerance: 1e-15);
        }
    }

    [Fact]
    public void Prints_the_jacobian_in_symbols_and_in_numbers()
    {
        int start = Array.FindIndex(Lines, line => line.StartsWith("── its Jacobian", StringComparison.Ordinal)) + 1;
        double[] s = Softmax(SoftmaxSample.Z);
        for (int i = 0; i < 4; i++)
        {
            string[] symbols = Lines[start + i].Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            double[] numbers = Parse(Lines[start + 4 + i]);
            Assert.Equal((4, 4), (symbols.Length, numbers.Length));
            for (int j = 0; j < 4; j++)
            {
                Assert.Equal(Symbol(i, j), symbols[j]);
                Assert.Equal(s[i] * ((i == j ? 1 : 0) - s[j]), numbers[j], tolerance: 0.00005001);
            }
        }
    }

    [Fact]
    public void Against_cross_entropy_only_a_minus_y_is_left()
    {
        for (int j = 1; j <= 4; j++)
            Assert.Contains(Lines, line => line.StartsWith($"δ⁽²⁾{Down(j)} = a⁽²⁾{Down(j)} − y{Down(j)}  ", StringComparison.Ordinal));

        double[] delta = Softmax(SoftmaxSample.Z);
        delta[1] -= 1;      // y = (0, 1, 0, 0)
        foreach (string name in (string[])["−1/a₂ · ∂a₂/∂z, the long way", "a − y, what is left of it", "δ, compiled"])
            Assert.Equal(delta, Numbers(name), (double exact, double printed) => Math.Abs(exact - printed) <= 0.00005001);
    }

    private static string[] Run()
    {
        using var output = new StringWriter();
        Assert.Equal(0, SoftmaxSample.Run(output));
        Text.AssertPlain(output.ToString());
        return Text.Lines(output.ToString());
    }

    // The definition, in the plainest way: sᵢ = exp zᵢ / Σₖ exp zₖ.
    private static double[] Softmax(double[] z) => [.. z.Select(value => Math.Exp(value) / z.Sum(Math.Exp))];

    // sᵢ(δᵢⱼ − sⱼ), with the smaller index first.
    private static string Symbol(int i, int j) => i == j
        ? $"a⁽²⁾{Down(i + 1)} (1 − a⁽²⁾{Down(i + 1)})"
        : $"−a⁽²⁾{Down(Math.Min(i, j) + 1)} a⁽²⁾{Down(Math.Max(i, j) + 1)}";

    private static double[] Numbers(string name) =>
        Parse(Lines.Single(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..]);

    private static double[] Parse(string line) =>
        [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => double.Parse(number.Replace('−', '-'), CultureInfo.InvariantCulture))];

    private static char Down(int digit) => "₀₁₂₃₄₅₆₇₈₉"[digit];
}
