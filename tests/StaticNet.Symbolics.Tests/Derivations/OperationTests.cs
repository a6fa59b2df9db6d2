using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Functions;
using Xunit;

namespace StaticNet.Symbolics.Tests;

/// <summary>DESIGN 6.3 and 6.4: how many operations, how many transcendentals; counted over the instantiated program.</summary>
public class OperationTests
{
    public static TheoryData<string> Names => Networks.SharedNames;

    [Fact]
    public void Counts_are_those_of_the_design()
    {
        Assert.Equal(67, Count(Networks.ReLUSigmoidSquared));
        Assert.Equal(64, Count(Networks.ReLUSigmoidBinary));
        Assert.Equal(27, Count(Networks.TanhSigmoidBinary));
        Assert.Equal(56, Count(Networks.SigmoidSigmoidSquared));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Printed_count_is_the_counted_one(string name) =>
        Assert.Equal(Count(Networks.Named(name)), NetworkEquations.Of(Networks.Named(name)).Operations.Total);

    [Theory]
    [MemberData(nameof(Names))]
    public void One_transcendental_a_unit_or_as_few_as_value_and_slope_have(string name)
    {
        NetworkTopology topology = Networks.Named(name);
        var program = new InstantiatedProgram(InstantiatedProgram.WithoutLoss(Derived.Of(topology)));
        Dictionary<Primitive, int> expected = topology.Layers.SelectMany(layer => Enumerable.Repeat(Calls(layer.Activation), layer.Units))
            .Concat(topology.Loss.Function == LossFunction.LogCosh ? Enumerable.Repeat<Primitive[]>([Tanh.Function], topology.OutputSize) : [])
            .SelectMany(calls => calls).CountBy(call => call).ToDictionary();
        foreach (Primitive function in PrimitiveValues.All.Where(f => f.Operations.Transcendentals > 0))
            Assert.Equal(expected.GetValueOrDefault(function), program.Calls(function));
        Assert.Equal(expected.Sum(call => call.Value * call.Key.Operations.Transcendentals), NetworkEquations.Of(topology).Operations.Transcendentals);
    }

    // Of one unit, forward and backward together.
    private static Primitive[] Calls(Activation activation) => activation switch
    {
        Activation.Sigmoid or Activation.SiLU or Activation.GELUTanh => [Sigmoid.Function],
        Activation.Tanh => [Tanh.Function],
        Activation.Softmax or Activation.Exponential => [Exp.Function],
        Activation.ELU or Activation.SELU => [Expm1.Function, Exp.Function],             // either from the other loses its digits
        Activation.GELU => [NormalDistribution.Function, NormalDensity.Function],
        Activation.Mish => [Softplus.Function, Tanh.Function, Sigmoid.Function],
        Activation.Softplus => [Softplus.Function, Sigmoid.Function],
        Activation.Sinusoid => [Sin.Function, Cos.Function],
        _ => [],
    };

    [Theory]
    [InlineData(Activation.Sigmoid, LossFunction.BinaryCrossEntropy)]
    [InlineData(Activation.Softmax, LossFunction.CategoricalCrossEntropy)]
    public void No_logarithm_and_no_division_is_left_in_the_gradient(Activation output, LossFunction loss)
    {
        NetworkTopology topology = Networks.Of("Simple", 3, loss, Networks.Layer(4, Activation.Tanh), Networks.Layer(3, output));
        IEnumerable<Expr> nodes = Derived.Of(topology).Program
            .Where(definition => definition.Phase == Phase.Backward).SelectMany(definition => definition.Value.Nodes());
        Assert.DoesNotContain(nodes, node => node is CallExpr || (node is ProductExpr product && product.Factors.Any(f => f.Exponent < 0)));
    }

    [Fact]
    public void Kinds_add_up()
    {
        var count = new OperationCount(1, 2, 3, 4, 5);
        Assert.Equal(new(3, 6, 9, 12, 15), count + (2 * count));
        Assert.Equal(15, count.Total);
        Assert.Equal("15 operations a sample (2 mul, 1 add, 3 div, 4 compare, 5 transcendental)", count.ToString());
    }

    private static int Count(NetworkTopology topology) =>
        new InstantiatedProgram(InstantiatedProgram.WithoutLoss(Derived.Of(topology))).Operations;
}
