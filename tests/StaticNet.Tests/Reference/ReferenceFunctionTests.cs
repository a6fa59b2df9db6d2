using StaticNet.Reference.Activations;
using StaticNet.Reference.Losses;
using Xunit;

namespace StaticNet.Tests.Reference;

/// <summary>Each function by itself, against mpmath 1.x with 40 digits, and that no member of the enums lacks its file.</summary>
public class ReferenceFunctionTests
{
    [Fact]
    public void EveryActivationHasItsReference()
    {
        foreach (Activation activation in Enum.GetValues<Activation>())
            Assert.Equal(activation.ToString(), ReferenceActivations.Of(new LayerSpec(2, activation)).GetType().Name);
    }

    [Fact]
    public void EveryLossHasItsReference()
    {
        foreach (LossFunction loss in Enum.GetValues<LossFunction>())
            Assert.Equal(loss.ToString(), ReferenceLosses.Of(Samples.Network(1, loss, new LayerSpec(1))).GetType().Name);
    }

    [Fact]
    public void AMissingFunctionIsNamed()
    {
        var activation = Assert.Throws<NotSupportedException>(() => ReferenceActivations.Of(new LayerSpec(1, (Activation)99)));
        var loss = Assert.Throws<NotSupportedException>(() => ReferenceLosses.Of(Samples.Network(1, (LossFunction)99, new LayerSpec(1))));
        Assert.Contains("Activation.99", activation.Message);
        Assert.Contains("LossFunction.99", loss.Message);
    }

    [Theory]
    [InlineData(-2, 0.119202922022117556, 0.104993585403506517, -0.964027580075816884, 0.0706508248531644657)]
    [InlineData(-0.5, 0.377540668798145435, 0.235003712201594489, -0.462117157260009759, 0.78644773296592741)]
    [InlineData(1.7, 0.845534734916465296, 0.130605746966208059, 0.935409070603098981, 0.125009870633446587)]
    [InlineData(30, 0.999999999999906424, 9.3576229688384233e-14, 1, 3.50260430507860916e-26)]
    [InlineData(1e4, 1, 0, 1, 0)]
    [InlineData(-1e4, 0, 0, -1, 0)]
    public void SigmoidAndTanhHaveTheirValuesAndSlopes(double z, double sigmoid, double sigmoidSlope, double tanh, double tanhSlope)
    {
        AssertClose(sigmoid, new Sigmoid().Value(z));
        AssertClose(sigmoidSlope, new Sigmoid().Slope(z));
        AssertClose(tanh, new Tanh().Value(z));
        AssertClose(tanhSlope, new Tanh().Slope(z));
    }

    [Fact]
    public void TheKinksAreAsDocumented()
    {
        Assert.Equal((0.0, 0.0), (new ReLU().Value(0), new ReLU().Slope(0)));
        Assert.Equal((0.0, 0.01), (new LeakyReLU(null).Value(0), new LeakyReLU(null).Slope(0)));
        Assert.Equal((-0.6, 0.2), (new LeakyReLU(0.2).Value(-3), new LeakyReLU(0.2).Slope(-3)), TupleClose);
        Assert.Equal((3.0, 1.0), (new LeakyReLU(0.2).Value(3), new LeakyReLU(0.2).Slope(3)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1e4)]
    public void SoftmaxIsTheDistributionWhereverItIsShifted(double shift)
    {
        double[] expected = [0.223636312079489462, 0.671840610469883529, 0.0909237393078004657, 0.0135993381428265431];
        double[] a = new double[4];
        new Softmax().Value([1.1 + shift, 2.2 + shift, 0.2 + shift, -1.7 + shift], a);
        for (int k = 0; k < 4; k++)
            Assert.Equal(expected[k], a[k], shift == 0 ? 1e-15 : 1e-11);
    }

    [Fact]
    public void SquaredErrorHasItsHalfAndMeanSquaredErrorItsK()
    {
        double[] slope = new double[2];
        Assert.Equal(2.5, new SquaredError().Value([1, 2], [0, 4]));            // ½ (1 + 4)
        new SquaredError().Slope([1, 2], [0, 4], slope);
        Assert.Equal([1, -2], slope);
        Assert.Equal(2.5, new MeanSquaredError().Value([1, 2], [0, 4]));        // (1 + 4)/2
        Assert.Equal(14 / 3.0, new MeanSquaredError().Value([1, 2, 3], [0, 4, 0]), 1e-15);
        new MeanSquaredError().Slope([1, 2], [0, 4], slope);
        Assert.Equal([1, -2], slope);
    }

    [Fact]
    public void CrossEntropiesHaveTheirValuesFromZAndFromA()
    {
        double[] z = [-0.5, 1.7];
        double[] a = [0.377540668798145435, 0.845534734916465296];
        AssertClose(0.766863013566372598, new BinaryCrossEntropy().ValueFromZ(Activation.Sigmoid, z, [0.25, 1]));
        AssertClose(0.766863013566372598, new BinaryCrossEntropy().Value(a, [0.25, 1]));

        double[] logits = [1.1, 2.2, 0.2, -1.7];
        double[] p = [0.223636312079489462, 0.671840610469883529, 0.0909237393078004657, 0.0135993381428265431];
        AssertClose(2.66773415339299394, new CategoricalCrossEntropy().ValueFromZ(Activation.Softmax, logits, [0.1, 0.2, 0.3, 0.4]));
        AssertClose(2.66773415339299394, new CategoricalCrossEntropy().Value(p, [0.1, 0.2, 0.3, 0.4]));
    }

    [Theory]
    [InlineData(1e4, 1, 0)]
    [InlineData(1e4, 0, 1e4)]
    [InlineData(-1e4, 1, 1e4)]
    [InlineData(-1e4, 0, 0)]
    [InlineData(1e4, 0.25, 7500)]
    [InlineData(20, 1, 2.0611536203143807e-9)]
    [InlineData(40, 1, 4.24835425529158899e-18)]
    public void CrossEntropiesAreRightFarOut(double z, double y, double expected)
    {
        AssertClose(expected, new BinaryCrossEntropy().ValueFromZ(Activation.Sigmoid, [z], [y]));

        // A softmax of (z, 0) is (σ(z), 1 − σ(z)): the same loss by the other formula.
        AssertClose(expected, new CategoricalCrossEntropy().ValueFromZ(Activation.Softmax, [z, 0], [y, 1 - y]));
    }

    private static void AssertClose(double expected, double actual) =>
        Assert.Equal(expected, actual, 4e-15 * Math.Abs(expected));

    private static bool TupleClose((double, double) one, (double, double) other) =>
        Math.Abs(one.Item1 - other.Item1) < 1e-15 && Math.Abs(one.Item2 - other.Item2) < 1e-15;
}
