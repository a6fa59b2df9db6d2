using System.Numerics;
using StaticNet.Compiler.Lowering;
using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Planning;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Tests.Interpretation;
using StaticNet.Reference;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using Xunit;

namespace StaticNet.Compiler.Tests;

/// <summary>The nests of a batch, interpreted, against the reference: no line of C# is compiled for it.</summary>
public sealed class BatchNumbersTests
{
    private const int Groups = 20;

    // Each of some dozens of sums and functions on the way to a gradient rounds, by a last bit or less.
    private const double LastBits = 100;

    // Of so large a number a few more are no number.
    private const double NearOverflow = 1e305;

    // 10,000 with STATICNET_LONG=1.
    private static readonly int Networks = Share.IsWhole ? 10_000 : 1_000;

    public static TheoryData<int> Shares => [.. Enumerable.Range(0, Groups)];

    [Theory]
    [MemberData(nameof(Shares))]
    public void Every_schedule_computes_what_the_reference_computes(int share)
    {
        foreach (int number in Enumerable.Range(0, Networks).Where(n => n % Groups == share))
        {
            DrawnNetwork network = RandomNetworks.Draw(number);
            LaneProgram program = network.Program();
            Check(network, program, DrawnNetwork.Plan(program), program.Lanes >> (number % 3));
        }
    }

    [Fact]
    public void What_ends_with_the_loss_computes_what_the_reference_computes()
    {
        foreach (int number in Enumerable.Range(0, Networks / 5))
        {
            DrawnNetwork network = RandomNetworks.Draw(number);
            LaneProgram program = network.Program();
            Check(network, program, BatchPlan.Of(program, Phase.Loss, TestContext.Current.CancellationToken), program.Lanes >> (number % 3));
        }
    }

    [Fact]
    public void Passes_of_one_text_compute_what_the_reference_computes() => Assert.True(Enumerable.Range(0, Networks).Count(number => CheckPasses(number, nest => null)) > Networks / 5);

    [Fact]
    public void A_pass_that_does_not_end_is_caught() => CaughtInPasses(nest => nest is EndOfPass { Pass: Phase.Forward } ? new Remark("goes on") : null);

    [Fact]
    public void What_a_pass_needs_and_leaves_out_is_caught() => CaughtInPasses(nest => nest is UnlessPass unless ? unless with { LeftOutBy = Phase.Forward } : null);

    private static void CaughtInPasses(Func<Nest, Nest?> mistake)
    {
        bool isMade = false;
        Exception? caught = null;
        for (int number = 0; !isMade; number++)
        {
            caught = Record.Exception(() => CheckPasses(number, nest =>
            {
                Nest? wrong = mistake(nest);
                isMade |= wrong is not null;
                return wrong;
            }));
            Assert.Equal(isMade, caught is not null);
        }
    }

    // Where outputs, loss and gradients are one text, that is what is printed. Whether they are.
    private static bool CheckPasses(int number, Func<Nest, Nest?> mistake)
    {
        DrawnNetwork network = RandomNetworks.Draw(number);
        LaneProgram program = network.Program();
        BatchPlan plan = DrawnNetwork.Plan(program);
        if (plan.Methods.SingleOrDefault(method => method.IsOfPasses) is not { } text)
            return false;
        Check(network, program, plan with { Methods = [.. plan.Methods.Select(method => method == text ? text with { Body = Mistakes.First(text.Body, mistake) } : method)] }, program.Lanes >> (number % 3));
        return true;
    }

    [Fact]
    public void A_unit_that_the_last_tile_forgets_is_caught() => Caught(Mistakes.WrongTail);

    [Fact]
    public void A_gradient_that_lanes_forget_is_caught() => Caught(Mistakes.MissingInput);

    [Fact]
    public void A_gradient_with_the_delta_of_another_unit_is_caught() => Caught(Mistakes.WrongDelta);

    private static void Caught(Func<BatchPlan, BatchPlan?> mistake)
    {
        DrawnNetwork network = Enumerable.Range(0, Networks).Select(RandomNetworks.Draw).First(n => mistake(DrawnNetwork.Plan(n.Program())) is not null);
        LaneProgram program = network.Program();
        Assert.ThrowsAny<Exception>(() => Check(network, program, mistake(DrawnNetwork.Plan(program))!, program.Lanes));
    }

    private static void Check(DrawnNetwork network, LaneProgram program, BatchPlan plan, int width)
    {
        NetworkTopology topology = network.Topology;
        Results reference = Results.Of(network, network.Parameters);
        var moved = new Lazy<Results[]>(() => [.. Enumerable.Range(0, 4).Select(seed => Results.Of(network, Moved(network.Parameters, seed)))]);

        InterpretedBatch<double, NumberArithmetic<double>> batch = Of(network, program, plan);
        batch.Run("ForwardLanes", width);
        int first = program.Layout.Offset(OutputVariable(program));
        for (int s = 0; s < network.Samples; s++)
        {
            for (int k = 0; k < topology.OutputSize; k++)
                Close(results => results.Outputs[(s * topology.OutputSize) + k], batch.Row(first + (k * program.Layout.RowStride), s));
        }

        batch = Of(network, program, plan);
        batch.Run("LossLanes", width);
        Close(results => results.Loss, Loss(network, program, batch));
        if (plan.Entries.All(entry => entry.Result != Phase.Backward))
            return;

        batch = Of(network, program, plan);
        batch.Run("BackwardLanes", width);
        Close(results => results.Loss, Loss(network, program, batch));
        foreach (IndexedVariable variable in program.Backward.SelectMany(block => block.Definitions).Select(d => d.Target.Variable).Where(ScheduledProgram.IsGradient))
        {
            int inputs = variable.Shape.Count == 2 ? variable.Shape[1] : 1;
            for (int unit = 0; unit < variable.Shape[0]; unit++)
            {
                for (int input = 0; input < inputs; input++)
                {
                    int layer = variable.Layer - 1;
                    int index = variable.Shape.Count == 2 ? topology.WeightIndex(layer, unit, input) : topology.BiasIndex(layer, unit);
                    Close(results => results.Gradient[index], batch.Sums(variable, unit, input).Sum() / network.Samples);
                }
            }
        }

        // What a last bit of the parameters changes by more, the sine of an exponential, no order of sums has more digits of.
        void Close(Func<Results, double> of, double actual)
        {
            double expected = of(reference);
            Assert.True(
                AreClose(expected, actual, 0) || AreClose(expected, actual, LastBits * moved.Value.Max(results => Math.Abs(expected - of(results)))),
                $"{network}: {actual:R} instead of {expected:R}");
        }
    }

    private static double Loss(DrawnNetwork network, LaneProgram program, InterpretedBatch<double, NumberArithmetic<double>> batch)
    {
        int place = program.Layout.Offset(program.Loss.SelectMany(block => block.Definitions).Select(d => d.Target.Variable).First(f => f.Kind == VariableKind.Loss));
        return Enumerable.Range(0, network.Samples).Sum(s => batch.Row(place, s)) / network.Samples;
    }

    private static IndexedVariable OutputVariable(LaneProgram program) =>
        program.Forward.SelectMany(block => block.Definitions).Select(d => d.Target.Variable).First(f => ScheduledProgram.IsOutput(f, program.Layout.Topology));

    private static InterpretedBatch<double, NumberArithmetic<double>> Of(DrawnNetwork network, LaneProgram program, BatchPlan plan)
    {
        NetworkTopology topology = network.Topology;
        // What nobody wrote is NaN.
        var batch = new InterpretedBatch<double, NumberArithmetic<double>>(
            program, plan, network.Samples, (buffer, place) => buffer == "w" ? network.Parameters[place] : buffer == "g" ? 0 : double.NaN);
        for (int i = 0; i < topology.InputSize; i++)
            batch.Fill(i * program.Layout.RowStride, s => network.Inputs[(s * topology.InputSize) + i]);
        for (int k = 0; k < topology.OutputSize; k++)
            batch.Fill((topology.InputSize + k) * program.Layout.RowStride, s => network.Targets[(s * topology.OutputSize) + k]);
        return batch;
    }

    // Two exponential layers reach ∞, and ∞ − ∞ is NaN; but a product that overflows alone does not within a fused multiply-add, where −∞ stays what it is. Shortly before, the sum over the samples overflows, or
    // the factors of a product in another order.
    private static bool AreClose(double expected, double actual, double besides) =>
        expected.Equals(actual) || (double.IsInfinity(actual) && (double.IsNaN(expected) || Math.Abs(expected) > NearOverflow))
        || Math.Abs(expected - actual) <= Math.Max(1e-9 * Math.Max(1, Math.Abs(expected)), besides);

    // The same parameters, each a last bit more or less; by chance one result may stay where it is.
    private static double[] Moved(double[] parameters, int seed)
    {
        var random = new Random(seed);
        return [.. parameters.Select(parameter => random.Next(2) == 0 ? double.BitIncrement(parameter) : double.BitDecrement(parameter))];
    }

    private sealed record Results(double[] Outputs, double Loss, double[] Gradient)
    {
        public static Results Of(DrawnNetwork network, double[] parameters)
        {
            var reference = new ReferenceNetwork(network.Topology, parameters);
            double[] outputs = new double[network.Samples * network.Topology.OutputSize], gradient = new double[network.Topology.ParameterCount];
            reference.Forward(network.Inputs, outputs);
            double loss = reference.Backward(network.Inputs, network.Targets, gradient);
            return new(outputs, loss, gradient);
        }
    }
}
