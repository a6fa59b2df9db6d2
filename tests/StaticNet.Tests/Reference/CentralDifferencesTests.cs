using Xunit;

namespace StaticNet.Tests.Reference;

/// <summary>The reference's gradient against central differences, for every legal pair of functions and for every hidden activation.</summary>
public class CentralDifferencesTests
{
    public static TheoryData<Activation, LossFunction> OutputPairs
    {
        get
        {
            var pairs = new TheoryData<Activation, LossFunction>();
            foreach (Activation activation in Enum.GetValues<Activation>())
            {
                foreach (LossFunction loss in Enum.GetValues<LossFunction>())
                {
                    if (IsLegal(activation, loss))
                        pairs.Add(activation, loss);
                }
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(OutputPairs))]
    public void EveryOutputAndLossAgrees(Activation output, LossFunction loss)
    {
        for (int seed = 0; seed < 5; seed++)
            AssertAgrees(seed, loss, new LayerSpec(4, Activation.Tanh), new LayerSpec(3, output));
    }

    [Fact]
    public void EveryHiddenActivationAgrees()
    {
        foreach (Activation hidden in Enum.GetValues<Activation>())
        {
            for (int seed = 0; seed < 5; seed++)
                AssertAgrees(seed, LossFunction.SquaredError, new LayerSpec(4, hidden), new LayerSpec(3, hidden), new LayerSpec(2, Activation.Tanh));
        }
    }

    [Fact]
    public void PenaltiesAgree()
    {
        var penalty = new Penalty(L1: 0.03, L2: 0.2, Biases: true);
        AssertAgrees(1, LossFunction.MeanSquaredError, new LayerSpec(4, Activation.Sigmoid, Penalty: penalty), new LayerSpec(2, Penalty: new Penalty(0.1)));
    }

    [Theory]
    [InlineData(1e3)]
    [InlineData(1e-3)]
    [InlineData(1)]
    public void TheStepFollowsTheSizeOfTheInputs(double size)
    {
        NetworkTopology topology = Samples.Network(
            3, LossFunction.SquaredError, new LayerSpec(4, Activation.Tanh), new LayerSpec(2, Activation.Identity));
        double[] parameters = Samples.Numbers(topology.ParameterCount, 8);
        for (int p = 0; p < topology.BiasIndex(0, 0); p++)
            parameters[p] /= size;
        double[] inputs = [.. Samples.Numbers(9, 9).Select(x => x * size)];
        GradientCheckReport report = GradientCheck.Run(new CorruptibleNetwork<double>(topology, parameters), inputs, Samples.Numbers(6, 10));
        Assert.True(report.ReferenceAgainstDifferences < 1e-8, report.ToString());
    }

    [Fact]
    public void ACurvedLossGetsASmallerStep()
    {
        // z⁽³⁾ = 500 tanh(θx) − 500 tanh 0.5, about 0: the first step moves it by 0.4, where tanh is anything but a cubic.
        NetworkTopology topology = Samples.Network(
            1, LossFunction.SquaredError, new LayerSpec(1, Activation.Tanh), new LayerSpec(1, Activation.Tanh));
        GradientCheckReport report = GradientCheck.Run(
            new CorruptibleNetwork<double>(topology, 0.5, 0, 500, -500 * Math.Tanh(0.49999)), [1], [0.7]);
        Assert.True(report.Passed, report.ToString());
        Assert.True(report.ReferenceAgainstDifferences < 1e-8, report.ToString());
    }

    private static void AssertAgrees(int seed, LossFunction loss, params LayerSpec[] layers)
    {
        NetworkTopology topology = Samples.Network(3, loss, layers);
        double[] parameters = Samples.Numbers(topology.ParameterCount, 100 + seed);
        double[] inputs = Samples.Numbers(4 * topology.InputSize, 200 + seed);
        double[] targets = Samples.Distributions(4, topology.OutputSize, 300 + seed);
        GradientCheckReport report = GradientCheck.Run(new CorruptibleNetwork<double>(topology, parameters), inputs, targets);

        Assert.True(report.Passed, report.ToString());
        Assert.Equal(0, report.CompiledAgainstReference);
        Assert.True(report.ReferenceAgainstDifferences < 1e-8, report.ToString());
        Assert.Equal(0, report.WeightsAtKinks);
        Assert.Equal(topology.ParameterCount, report.WeightsCompared);
    }

    // Binary cross-entropy needs outputs in (0, 1), categorical a softmax. A softmax is inside (0, 1) too.
    private static bool IsLegal(Activation activation, LossFunction loss) => loss switch
    {
        LossFunction.BinaryCrossEntropy => activation is Activation.Sigmoid or Activation.Softmax,
        LossFunction.CategoricalCrossEntropy => activation is Activation.Softmax,
        LossFunction.Poisson or LossFunction.KullbackLeibler => activation is Activation.Sigmoid or Activation.Softmax or Activation.Exponential or Activation.Softplus,
        _ => true,
    };
}
