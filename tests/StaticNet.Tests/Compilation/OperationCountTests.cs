using Xunit;

namespace StaticNet.Tests.Compilation;

/// <summary>The emitted code costs what the equations say, and no more than the promise: SymPy's cse needs 91, 175, 102 and 66.</summary>
public class OperationCountTests
{
    private static readonly Dictionary<string, NetworkTopology> Networks = new()
    {
        ["3-2-2-1 ReLU σ σ squared"] = Net(3, LossFunction.SquaredError, new(2, Activation.ReLU), new(2, Activation.Sigmoid), new(1, Activation.Sigmoid)),
        ["3-2-2-1 ReLU σ σ BCE"] = Net(3, LossFunction.BinaryCrossEntropy, new(2, Activation.ReLU), new(2, Activation.Sigmoid), new(1, Activation.Sigmoid)),
        ["2-1-2 tanh σ BCE"] = Net(2, LossFunction.BinaryCrossEntropy, new(1, Activation.Tanh), new(2, Activation.Sigmoid)),
        ["2-2-2 σ σ squared"] = Net(2, LossFunction.SquaredError, new(2, Activation.Sigmoid), new(2, Activation.Sigmoid)),
        ["4-8-3 tanh softmax CE"] = Net(4, LossFunction.CategoricalCrossEntropy, new(8, Activation.Tanh), new(3, Activation.Softmax)),
        ["2-3-1 leaky ReLU identity MSE"] = Net(2, LossFunction.MeanSquaredError, new(3, Activation.LeakyReLU), new(1)),
    };

    [Theory]
    [InlineData("3-2-2-1 ReLU σ σ squared", 67)]
    [InlineData("3-2-2-1 ReLU σ σ BCE", 64)]
    [InlineData("2-1-2 tanh σ BCE", 27)]
    [InlineData("2-2-2 σ σ squared", 56)]
    [InlineData("4-8-3 tanh softmax CE", 256)]
    [InlineData("2-3-1 leaky ReLU identity MSE", 44)]
    public void EmittedOperationsAreThoseOfTheEquations(string what, int limit)
    {
        NetworkTopology topology = Networks[what];
        string generated = InMemoryBuild.Of([topology]).Text(topology.Name);
        OperationCount emitted = EmittedOperations.Count(generated, topology.Layers.Count + 1);
        OperationCount stated = NetworkEquations.Of(topology).Operations;
        TestContext.Current.TestOutputHelper?.WriteLine($"{what}: emitted {emitted}; stated {stated}");
        Assert.Equal(stated, emitted);
        Assert.InRange(emitted.Total, 1, limit);
        Assert.Contains($"{stated}", generated);
    }

    /// <summary>2-2-1: the activation, then identity against the squared error; 21 without an activation. Lower a count where you can.</summary>
    [Theory]
    [InlineData(Activation.Identity, 21)]
    [InlineData(Activation.ReLU, 25)]
    [InlineData(Activation.LeakyReLU, 29)]
    [InlineData(Activation.Sigmoid, 33)]
    [InlineData(Activation.Tanh, 29)]
    [InlineData(Activation.ELU, 35)]
    [InlineData(Activation.SELU, 37)]
    [InlineData(Activation.GELU, 39)]
    [InlineData(Activation.GELUTanh, 61)]
    [InlineData(Activation.SiLU, 43)]
    [InlineData(Activation.Mish, 59)]
    [InlineData(Activation.Softplus, 39)]
    [InlineData(Activation.Softsign, 33)]
    [InlineData(Activation.HardSigmoid, 35)]
    [InlineData(Activation.HardTanh, 31)]
    [InlineData(Activation.HardSwish, 43)]
    [InlineData(Activation.Exponential, 29)]
    [InlineData(Activation.Sinusoid, 27)]
    public void EveryActivationCostsWhatItsEquationsSay(Activation activation, int operations)
    {
        NetworkTopology topology = Net(2, LossFunction.SquaredError, new(2, activation), new(1));
        string generated = InMemoryBuild.Of([topology]).Text(topology.Name);
        OperationCount emitted = EmittedOperations.Count(generated, topology.Layers.Count + 1);
        Assert.Equal(NetworkEquations.Of(topology).Operations, emitted);
        Assert.Equal(operations, emitted.Total);
    }

    [Fact]
    public void EveryActivationIsCounted() => Assert.Equal(
        Enum.GetValues<Activation>().Where(activation => activation != Activation.Softmax),
        typeof(OperationCountTests).GetMethod(nameof(EveryActivationCostsWhatItsEquationsSay))!.GetCustomAttributes(typeof(InlineDataAttribute), false)
            .Cast<InlineDataAttribute>().Select(data => (Activation)data.Data[0]!).Order());

    private static NetworkTopology Net(int inputs, LossFunction loss, params LayerSpec[] layers) => new("Net", inputs, new(layers), loss, Schedule: Schedule.Unrolled);
}
