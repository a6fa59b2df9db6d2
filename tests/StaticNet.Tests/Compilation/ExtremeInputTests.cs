using System.Numerics;
using StaticNet.Tests.Networks;
using Xunit;

namespace StaticNet.Tests.Compilation;

/// <summary>Far from where a textbook computes: cross-entropies at |z| = 1e4, gradients at kinks, NaN that must not get lost.</summary>
public class ExtremeInputTests
{
    [Fact]
    public void CrossEntropiesAreFiniteAndRightAtLargeZ()
    {
        foreach (double z in new[] { 30, 100, 1e4 })
        {
            var sigmoid = new AssignmentNet();
            sigmoid.Parameters.Clear();
            sigmoid.Bias(2, 0) = (float)z;
            Check(sigmoid, [0, 0, 0], [0], expected: z);
            Check(sigmoid, [0, 0, 0], [1], expected: Math.Exp(-z));
            sigmoid.Bias(2, 0) = (float)-z;
            Check(sigmoid, [0, 0, 0], [1], expected: z);

            var softmax = new IrisNet();
            var tiled = new IrisDoubleNet();
            softmax.Parameters.Clear();
            tiled.Parameters.Clear();
            (softmax.Bias(1, 0), tiled.Bias(1, 0)) = ((float)z, z);
            Check(softmax, new float[4], [0, 1, 0], expected: z + (2 * Math.Exp(-z)));
            Check(tiled, new double[4], [0, 1, 0], expected: z + (2 * Math.Exp(-z)));
        }
    }

    // 1 + 2e-9 rounds to 1 in a float, and ln 1 would be 0: the loss of a certain and right output is its tail.
    [Fact]
    public void CategoricalCrossEntropyKeepsItsTail()
    {
        foreach (double z in new[] { 10, 20, 60 })
        {
            var unrolled = new IrisNet();
            var tiled = new IrisDoubleNet();
            unrolled.Parameters.Clear();
            tiled.Parameters.Clear();
            (unrolled.Bias(1, 0), tiled.Bias(1, 0)) = ((float)z, z);
            double expected = (2 * Math.Exp(-z)) - (2 * Math.Exp(-2 * z));               // ln(1 + 2e⁻ᶻ)
            Check(unrolled, new float[4], [1, 0, 0], expected);
            Check(tiled, new double[4], [1, 0, 0], expected);
            (unrolled.Bias(1, 1), tiled.Bias(1, 1)) = ((float)z, z);
            Check(unrolled, new float[4], [1, 0, 0], Math.Log(2 + Math.Exp(-z)));
            Check(tiled, new double[4], [1, 0, 0], Math.Log(2 + Math.Exp(-z)));
        }
    }

    [Fact]
    public void TheSlopeOfReLUIsZeroAtZero()
    {
        var net = new AssignmentNet();
        net.Parameters.Clear();
        for (int unit = 0; unit < 2; unit++)
            (net.Weight(1, 0, unit), net.Weight(2, 0, unit)) = (1, 1);
        float[] gradient = new float[AssignmentNet.ParameterCount];
        net.Backward([1, 1, 1], [1], gradient);
        Assert.Equal(new float[8], gradient[..8]);
        Assert.NotEqual(0, gradient[AssignmentNet.BiasIndex(1, 0)]);
    }

    [Fact]
    public void ANaNInAnInputReachesTheLossInEverySchedule()
    {
        Lost(new AssignmentNet(1));
        Lost(new IrisNet(1));
        Lost(new IrisDoubleNet(1));
        Lost(new PenalisedNet(1));
        Lost(new UnrolledNet(1));
        Lost(new WideNet(1));
    }

    private static void Check<T>(INetwork<T> network, T[] inputs, T[] targets, double expected)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] gradient = new T[network.ParameterCount];
        double loss = double.CreateChecked(network.Backward(inputs, targets, gradient));
        Assert.True(Math.Abs(loss - expected) <= 1e-6 * Math.Max(expected, 1e-30), $"{network.Topology.Name}: J = {loss}, not {expected}");
        Assert.All(gradient, g => Assert.True(T.IsFinite(g)));
    }

    private static void Lost<T>(INetwork<T> network)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] inputs = new T[network.InputSize];
        inputs[^1] = T.NaN;
        Assert.True(T.IsNaN(network.Loss(inputs, new T[network.OutputSize])), $"{network.Topology.Name}: J is finite.");
    }
}
