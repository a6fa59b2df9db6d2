using StaticNet.Tests.Networks;
using Xunit;

namespace StaticNet.Tests.Compilation;

/// <summary>The generated members at work: layout, places, seeds, penalty.</summary>
public class ContractInUseTests
{
    [Fact]
    public void SizesAndTopologyAreThoseOfTheAttributes()
    {
        Assert.Equal((3, 1, 17), (AssignmentNet.InputSize, AssignmentNet.OutputSize, AssignmentNet.ParameterCount));
        Assert.Equal((784, 10, 101_770), (DigitsNet.InputSize, DigitsNet.OutputSize, DigitsNet.ParameterCount));
        Assert.Equal(4_610, UnrolledNet.ParameterCount);
        var iris = new NetworkTopology(
            "IrisNet", 4, new([new LayerSpec(8, Activation.Tanh), new LayerSpec(3, Activation.Softmax)]), LossFunction.CategoricalCrossEntropy);
        Assert.Equal(iris, IrisNet.Topology);
        Assert.Equal(iris with { Name = "IrisDoubleNet", Precision = Precision.Double, Schedule = Schedule.Tiled }, IrisDoubleNet.Topology);
        Assert.Same(IrisNet.Equations, IrisNet.Equations);

        INetwork<float> network = new IrisNet();
        Assert.Equal((4, 3, 67), (network.InputSize, network.OutputSize, network.ParameterCount));
        Assert.Same(IrisNet.Topology, network.Topology);
    }

    [Fact]
    public void WeightsLieInputMajorAndThenTheBiases()
    {
        var net = new IrisNet();
        int next = 0;
        foreach ((int layer, int units, int inputs) in new[] { (0, 8, 4), (1, 3, 8) })
        {
            for (int input = 0; input < inputs; input++)
            {
                for (int unit = 0; unit < units; unit++, next++)
                {
                    Assert.Equal(next, IrisNet.WeightIndex(layer, unit, input));
                    net.Weight(layer, unit, input) = next;
                    Assert.Equal(next, net.Parameters[next]);
                }
            }

            for (int unit = 0; unit < units; unit++, next++)
            {
                Assert.Equal(next, IrisNet.BiasIndex(layer, unit));
                net.Bias(layer, unit) = next;
                Assert.Equal(next, net.Parameters[next]);
            }
        }

        Assert.Equal(IrisNet.ParameterCount, next);
    }

    [Fact]
    public void APlaceThatIsNotThereIsRefusedByName()
    {
        var net = new IrisNet();
        foreach ((int layer, int unit, int input, string name) in new[]
        {
            (-1, 0, 0, "layer"), (2, 0, 0, "layer"), (0, -1, 0, "unit"), (0, 8, 0, "unit"), (1, 3, 0, "unit"), (0, 0, -1, "input"), (0, 0, 4, "input"), (1, 0, 8, "input"),
        })
        {
            Assert.Throws<ArgumentOutOfRangeException>(name, () => IrisNet.WeightIndex(layer, unit, input));
            Assert.Throws<ArgumentOutOfRangeException>(name, () => net.Weight(layer, unit, input));
            if (name == "input")
                continue;
            Assert.Throws<ArgumentOutOfRangeException>(name, () => IrisNet.BiasIndex(layer, unit));
            Assert.Throws<ArgumentOutOfRangeException>(name, () => net.Bias(layer, unit));
        }
    }

    [Fact]
    public void TheSeedIsZeroUnlessGiven()
    {
        float[] expected = new float[IrisNet.ParameterCount];
        ParameterInitialization.Fill<float>(IrisNet.Topology, 0, expected);
        SameBits.Equal<float>(expected, new IrisNet().Parameters, "new IrisNet()");
        SameBits.Equal<float>(expected, new IrisNet(0).Parameters, "new IrisNet(0)");
        Assert.False(new IrisNet(1).Parameters.SequenceEqual(expected));
        Assert.Equal(0, new IrisNet(5).Bias(1, 2));
    }

    [Fact]
    public void TheStaticMethodsAreTheSameEquationsOnOwnParameters()
    {
        var net = new PenalisedNet(3);
        double[] inputs = [0.5, -0.25, 1, 0.75], targets = [1, 0, -1, 0.5], one = new double[4], other = new double[4];
        double[] gradient = new double[PenalisedNet.ParameterCount], pure = new double[PenalisedNet.ParameterCount];
        net.Forward(inputs, one);
        PenalisedNet.Forward(net.Parameters, inputs, other);
        SameBits.Equal<double>(one, other, "Forward");
        SameBits.Equal(net.Loss(inputs, targets), PenalisedNet.Loss(net.Parameters, inputs, targets), "Loss");
        SameBits.Equal(net.Backward(inputs, targets, gradient), PenalisedNet.Backward(net.Parameters, inputs, targets, pure), "J");
        SameBits.Equal<double>(gradient, pure, "∂J/∂θ");
        SameBits.Equal(net.Penalty(), PenalisedNet.Penalty(net.Parameters), "Penalty");
    }

    [Fact]
    public void JIncludesThePenaltyOfTheClassAndOfTheLayer()
    {
        // Layer 1: L1 = 0.125 + 0.25, L2 = 1 + 0.5; layer 2: the class's own. Biases are free.
        var net = new PenalisedNet();
        net.Parameters.Fill(2);
        Assert.Equal((6 * ((0.375 * 2) + (0.75 * 4))) + (6 * ((0.125 * 2) + (0.5 * 4))), net.Penalty());

        // Every parameter, biases too: 6 · (0.5 · 2 + 1.5 · 4).
        var biased = new PenalisedBiasNet();
        biased.Parameters.Fill(-2);
        Assert.Equal(42, biased.Penalty());

        // At the target the loss is 0, so J is the penalty and the gradient is its slope −0.5 − 3 · 2.
        float[] inputs = [0.5f, 1], outputs = new float[2], gradient = new float[6];
        biased.Forward(inputs, outputs);
        Assert.Equal(42, biased.Loss(inputs, outputs));
        Assert.Equal(42, biased.Backward(inputs, outputs, gradient));
        Assert.Equal([-6.5f, -6.5f, -6.5f, -6.5f, -6.5f, -6.5f], gradient);

        // sign 0 = 0.
        biased.Parameters.Clear();
        Assert.Equal(0, biased.Backward(inputs, new float[2], gradient));
        Assert.Equal(new float[6], gradient);
        Assert.Equal(0, new AssignmentNet().Penalty());
    }
}
