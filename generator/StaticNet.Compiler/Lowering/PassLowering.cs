using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Passes;
using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>
/// Lowers a network that is all straight-line code once for the outputs, the loss and the gradients of a batch.
/// </summary>
internal static class PassLowering
{
    /// <summary>The text; null where results are not all straight-line code, or there is but one.</summary>
    /// <param name="program">The program of a block of samples.</param>
    /// <param name="last">What is computed last.</param>
    /// <param name="name">The name of the method.</param>
    /// <param name="cancellation">Stops it.</param>
    public static NestMethod? Lower(LaneProgram program, Phase last, string name, CancellationToken cancellation)
    {
        if (last == Phase.Forward || Whole(program.Forward) is not { } forward || Whole(program.Loss) is not { } loss)
            return null;
        IReadOnlyList<Statement>? backward = last == Phase.Backward ? Whole(program.Backward) : [];
        if (backward is null)
            return null;
        var passes = new PassStatements(forward, loss, backward);
        if (!passes.AreOneText)
            return null;
        var lowering = new StraightLowering(program, storesOutputs: false);
        IReadOnlyList<Nest> outputs = PassText.StoreOutputs(forward, program.Layout.Topology, new LaneMemory(program.Layout));
        IReadOnlyList<Nest> body = PassText.Of(passes, part => lowering.Statements(part, cancellation), outputs, last == Phase.Backward ? [] : null);
        StraightLanes longest = (StraightLanes)(last == Phase.Backward ? program.Backward : program.Loss)[0];
        return NestMethod.OfGroup(name, last, longest.Vectors, last == Phase.Backward, lowering.Around(passes.All, body, last == Phase.Backward ? [new EndOfOtherPasses()] : []));
    }

    private static IReadOnlyList<Statement>? Whole(IReadOnlyList<LaneBlock> blocks) => blocks.Count == 1 && blocks[0] is StraightLanes { IsWhole: true } straight ? straight.Statements : null;
}
