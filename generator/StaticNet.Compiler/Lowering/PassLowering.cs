using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Passes;
using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>
/// Lowers straight-line code of outputs, loss and gradients of a batch, which begin alike, once for all of them: that of a network that is nothing else, or of its last layer and the loss.
/// </summary>
internal static class PassLowering
{
    /// <summary>The text; null where it would not be one.</summary>
    /// <param name="blocks">The block of each pass that has one of its own, the shortest first.</param>
    /// <param name="program">The program of a block of samples.</param>
    /// <param name="name">The name of the method.</param>
    /// <param name="cancellation">Stops it.</param>
    public static NestMethod? Lower(IReadOnlyList<(Phase Pass, StraightLanes Block)> blocks, LaneProgram program, string name, CancellationToken cancellation)
    {
        if (blocks.Count < 2 || blocks.Any(pass => pass.Pass != Phase.Forward && NeedsOutputs(pass.Block, program)))
            return null;
        IReadOnlyList<Statement> Of(Phase pass) => blocks.Where(other => other.Pass == pass).SelectMany(other => other.Block.Statements).ToList();
        (Phase last, StraightLanes longest) = blocks[blocks.Count - 1];
        var passes = new PassStatements(Of(Phase.Forward), Of(Phase.Loss), Of(Phase.Backward));
        if (!passes.AreOneText || !passes.AreInOrder || passes.OfOutputs.Any(statement => StoresRow(statement, program.Layout)))
            return null;
        var lowering = new StraightLowering(program, storesOutputs: false);
        IReadOnlyList<Nest>? outputs = blocks[0].Pass == Phase.Forward ? PassText.StoreOutputs(Of(Phase.Forward), program.Layout.Topology, new LaneMemory(program.Layout)) : null;
        IReadOnlyList<Nest> body = PassText.Of(passes, part => lowering.Statements(part, cancellation), outputs, last == Phase.Backward ? [] : null);
        bool hasSums = StraightLowering.HasSums(longest.Statements);
        int values = blocks.Max(pass => pass.Block.Statements.Count);
        IReadOnlyList<(Phase Pass, int Vectors)> vectors = [.. blocks.Select(pass => (pass.Pass, Cost.Vectors(pass.Block.Statements, pass.Block.IsWhole, pass.Block.Precision, besides: values - pass.Block.Statements.Count)))];
        var traits = new GroupTraits(vectors[vectors.Count - 1].Vectors, last >= Phase.Loss, hasSums) { Passes = vectors };
        return NestMethod.OfGroup(name, traits, lowering.Around(passes.All, body, hasSums ? [new EndOfOtherPasses()] : []));
    }

    // Outputs that a later block reads are no end of a pass.
    private static bool NeedsOutputs(StraightLanes block, LaneProgram program) =>
        block.Definitions.Any(definition => ScheduledProgram.IsOutput(definition.Target.Variable, program.Layout.Topology)) && program.StoresOutputs(block);

    // The loss would write it too, which has other rows at that time.
    private static bool StoresRow(Statement statement, LaneLayout layout) => layout.HasRows(statement.Target.Variable) && !ScheduledProgram.IsOutput(statement.Target.Variable, layout.Topology);
}
