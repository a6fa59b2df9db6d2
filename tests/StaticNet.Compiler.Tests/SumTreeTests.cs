using StaticNet.Compiler.Lowering;
using StaticNet.Compiler.Planning;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Tests.Interpretation;
using StaticNet.Symbolics.Expressions;
using Xunit;

namespace StaticNet.Compiler.Tests;

/// <summary>Tiles, unrolling and spilling change no order of summation: the tree of operations of every result is that of the code without them.</summary>
public sealed class SumTreeTests
{
    private const int Networks = 90;

    [Fact]
    public void Every_result_has_the_tree_that_it_has_without_tiles()
    {
        foreach (int number in Enumerable.Range(0, Networks))
        {
            DrawnNetwork network = RandomNetworks.Draw(number);
            LaneProgram program = network.Program();
            LaneProgram plain = Plain(program);
            Assert.Equal(Trees(network, plain, DrawnNetwork.Plan(plain), plain.Lanes), Trees(network, program, DrawnNetwork.Plan(program), program.Lanes));
        }
    }

    [Fact]
    public void Every_width_of_the_machine_gives_the_same_trees()
    {
        foreach (int number in Enumerable.Range(0, Networks / 3))
        {
            DrawnNetwork network = RandomNetworks.Draw(number);
            LaneProgram program = network.Program();
            BatchPlan plan = DrawnNetwork.Plan(program);
            Assert.Equal(Trees(network, program, plan, program.Lanes), Trees(network, program, plan, program.Lanes / 4));
        }
    }

    [Fact]
    public void A_sum_in_another_order_is_caught()
    {
        DrawnNetwork network = Enumerable.Range(0, Networks).Select(RandomNetworks.Draw).First(n => Mistakes.Reordering(DrawnNetwork.Plan(n.Program())) is not null);
        LaneProgram program = network.Program();
        BatchPlan plan = DrawnNetwork.Plan(program);
        Assert.NotEqual(Trees(network, program, plan, program.Lanes), Trees(network, program, Mistakes.Reordering(plan)!, program.Lanes));
    }

    // One unit, one input and one vector at a time.
    private static LaneProgram Plain(LaneProgram program)
    {
        Dictionary<LaneBlock, LaneBlock> plain = [];
        IReadOnlyList<LaneBlock> Of(IReadOnlyList<LaneBlock> blocks) => [.. blocks.Select(block => plain.TryGetValue(block, out LaneBlock? known) ? known : plain[block] = Plain(block))];
        return program with { Forward = Of(program.Forward), Loss = Of(program.Loss), Backward = Of(program.Backward) };
    }

    private static LaneBlock Plain(LaneBlock block) => block switch
    {
        TileLanes tile => tile with { Units = 1, Vectors = 1, IsByRuntime = false },
        _ => block,
    };

    private static List<ulong> Trees(DrawnNetwork network, LaneProgram program, BatchPlan plan, int width)
    {
        List<ulong> trees = [];
        foreach (string entry in new[] { "ForwardLanes", "LossLanes", "BackwardLanes" })
        {
            var batch = new InterpretedBatch<ulong, TreeArithmetic>(program, plan, network.Samples, TreeArithmetic.Leaf);
            batch.Run(entry, width);
            IReadOnlyList<LaneBlock> blocks = entry == "ForwardLanes" ? program.Forward : entry == "LossLanes" ? program.Loss : program.Backward;
            foreach (IndexedVariable variable in blocks.SelectMany(block => block.Definitions).Select(d => d.Target.Variable).Distinct())
                trees.AddRange(Results(network, program, batch, variable));
        }

        return trees;
    }

    private static IEnumerable<ulong> Results(DrawnNetwork network, LaneProgram program, InterpretedBatch<ulong, TreeArithmetic> batch, IndexedVariable variable)
    {
        if (ScheduledProgram.IsGradient(variable))
        {
            return from unit in Enumerable.Range(0, variable.Shape.Count == 0 ? 1 : variable.Shape[0])
                   from input in Enumerable.Range(0, variable.Shape.Count == 2 ? variable.Shape[1] : 1)
                   from tree in batch.Sums(variable, unit, input)
                   select tree;
        }

        bool isResult = variable.Kind == VariableKind.Loss || ScheduledProgram.IsOutput(variable, program.Layout.Topology);
        return !isResult ? [] :
            from row in Enumerable.Range(0, variable.Size)
            from s in Enumerable.Range(0, network.Samples)
            select batch.Row(program.Layout.Offset(variable) + (row * program.Layout.RowStride), s);
    }
}
