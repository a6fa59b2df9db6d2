using Xunit;

namespace StaticNet.Symbolics.Tests;

/// <summary>The evaluated forms at large |z|: finite, and right to the last digits that double has.</summary>
public class StabilityTests
{
    private static readonly NetworkTopology Binary = Networks.Of("Binary", 1, LossFunction.BinaryCrossEntropy, Networks.Layer(1, Activation.Sigmoid));
    private static readonly NetworkTopology Categorical = Networks.Of("Categorical", 1, LossFunction.CategoricalCrossEntropy, Networks.Layer(3, Activation.Softmax));

    // L = ln(1 + e^z) − y z; beyond |z| = 40 it is max(0, z) − y z to the last bit.
    [Theory]
    [InlineData(1e4, 1, 0)]
    [InlineData(1e4, 0, 1e4)]
    [InlineData(1e4, 0.25, 7500)]
    [InlineData(-1e4, 1, 1e4)]
    [InlineData(-1e4, 0, 0)]
    [InlineData(-1e4, 0.25, 2500)]
    [InlineData(800, 1, 0)]
    [InlineData(-800, 1, 800)]
    [InlineData(0, 1, 0.693147180559945)]
    [InlineData(20, 1, 2.06115362031438e-9)]
    [InlineData(-20, 0, 2.06115362031438e-9)]
    [InlineData(20, 0, 20.0000000020611536)]
    [InlineData(36, 1, 2.31952283024357e-16)]
    public void Binary_cross_entropy(double z, double y, double expected)
    {
        ExprEvaluator values = Evaluate(Binary, [z], [y], out NetworkSample sample);
        Assert.Equal(expected, sample.Loss(values), 1e-6 * expected);
        Assert.Equal(Sigmoid(z) - y, sample.Gradient(values)[Binary.BiasIndex(0, 0)], 1e-15);
    }

    [Theory]
    [InlineData(1e4, 0, -1e4, 0, 0)]
    [InlineData(1e4, 0, -1e4, 1, 1e4)]
    [InlineData(1e4, 0, -1e4, 2, 2e4)]
    [InlineData(1e4, 1e4, 1e4, 0, 1.09861228866811)]
    [InlineData(-1e4, -1e4, -1e4, 2, 1.09861228866811)]
    [InlineData(-1e4, -1e4, -1e4 + 1, 2, 0.551444713932051)]
    [InlineData(800, -800, 0, 1, 1600)]
    public void Categorical_cross_entropy(double z1, double z2, double z3, int target, double expected)
    {
        double[] z = [z1, z2, z3], y = new double[3];
        y[target] = 1;
        ExprEvaluator values = Evaluate(Categorical, z, y, out NetworkSample sample);
        Assert.Equal(expected, sample.Loss(values), 1e-12 * (1 + expected));
        Assert.Equal(1, sample.Outputs(values).Sum(), 12);
        Assert.All(sample.Gradient(values), slope => Assert.True(double.IsFinite(slope)));
    }

    [Fact]
    public void The_textbook_form_overflows_where_the_evaluated_one_does_not()
    {
        Evaluate(Categorical, [1e4, 0, -1e4], [0, 1, 0], out NetworkSample sample);
        Assert.False(double.IsFinite(sample.Loss(sample.Run(sample.Derivation.Equations))));
    }

    [Fact]
    public void Everything_is_finite_at_large_parameters()
    {
        // e^1000 is ∞, and rightly so.
        foreach (NetworkTopology topology in Networks.Small.Where(t => t.Layers.All(layer => layer.Activation != Activation.Exponential)).Append(Binary).Append(Categorical))
        {
            var sample = new NetworkSample(topology, 5);
            for (int n = 0; n < sample.Parameters.Length; n++)
                sample.Parameters[n] *= 1e3;
            ExprEvaluator values = sample.Run(sample.Derivation.Program);
            Assert.All(sample.Outputs(values), output => Assert.True(double.IsFinite(output), topology.Name));
            Assert.True(double.IsFinite(sample.Loss(values)), topology.Name);
            Assert.All(sample.Gradient(values), slope => Assert.True(double.IsFinite(slope), topology.Name));
        }
    }

    // The biases are z: the input is 0.
    private static ExprEvaluator Evaluate(NetworkTopology topology, double[] z, double[] y, out NetworkSample sample)
    {
        sample = new NetworkSample(topology, 1);
        sample.Inputs[0] = 0;
        for (int k = 0; k < z.Length; k++)
        {
            sample.Parameters[topology.BiasIndex(0, k)] = z[k];
            sample.Targets[k] = y[k];
        }

        return sample.Run(sample.Derivation.Program);
    }

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
