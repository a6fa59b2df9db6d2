using StaticNet.Compiler.Lowering;
using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Tests.Interpretation;
using StaticNet.Reference;
using StaticNet.Symbolics.Derivations;
using Xunit;

namespace StaticNet.Compiler.Tests;

/// <summary>The nests of penalties, interpreted, against the reference: as C# has them, with vectors, and as C has them, number by number.</summary>
public sealed class PenaltyNumbersTests
{
    private static readonly int Networks = Share.IsWhole ? 2_000 : 200;

    private static readonly Penalty[] Penalties = [Penalty.None, new(L1: 0.25), new(L2: 0.5), new(0.25, 0.5), new(0.125, Biases: true), new(0, 0.75, Biases: true)];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Penalties_are_what_the_reference_computes(bool hasVectors)
    {
        foreach (int number in Enumerable.Range(0, Networks))
            Check(number, hasVectors, nest => null);
    }

    // Bit by bit: what C adds to eight lanes one after the other, C# adds vector by vector.
    [Fact]
    public void Vectors_are_added_in_the_order_of_numbers()
    {
        foreach (int number in Enumerable.Range(0, Networks))
            Assert.Equal(Run(number, hasVectors: false, nest => null).Value, Run(number, hasVectors: true, nest => null).Value);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_parameter_that_is_left_over_and_forgotten_is_caught(bool hasVectors) => Caught(hasVectors, nest => nest is Loop { Range: { Step: 1, First: { } first, End: { } end } } loop ? loop with { Range = loop.Range with { First = first, End = end - 1 } } : null);

    [Fact]
    public void A_vector_that_is_forgotten_is_caught() => Caught(hasVectors: true, nest => nest is Loop { Range: { Step: > 1, End: { } end } range } loop ? loop with { Range = range with { End = end - range.Step } } : null);

    [Fact]
    public void Lanes_that_are_left_out_of_the_sum_are_caught() => Caught(hasVectors: true, nest => nest is ReturnDoubleSum { HasLanes: true } total ? total with { HasLanes = false } : null);

    [Fact]
    public void A_slope_that_is_not_added_is_caught() => Caught(hasVectors: true, nest => nest is Store { Value: MultiplyAddValue slope } store ? store with { Value = slope with { Sum = new NumberValue(0) } } : null);

    private static void Caught(bool hasVectors, Func<Nest, Nest?> mistake)
    {
        bool isMade = false;
        for (int number = 0; !isMade; number++)
        {
            Exception? caught = Record.Exception(() => Check(number, hasVectors, nest =>
            {
                Nest? wrong = mistake(nest);
                isMade |= wrong is not null;
                return wrong;
            }));
            Assert.Equal(isMade, caught is not null);
        }
    }

    private static void Check(int number, bool hasVectors, Func<Nest, Nest?> mistake)
    {
        DrawnNetwork network = Penalised(number);
        (double value, double[] slope) = Run(number, hasVectors, mistake);
        Close(new ReferenceNetwork(network.Topology, network.Parameters).Penalty(), value, network);
        for (int layer = 0; layer < network.Topology.Layers.Count; layer++)
        {
            Penalty penalty = network.Topology.Layers[layer].Penalty;
            for (int p = network.Topology.LayerOffset(layer); p < network.Topology.LayerOffset(layer + 1); p++)
            {
                double theta = network.Parameters[p], expected = p < network.Topology.BiasIndex(layer, 0) || penalty.Biases ? (penalty.L1 * Math.Sign(theta)) + (penalty.L2 * theta) : 0;
                Close(Before(p) + expected, slope[p], network);
            }
        }
    }

    private static (double Value, double[] Slope) Run(int number, bool hasVectors, Func<Nest, Nest?> mistake)
    {
        DrawnNetwork network = Penalised(number);
        NetworkTopology topology = network.Topology;
        var lowering = new PenaltyLowering(NetworkEquations.Of(topology).Derivation, hasVectors);
        double[] gradient = [.. Enumerable.Range(0, topology.ParameterCount).Select(Before)], returned = [double.NaN];
        int width = hasVectors ? Machine.Lanes(topology) : 1;
        foreach (IReadOnlyList<Nest> body in new[] { lowering.Sum(), lowering.Slope() })
        {
            var interpreter = new NestInterpreter<double, NumberArithmetic<double>>(width, width, [new("Method", "", Mistakes.First(body, mistake))], 1, isMixed: hasVectors);
            foreach ((string name, double[] values) in new[] { ("w", network.Parameters), ("g", gradient), (NestInterpreter<double, NumberArithmetic<double>>.Returned, returned) })
                interpreter.Refer(name, values, 0);
            interpreter.Run("Method");
        }

        return (returned[0], gradient);
    }

    // Something lies in the gradient already.
    private static double Before(int parameter) => 0.0625 * ((parameter % 7) - 3);

    // Each layer draws its own penalty, which may be none.
    private static DrawnNetwork Penalised(int number)
    {
        DrawnNetwork network = RandomNetworks.Draw(number);
        var random = new Random(number);
        return network with { Topology = network.Topology with { Layers = new(network.Topology.Layers.Select(layer => layer with { Penalty = Penalties[random.Next(Penalties.Length)] })) } };
    }

    private static void Close(double expected, double actual, DrawnNetwork network) =>
        Assert.True(Math.Abs(expected - actual) <= 1e-12 * Math.Max(1, Math.Abs(expected)), $"{network}: {actual:R} instead of {expected:R}");
}
