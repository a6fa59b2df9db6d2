using StaticNet.Compiler.CPrinting;
using Xunit;

namespace StaticNet.C.Tests;

/// <summary>What a header looks like: its names, its equations, its length; and that it refuses what would change its bits.</summary>
public sealed class HeaderTests
{
    private static readonly NetworkTopology Small = new("TwoClasses", 2, new([new LayerSpec(1, Activation.Tanh), new LayerSpec(2, Activation.Sigmoid)]), LossFunction.BinaryCrossEntropy);

    [Theory]
    [InlineData("IrisNet", "iris_net")]
    [InlineData("XORGate", "xor_gate")]
    [InlineData("Élan2_größer", "u00c9lan2_gru00f6u00dfer")]
    [InlineData("_private", "private")]
    [InlineData("__", "network")]
    [InlineData("_2", "n2")]
    [InlineData("int", "int")]
    public void Every_class_has_a_name_in_C(string name, string prefix) => Assert.Equal(prefix, CName.Prefix(name));

    [Fact]
    public void The_equations_stand_above_what_computes_them()
    {
        string header = CHeader.Of(Small);
        Assert.Contains("// z⁽²⁾₁ = θ⁽¹⁾₁₁ x₁ + θ⁽¹⁾₁₂ x₂ + b⁽¹⁾₁\n", header, StringComparison.Ordinal);
        Assert.Contains("// δ⁽³⁾₁ = a⁽³⁾₁ − y₁        the slope of σ cancels against binary cross-entropy\n    float d3_1 = a3_1 - y_1;\n", header, StringComparison.Ordinal);
        Assert.DoesNotContain("malloc", header, StringComparison.Ordinal);
        Assert.DoesNotContain("math.h", header, StringComparison.Ordinal);
    }

    [Fact]
    public void A_large_network_is_loops()
    {
        var topology = new NetworkTopology("Digits", 784, new([new LayerSpec(128, Activation.ReLU), new LayerSpec(10, Activation.Softmax)]), LossFunction.CategoricalCrossEntropy);
        Assert.InRange(CHeader.Of(topology).Count(letter => letter == '\n'), 300, 3000);
    }

    [Fact]
    public void Parameters_are_finite() =>
        Assert.Contains("parameters are finite", Assert.Throws<ArgumentException>(() => CHeader.Of(Small, parameters: [.. Enumerable.Repeat(double.NaN, Small.ParameterCount)])).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Fast_mathematics_is_refused()
    {
        var fast = new CCompiler("gcc", "-O2 -std=c99 -ffast-math");
        Exception error = await Assert.ThrowsAnyAsync<Exception>(() => fast.RunAsync("#include \"n.h\"\nint main(void) { return 0; }\n", new Dictionary<string, string> { ["n.h"] = CHeader.Of(Small) }, []));
        Assert.Contains("-ffast-math changes the order of sums", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_a_header_of_Cpp_too_and_two_live_side_by_side()
    {
        var compiler = new CCompiler("gcc", "-O1 -x c++");
        byte[] output = await compiler.RunAsync(
            """
            #include <cstdio>
            #include "n.h"
            #include "m.h"
            #include "n.h"
            int main(int, char **argv)
            {
                const double x[2] = {1, 2}, y[2] = {0, 1};
                double w[M_PARAMETERS] = {0}, g[M_PARAMETERS] = {7}, refused = m_backward(w, x, y, g, 0), many = m_backward(w, x, y, g, M_LARGEST_BATCH + 1);
                FILE *out = std::fopen(argv[2], "wb");
                // Two of four: nothing of a batch that is none, nothing of one too many, and nothing written.
                std::fputc((refused != refused) + (many != many) + (g[0] == 7) + (m_loss(w, x, y, 0) == 0), out);
                return std::fclose(out);
            }

            """,
            new Dictionary<string, string> { ["n.h"] = CHeader.Of(Small, "n"), ["m.h"] = CHeader.Of(Small with { Precision = Precision.Double }, "m") }, []);
        Assert.Equal([3], output);
    }
}
