using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using Xunit;

namespace StaticNet.Compiler.Tests;

/// <summary>What a block of samples keeps in memory: no row that is an operation away from another, none of z whose sign a has, and none beside another that is read last where it is written.</summary>
public sealed class RowsTests
{
    // The maximum before the sums, the exponentials, all three sums over them in one loop, and the quotient with its δ: r = z − M and r = 1 − e are computed where they are read.
    [Theory]
    [InlineData(10, 2)]
    [InlineData(40, 2)]
    [InlineData(200, 1)]
    public void A_softmax_reads_its_exponentials_once_for_all_sums(int classes, int vectors)
    {
        LaneProgram program = Of(Activation.Tanh, 0, classes, Activation.Softmax, LossFunction.CategoricalCrossEntropy);
        TileLanes[] heads = [.. program.Backward.OfType<TileLanes>().Where(block => block.Definitions.All(definition => definition.Target.Variable.Layer is 0 or 3))];

        Assert.DoesNotContain(program.Backward.SelectMany(block => block.Definitions), definition => definition.Target.Variable.Letter == "r");
        TileLanes sums = Assert.Single(heads, block => block.Definitions.Any(definition => definition.Target.Variable.Letter == "T"));
        Assert.Equal(["S", "S", "T"], sums.Definitions.Select(definition => definition.Target.Variable.Letter));
        Assert.Equal(vectors, sums.Vectors);
        TileLanes delta = Assert.Single(heads, block => block.Definitions.Any(definition => definition.Target.Variable.Kind == VariableKind.Delta));
        Assert.Equal(["a", "δ"], delta.Definitions.Select(definition => definition.Target.Variable.Letter));
        Assert.False(program.StoresOutputs(delta));
        Assert.All(program.Forward, block => Assert.True(program.StoresOutputs(block)));
    }

    // −0.5 z is above 0 where z is below; the slope of ELU takes eᶻ, that of GELU more of z than its sign.
    [Theory]
    [InlineData(Activation.ReLU, 0, false)]
    [InlineData(Activation.LeakyReLU, 0.25, false)]
    [InlineData(Activation.LeakyReLU, -0.5, true)]
    [InlineData(Activation.ELU, 1.5, true)]
    [InlineData(Activation.GELU, 0, true)]
    public void The_sign_of_a_is_that_of_z(Activation activation, double alpha, bool keepsZ)
    {
        LaneProgram program = Of(activation, alpha, 7, Activation.Identity, LossFunction.SquaredError);

        Assert.Equal(keepsZ, Reads(program.Backward, Phase.Backward, 2, VariableKind.PreActivation));
        Assert.True(Reads(program.Forward, Phase.Forward, 2, VariableKind.PreActivation));
    }

    // Φ and φ, softplus and σ, sin and cos are taken side by side where gradients are asked for; a slope that is made of the value alone is not, nor is that of few units, which are straight-line code.
    [Theory]
    [InlineData(Activation.GELU, 40, true)]
    [InlineData(Activation.Softplus, 40, true)]
    [InlineData(Activation.Mish, 40, true)]
    [InlineData(Activation.SELU, 40, true)]
    [InlineData(Activation.Sinusoid, 40, true)]
    [InlineData(Activation.GELU, 4, false)]
    [InlineData(Activation.Tanh, 40, false)]
    [InlineData(Activation.Sigmoid, 40, false)]
    [InlineData(Activation.SiLU, 40, false)]
    [InlineData(Activation.ReLU, 40, false)]
    public void A_slope_of_functions_is_taken_with_its_value(Activation activation, int units, bool hasRow)
    {
        LaneProgram program = Of(activation, 0, 7, Activation.Identity, LossFunction.SquaredError, units);
        Definition delta = Assert.Single(program.Backward.SelectMany(block => block.Definitions), definition => definition.Target.Variable is { Kind: VariableKind.Delta, Layer: 2 });
        LaneBlock[] values = [.. program.Backward.Where(block => block.Definitions.Any(definition => definition.Target.Variable is { Kind: VariableKind.Activation, Layer: 2 }))];
        Definition[] slopes = [.. values.SelectMany(block => block.Definitions).Where(definition => definition.Phase == Phase.Backward && definition.Target.Variable.Kind == VariableKind.Temporary)];

        Assert.Single(values);
        Assert.DoesNotContain(program.Forward.Concat(program.Loss).SelectMany(block => block.Definitions), definition => definition.Phase == Phase.Backward);
        if (!hasRow)
        {
            Assert.Empty(slopes);
            return;
        }

        Definition slope = Assert.Single(slopes);
        Assert.True(OperationCounter.Count(slope.Value).Transcendentals > 0);
        Assert.Equal(0, OperationCounter.Count(delta.Value).Transcendentals);
        Assert.True(delta.Reads(slope.Target.Variable));
    }

    // z is read last where σ(z) is written, and σ(z) where its δ is.
    [Fact]
    public void What_is_read_last_gives_its_place()
    {
        LaneProgram program = Of(Activation.Sigmoid, 0, 7, Activation.Identity, LossFunction.SquaredError);
        int[] offsets = [.. program.Layout.Rows.Where(row => row.Key.Layer == 2 && row.Key.Size == 40).Select(row => row.Value)];

        Assert.Equal(3, offsets.Length);
        Assert.Single(offsets.Distinct());
    }

    // t = σ(z) and a = t z are both read by the slope: of z, t and a one alone takes the place of z.
    [Fact]
    public void What_is_read_again_keeps_its_place()
    {
        LaneProgram program = Of(Activation.SiLU, 0, 7, Activation.Identity, LossFunction.SquaredError);
        Dictionary<string, int> offsets = program.Layout.Rows.Where(row => row.Key.Layer == 2 && row.Key.Size == 40).ToDictionary(row => row.Key.Letter, row => row.Value);

        Assert.NotEqual(offsets["t"], offsets["a"]);
        Assert.Contains(offsets["z"], new[] { offsets["t"], offsets["a"] });
    }

    // softplus(−|z|) of each output is a row before the sum; of a few outputs the sum is straight-line code, and calls it.
    [Theory]
    [InlineData(LossFunction.BinaryCrossEntropy, 20, true)]
    [InlineData(LossFunction.BinaryCrossEntropy, 4, false)]
    [InlineData(LossFunction.Poisson, 20, true)]
    [InlineData(LossFunction.SquaredError, 20, false)]
    public void A_function_of_each_output_is_no_part_of_a_sum(LossFunction function, int outputs, bool hasRow)
    {
        LaneProgram program = Of(Activation.Tanh, 0, outputs, Activation.Sigmoid, function);
        LaneBlock loss = Assert.Single(program.Loss, block => block.Definitions.Any(definition => definition.Target.Variable.Kind == VariableKind.Loss));

        Assert.Equal(hasRow, program.Loss.SelectMany(block => block.Definitions).Any(definition => definition.Target.Variable is { Layer: 0, Letter: "u" }));
        Assert.Equal(outputs > 4, loss.Definitions.All(definition => OperationCounter.Count(definition.Value).Transcendentals == 0));
    }

    [Fact]
    public void Nothing_is_read_before_it_is_computed()
    {
        int slopes = 0;
        foreach (int number in Enumerable.Range(0, 600))
        {
            LaneProgram program = RandomNetworks.Draw(number).Program();
            foreach (IReadOnlyList<LaneBlock> blocks in new[] { program.Forward, program.Loss, program.Backward })
            {
                Definition[] definitions = [.. blocks.SelectMany(block => block.Definitions)];
                HashSet<IndexedVariable> later = [.. definitions.Select(definition => definition.Target.Variable)];
                foreach (Definition definition in definitions)
                {
                    Assert.All(definition.Value.Symbols(), symbol => Assert.DoesNotContain(symbol.Variable, later));
                    later.Remove(definition.Target.Variable);
                }

                slopes += definitions.TakeWhile(definition => definition.Target.Variable.Kind != VariableKind.Loss).Count(definition => definition is { Phase: Phase.Backward, Target.Variable.Kind: VariableKind.Temporary });
            }
        }

        Assert.True(slopes > 50, $"{slopes} slopes are taken with their values");
    }

    // Of two rows at one place the later is written when the earlier is read no more; or unit by unit where it is read last.
    [Fact]
    public void No_row_is_written_while_another_is_read_there()
    {
        int shared = 0;
        foreach (int number in Enumerable.Range(0, 600))
        {
            LaneProgram program = RandomNetworks.Draw(number).Program();
            foreach (IReadOnlyList<LaneBlock> blocks in new[] { program.Forward, program.Loss, program.Backward })
            {
                (IndexedVariable Row, int From, int Written, int Read)[] rows = [.. from row in program.Layout.Rows let written = Last(blocks, row.Key, isWritten: true) where written >= 0 select (row.Key, row.Value, written, Math.Max(written, Last(blocks, row.Key, isWritten: false)))];
                foreach (((IndexedVariable Row, int From, int Written, int Read) one, (IndexedVariable Row, int From, int Written, int Read) other) in rows.SelectMany(one => rows.Select(other => (one, other))))
                {
                    if (one.Row == other.Row || one.Written > other.Written || one.From >= other.From + other.Row.Size || other.From >= one.From + one.Row.Size || one.Read < other.Written)
                        continue;
                    TileLanes last = Assert.IsType<TileLanes>(blocks[other.Written]);
                    Assert.True(one.Written < other.Written && one.Read == other.Written && one.From == other.From && one.Row.Size == other.Row.Size, $"{program.Layout.Topology}: {one.Row} and {other.Row}");
                    Assert.All(last.Definitions.SelectMany(definition => definition.Value.Symbols()).Where(symbol => symbol.Variable == one.Row), symbol => Assert.Equal([last.Unit!], symbol.Indices));
                    shared++;
                }
            }
        }

        Assert.True(shared > 500, $"{shared} rows take the place of others");
    }

    private static int Last(IReadOnlyList<LaneBlock> blocks, IndexedVariable variable, bool isWritten) => Enumerable.Range(0, blocks.Count).LastOrDefault(
        n => blocks[n].Definitions.Any(definition => isWritten ? definition.Target.Variable == variable : definition.Value.Symbols().Any(symbol => symbol.Variable == variable)), -1);

    private static bool Reads(IReadOnlyList<LaneBlock> blocks, Phase phase, int layer, VariableKind read) => blocks.SelectMany(block => block.Definitions)
        .Where(definition => definition.Phase == phase && definition.Target.Variable.Layer == layer).SelectMany(definition => definition.Value.Symbols()).Any(symbol => symbol.Variable.Kind == read);

    private static LaneProgram Of(Activation hidden, double alpha, int outputs, Activation activation, LossFunction loss, int units = 40)
    {
        var topology = new NetworkTopology("Net", 9, new([new(units, hidden) { Alpha = alpha }, new(outputs, activation)]), loss);
        var derivation = NetworkDerivation.Of(topology);
        return LaneScheduler.Schedule(derivation, SchedulePolicy.Of(derivation), TestContext.Current.CancellationToken)!;
    }
}
