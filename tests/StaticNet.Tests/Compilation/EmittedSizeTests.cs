using System.Globalization;
using Xunit;

namespace StaticNet.Tests.Compilation;

/// <summary>
/// No generated method is one that the JIT gives up on, up to the largest networks that may be unrolled. Beyond 60,000 bytes of IL, 20,000
/// instructions, 2,000 blocks or 8,000 local references it does not optimise at all; beyond 512 locals it stops inlining.
/// </summary>
public class EmittedSizeTests
{
    private static readonly Dictionary<string, NetworkTopology> Networks = new()
    {
        ["4-64-64-2"] = Unrolled(4, LossFunction.CategoricalCrossEntropy, Relu(64), new(64, Activation.Tanh), new(2, Activation.Softmax)),
        ["784-16-10, some of it tiled"] = Unrolled(784, LossFunction.CategoricalCrossEntropy, Relu(16), new(10, Activation.Softmax)) with { Schedule = Schedule.Auto },
        ["1000-19-1, a wide fan-in"] = Unrolled(1000, LossFunction.SquaredError, Relu(19), new(1)),
        ["18-999-1, a wide layer"] = Unrolled(18, LossFunction.SquaredError, new(999, Activation.LeakyReLU), new(1)),
        ["19998-1, one sum"] = Unrolled(19_998, LossFunction.BinaryCrossEntropy, new LayerSpec(1, Activation.Sigmoid)),
        ["1-4000, a softmax whose slope does not cancel"] = Unrolled(1, LossFunction.SquaredError, new LayerSpec(4_000, Activation.Softmax)),
        ["4-64-64-2 in lanes"] = Unrolled(4, LossFunction.CategoricalCrossEntropy, Relu(64), new(64, Activation.Tanh), new(2, Activation.Softmax)) with { Schedule = Schedule.Lanes },
        ["30-17-29-9 in tiles, double"] = Unrolled(30, LossFunction.SquaredError, new(17, Activation.Tanh), new(29, Activation.LeakyReLU), new(9, Activation.Softmax)) with { Schedule = Schedule.Tiled, Precision = Precision.Double },
        ["9-4-4, the largest in one method"] = Unrolled(9, LossFunction.CategoricalCrossEntropy, new(4, Activation.Tanh), new(4, Activation.Softmax)) with { Schedule = Schedule.Lanes },
        ["784-128-10"] = Unrolled(784, LossFunction.CategoricalCrossEntropy, Relu(128), new(10, Activation.Softmax)) with { Schedule = Schedule.Auto },
        ["140-140, square"] = Unrolled(140, LossFunction.MeanSquaredError, new LayerSpec(140, Activation.Tanh)),
    };

    // Each kind of the largest has a neighbour: the wide fan-in in the one sum, the square in the wide layer.
    private static readonly string[] Long = ["1000-19-1, a wide fan-in", "140-140, square"];

    public static TheoryData<string> Names => [.. Networks.Keys.Where(what => Share.IsWhole || !Long.Contains(what))];

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryMethodIsWithinTheLimitsOfTheJit(string what)
    {
        NetworkTopology topology = Networks[what];
        Assert.True(topology.Schedule != Schedule.Unrolled || topology.ParameterCount <= 20_000);
        IReadOnlyList<MethodSize> methods = MethodSize.Read(InMemoryBuild.Of([topology]).Image);
        Assert.NotEmpty(methods);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {topology.ParameterCount} parameters, {methods.Count} methods; at most {methods.Max(m => m.Bytes)} bytes, {methods.Max(m => m.Locals)} locals, {methods.Max(m => m.Instructions)} instructions, {methods.Max(m => m.LocalReferences)} local references, {methods.Max(m => m.Blocks)} blocks"));
        Assert.All(methods, method => Assert.True(
            method is { Bytes: < 60_000, Locals: < 512, Instructions: < 20_000, LocalReferences: < 8_000, Blocks: < 2_000 }, method.ToString()));
    }

    private static LayerSpec Relu(int units) => new(units, Activation.ReLU);

    private static NetworkTopology Unrolled(int inputs, LossFunction loss, params LayerSpec[] layers) =>
        new("Net", inputs, new(layers), loss, Schedule: Schedule.Unrolled);
}
