using StaticNet.Compiler.Lowering;
using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Tests.Interpretation;
using StaticNet.Reference;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using Xunit;

namespace StaticNet.Compiler.Tests;

/// <summary>The nests of one sample, straight-line code, loops and units in vectors, interpreted, against the reference.</summary>
public sealed class SampleNumbersTests
{
    private const int Groups = 4;

    private static readonly int Networks = Share.IsWhole ? 4_000 : 200;

    public static TheoryData<int> Shares => [.. Enumerable.Range(0, Groups)];

    [Theory]
    [MemberData(nameof(Shares))]
    public void One_sample_is_what_the_reference_computes(int share)
    {
        foreach (int number in Enumerable.Range(0, Networks).Where(n => n % Groups == share))
            Check(RandomNetworks.Draw(number), (number % 3) switch { 0 => Schedule.Unrolled, 1 => Schedule.Tiled, _ => Schedule.Auto }, nest => null);
    }

    [Theory]
    [MemberData(nameof(Shares))]
    public void One_sample_in_registers_is_what_the_reference_computes(int share)
    {
        int found = Enumerable.Range(0, Networks).Where(n => n % Groups == share).Count(number => CheckInRegisters(RandomNetworks.Draw(number), nest => null));
        Assert.True(found > Networks / Groups / 2);
    }

    // δ of a layer of eight that one unit feeds: it is a vector, made of vectors of products, and read one by one. Both were called d3_1.
    [Fact]
    public void Products_and_the_sums_made_of_them_have_names_of_their_own()
    {
        DrawnNetwork network = RandomNetworks.Draw(2013);
        Assert.Equal([1, 8, 8, 3], network.Topology.Layers.Select(layer => layer.Units));
        Assert.Equal(Precision.Double, network.Topology.Precision);
        Assert.True(CheckInRegisters(network, nest => null));
    }

    [Fact]
    public void Inputs_that_are_spread_from_the_wrong_lane_are_caught() => CaughtInRegisters(nest => Wrong(nest, lane => lane.Lane == 0 ? lane : lane with { Lane = lane.Lane - 1 }));

    [Fact]
    public void Inputs_that_are_read_from_where_others_lie_are_caught() =>
        CaughtInRegisters(nest => Wrong(nest, lane => lane.From is not { Offset: > 0 } place ? lane : lane with { From = place with { Offset = place.Offset - 1 } }));

    private static Assign? Wrong(Nest nest, Func<BroadcastLaneValue, BroadcastLaneValue> mistake)
    {
        if (nest is not Assign assign)
            return null;
        Value wrong = assign.Value.Rewrite(value => value is BroadcastLaneValue lane ? mistake(lane) : value);
        return wrong.Equals(assign.Value) ? null : assign with { Value = wrong };
    }

    [Fact]
    public void Units_that_are_cycled_through_from_the_wrong_one_are_caught() =>
        CaughtInRegisters(nest => nest is Assign { Value: PermuteValue { Name: "Tile", Count: > 1 } tile } deltas ? deltas with { Value = tile with { From = tile.From + 1 } } : null);

    [Fact]
    public void Gradients_that_two_vectors_share_and_that_are_added_to_twice_are_caught() =>
        CaughtInRegisters(nest => nest is Store { Value: LocalValue { Name: ['g', ..] } sum } end ? end with { Value = new BinaryValue(BinaryOperator.Add, sum, new LoadOrZeroValue(end.To)) } : null);

    [Fact]
    public void The_weights_of_the_wrong_units_are_caught() => CaughtInRegisters(nest =>
        nest is Assign { Value: MultiplyAddValue { First: LoadValue { From: { Lanes: > 1, Offset: > 0 } place } } product } term ? term with { Value = product with { First = new LoadValue(place with { Offset = place.Offset - 1 }) } } : null);

    [Fact]
    public void Outputs_that_go_nowhere_are_caught() => CaughtInRegisters(nest => nest is EndOfPass { Pass: Phase.Forward } ? new Remark("goes on") : null);

    [Fact]
    public void A_loss_that_goes_on_to_the_gradient_is_caught() =>
        Caught(Schedule.Unrolled, nest => nest is EndOfPass { Pass: Phase.Loss } end ? end with { Pass = Phase.Backward } : null);

    [Fact]
    public void A_loop_without_its_last_term_is_caught() => Caught(Schedule.Tiled, Mistakes.WrongTail);

    [Fact]
    public void A_statement_that_is_left_out_of_a_long_sum_is_caught() =>
        Caught(Schedule.Unrolled, nest => nest is ReadAhead { Statements: [.., Assign { Declares: false }] } terms ? terms.Around([.. terms.Statements.SkipLast(1)]) : null);

    [Fact]
    public void A_sum_of_units_in_vectors_without_its_last_input_is_caught() => Caught(Schedule.Auto, nest => nest is UnitSums sums ? sums with { Terms = sums.Terms - 1 } : null);

    [Fact]
    public void A_step_back_that_begins_at_the_wrong_weight_is_caught() =>
        Caught(Schedule.Auto, nest => nest is StepBack sums ? sums with { Weights = sums.Weights with { Offset = sums.Weights.Offset - 1 } } : null);

    [Fact]
    public void A_gradient_of_biases_that_is_left_out_is_caught() => Caught(Schedule.Auto, nest => nest is UnitGradients { WithBiases: true } gradients ? gradients with { WithBiases = false } : null);

    private static void Caught(Schedule schedule, Func<Nest, Nest?> mistake) => Caught(mistake, (network, made) => Check(network, schedule, made));

    private static void CaughtInRegisters(Func<Nest, Nest?> mistake) => Caught(mistake, (network, made) => CheckInRegisters(network, made));

    private static void Caught(Func<Nest, Nest?> mistake, Action<DrawnNetwork, Func<Nest, Nest?>> check)
    {
        bool isMade = false;
        Nest? Made(Nest nest)
        {
            Nest? wrong = mistake(nest);
            isMade |= wrong is not null;
            return wrong;
        }

        int number = 0;
        while (!isMade)
        {
            DrawnNetwork network = RandomNetworks.Draw(number++);
            Exception? caught = Record.Exception(() => check(network, Made));
            Assert.Equal(isMade, caught is not null);
        }
    }

    // With the first mistake that can be made.
    private static void Check(DrawnNetwork network, Schedule schedule, Func<Nest, Nest?> mistake)
    {
        ScheduledProgram program = Scheduled(network, schedule);
        Compare(network, program.ByVectors ?? program.Straight ?? program, mistake);
    }

    // Whether anything is in registers.
    private static bool CheckInRegisters(DrawnNetwork network, Func<Nest, Nest?> mistake)
    {
        ScheduledProgram program = Scheduled(network, Schedule.Auto);
        if (program.Registers is not null)
            Compare(network, program, mistake);
        return program.Registers is not null;
    }

    private static ScheduledProgram Scheduled(DrawnNetwork network, Schedule schedule) =>
        Scheduler.Schedule(NetworkEquations.Of(network.Topology with { Schedule = schedule }).Derivation, TestContext.Current.CancellationToken);

    private static void Compare(DrawnNetwork network, ScheduledProgram program, Func<Nest, Nest?> mistake)
    {
        NetworkTopology topology = program.Derivation.Topology;
        double[] inputs = network.Inputs[..topology.InputSize], targets = network.Targets[..topology.OutputSize];
        double[] outputs = new double[topology.OutputSize], gradient = new double[topology.ParameterCount];
        var reference = new ReferenceNetwork(topology, network.Parameters);
        reference.Forward(inputs, outputs);
        double loss = reference.Backward(inputs, targets, gradient);

        var sample = new InterpretedSample(program, mistake);
        sample.Run(network.Parameters, inputs, targets);
        Close(loss, sample.Loss, network);
        foreach ((double expected, double actual) in outputs.Concat(gradient).Zip(sample.Outputs.Concat(sample.Gradient)))
            Close(expected, actual, network);
    }

    private static void Close(double expected, double actual, DrawnNetwork network) =>
        Assert.True(expected.Equals(actual) || Math.Abs(expected - actual) <= 1e-9 * Math.Max(1, Math.Abs(expected)), $"{network}: {actual:R} instead of {expected:R}");
}
