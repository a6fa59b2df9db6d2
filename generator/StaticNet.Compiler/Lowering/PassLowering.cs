using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Passes;
using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>
/// Lowers a network that is all straight-line code once for its outputs, its loss and its gradients: a pass ends where it has what it is asked for, and what it does not need it leaves out.
/// Which pass it is, is a constant to the JIT, so that each is compiled to the statements that it would have alone.
/// </summary>
internal static class PassLowering
{
    /// <summary>The text; null where results are not all straight-line code, or there is but one.</summary>
    /// <param name="program">The network in lanes.</param>
    /// <param name="last">What is computed last.</param>
    /// <param name="name">The name of the method.</param>
    /// <param name="cancellation">Stops it.</param>
    public static NestMethod? Lower(LaneProgram program, Phase last, string name, CancellationToken cancellation)
    {
        if (last == Phase.Forward || Whole(program.Forward) is not { } forward || Whole(program.Loss) is not { } loss)
            return null;
        IReadOnlyList<Statement>? backward = last == Phase.Backward ? Whole(program.Backward) : [];
        if (backward is null || (last == Phase.Backward && !forward.Concat(loss).All(statement => Has(backward, statement))))
            return null;
        IReadOnlyList<Statement> all = [.. forward, .. loss.Where(statement => !Has(forward, statement)), .. backward.Where(statement => !Has(forward, statement) && !Has(loss, statement))];
        var lowering = new StraightLowering(program, isOfPasses: true);
        IReadOnlyList<Nest> Lowered(bool isOfForward, bool isOfLoss) =>
            lowering.Statements([.. all.Where(statement => Has(forward, statement) == isOfForward && Has(loss, statement) == isOfLoss)], cancellation);
        List<Nest> body = [.. Lowered(true, true)];
        // What the loss does without is left to the JIT to leave out, but for calls: those of functions that are not inlined it must keep.
        IReadOnlyList<Nest> outputs = Lowered(true, false);
        if (all.Any(statement => Has(forward, statement) && !Has(loss, statement) && statement.Expressions.Any(value => OperationCounter.Count(value).Transcendentals > 0)))
            body.Add(new UnlessPass(Phase.Loss, outputs));
        else
            body.AddRange(outputs);
        body.Add(new EndOfPass(Phase.Forward, lowering.StoreOutputs(forward)));
        body.AddRange(Lowered(false, true));
        if (last == Phase.Backward)
            body.AddRange([new EndOfPass(Phase.Loss, []), .. Lowered(false, false)]);
        StraightLanes longest = (StraightLanes)(last == Phase.Backward ? program.Backward : program.Loss)[0];
        return NestMethod.OfGroup(name, last, longest.Vectors, last == Phase.Backward, lowering.Around(all, body));
    }

    private static IReadOnlyList<Statement>? Whole(IReadOnlyList<LaneBlock> blocks) => blocks.Count == 1 && blocks[0] is StraightLanes { IsWhole: true } straight ? straight.Statements : null;

    private static bool Has(IReadOnlyList<Statement> statements, Statement statement) => statements.Any(other => other.Target.Equals(statement.Target)
        && Equals(other.Value, statement.Value) && (other.Sum?.Terms ?? []).SequenceEqual(statement.Sum?.Terms ?? []));
}
