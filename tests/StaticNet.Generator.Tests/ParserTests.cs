using StaticNet.Generator.Model;
using Xunit;

namespace StaticNet.Generator.Tests;

/// <summary>What the attributes mean.</summary>
public sealed class ParserTests
{
    [Fact]
    public void LayersStandInSourceOrder()
    {
        NetworkTopology topology = Parse("""
            [Loss(LossFunction.MeanSquaredError)]
            [Dense(5, Activation.ReLU), Dense(4, Activation.Tanh)]
            [Input(7)]
            [Dense(activation: Activation.LeakyReLU, units: 3, Alpha = 0.25)]
            [Dense(2)]
            partial class Net;
            """).Topology;

        Assert.Equal(
            new NetworkTopology(
                "Net",
                7,
                new([new(5, Activation.ReLU), new(4, Activation.Tanh), new(3, Activation.LeakyReLU, 0.25), new(2)]),
                LossFunction.MeanSquaredError),
            topology);
        Assert.Equal(((7 + 1) * 5) + ((5 + 1) * 4) + ((4 + 1) * 3) + ((3 + 1) * 2), topology.ParameterCount);
    }

    [Theory]
    [InlineData("", Precision.Single, Schedule.Auto)]
    [InlineData("[Compile]", Precision.Single, Schedule.Auto)]
    [InlineData("[Compile(Precision = Precision.Double)]", Precision.Double, Schedule.Auto)]
    [InlineData("[Compile(Schedule = Schedule.Tiled)]", Precision.Single, Schedule.Tiled)]
    [InlineData("[Compile(Schedule = Schedule.Unrolled, Precision = Precision.Double)]", Precision.Double, Schedule.Unrolled)]
    public void CompileTellsPrecisionAndSchedule(string compile, Precision precision, Schedule schedule)
    {
        NetworkTopology topology = Parse($"[Input(1)] [Dense(1)] [Loss(LossFunction.SquaredError)] {compile} partial class Net;").Topology;
        Assert.Equal((precision, schedule), (topology.Precision, topology.Schedule));
    }

    [Theory]
    [InlineData("", 0, 0, false, 0, 0.5)]
    [InlineData("[L1(0.25)]", 0.25, 0, false, 0.25, 0.5)]
    [InlineData("[L2(0.25)]", 0, 0.25, false, 0, 0.75)]
    [InlineData("[L1(0.125)] [L2(0.25)]", 0.125, 0.25, false, 0.125, 0.75)]
    [InlineData("[L1(0, Biases = true)] [L2(0.25)]", 0, 0.25, false, 0, 0.75)]
    public void TheClasssPenaltyIsAddedToTheLayers(string penalties, double l1, double l2, bool biases, double lastL1, double lastL2)
    {
        NetworkTopology topology = Parse($"[Input(1)] [Dense(1)] [Dense(1, L2 = 0.5)] [Loss(LossFunction.SquaredError)] {penalties} partial class Net;").Topology;
        Assert.Equal([new Penalty(l1, l2, biases), new Penalty(lastL1, lastL2, biases)], topology.Layers.Select(l => l.Penalty));
    }

    [Theory]
    [InlineData("[L1(0.5, Biases = true)]", 0.5, 0)]
    [InlineData("[L1(0)] [L2(0.5, Biases = true)]", 0, 0.5)]
    [InlineData("[L1(0.25, Biases = true)] [L2(0.5, Biases = true)]", 0.25, 0.5)]
    public void BiasesArePenalisedOnRequest(string penalties, double l1, double l2)
    {
        NetworkTopology topology = Parse($"[Input(1)] [Dense(1, L1 = 0)] [Loss(LossFunction.SquaredError)] {penalties} partial class Net;").Topology;
        Assert.Equal(new Penalty(l1, l2, Biases: true), topology.Layers[0].Penalty);
    }

    [Fact]
    public void DropoutBelongsToTheLayerBelowIt()
    {
        NetworkTopology topology = Parse(
            "[Input(2)] [Dropout(0.25)] [Dense(3)] [Dense(4)] [Dropout(0.5)] [Dense(1)] [Loss(LossFunction.SquaredError)] partial class Net;").Topology;
        Assert.Equal([0.25, 0, 0.5], topology.Layers.Select(l => l.Dropout));
        Assert.Equal((6, 0, 2, 2), (topology.MaskSize, topology.MaskOffset(0), topology.MaskOffset(1), topology.MaskOffset(2)));
    }

    [Fact]
    public void AlphaIsNullUnlessGiven()
    {
        NetworkTopology topology = Parse("[Input(1)] [Dense(1, Activation.LeakyReLU)] [Dense(1, Activation.LeakyReLU, Alpha = 0)] [Loss(LossFunction.SquaredError)] partial class Net;").Topology;
        Assert.Equal([null, 0.0], topology.Layers.Select(l => l.Alpha));
    }

    [Fact]
    public void NamesAreEscapedAndContainersStandOutermostFirst()
    {
        NetworkModel model = Parse("""
            namespace My.@namespace;
            partial interface A { partial record struct B { partial record C { partial struct @struct { partial class D {
            [Input(1)] [Dense(1)] [Loss(LossFunction.SquaredError)] partial class @class;
            } } } } }
            """);

        Assert.Equal("My.@namespace", model.Namespace);
        Assert.Equal([new("interface", "A"), new("record struct", "B"), new("record", "C"), new("struct", "@struct"), new("class", "D")], model.ContainingTypes);
        Assert.Equal(("@class", "class"), (model.ClassName, model.Topology.Name));
        Assert.Equal("My.namespace.A.B.C.struct.D.class.g.cs", model.HintName);
    }

    [Fact]
    public void HintNamesDifferWhereNamesDifferByCaseAlone()
    {
        const string Net = "[Input(1)] [Dense(1)] [Loss(LossFunction.SquaredError)] partial class";
        IReadOnlyList<NetworkModel> models = Build.Of($"using StaticNet; {Net} Net; {Net} NET; {Net} Other; namespace a {{ {Net} X; }} namespace A {{ {Net} X; }}").Models;

        Assert.Equal(5, models.Select(m => m.HintName).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Contains("Other.g.cs", models.Select(m => m.HintName));
    }

    private static NetworkModel Parse(string source)
    {
        Build build = Build.Of("global using StaticNet;", source);
        Assert.Empty(build.CompilerErrors);
        return Assert.Single(build.Models);
    }
}
