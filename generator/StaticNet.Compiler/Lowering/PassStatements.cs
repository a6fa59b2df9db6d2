using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>
/// The statements of outputs, loss and gradients in the order of one text for all three: a pass ends where it has what it is asked for, and leaves out what it does not need. Which pass it is,
/// is a constant to the JIT, so that each is compiled to the statements that it would have alone.
/// </summary>
/// <param name="forward">What the outputs are made of.</param>
/// <param name="loss">What the loss is made of.</param>
/// <param name="backward">What the gradients are made of; none: they are not asked for.</param>
internal sealed class PassStatements(IReadOnlyList<Statement> forward, IReadOnlyList<Statement> loss, IReadOnlyList<Statement> backward)
{
    /// <summary>Those of one sample in straight-line code, without the outputs where the gradients are not made of them.</summary>
    /// <param name="program">The network.</param>
    public static PassStatements Of(ScheduledProgram program)
    {
        IReadOnlyList<Statement> forward = Unroll(variable => ScheduledProgram.IsOutput(variable, program.Derivation.Topology)), loss = Unroll(variable => variable.Kind == VariableKind.Loss);
        IReadOnlyList<Statement> backward = Unroll(variable => variable.Kind == VariableKind.Loss || ScheduledProgram.IsGradient(variable));
        var passes = new PassStatements(forward, loss, backward);
        return passes.AreOneText ? passes : new([], loss, backward);

        IReadOnlyList<Statement> Unroll(Func<IndexedVariable, bool> isWanted) => [.. Unrolling.Of(program.Derivation, isWanted)];
    }

    /// <summary>Whether the outputs are among them.</summary>
    public bool HasOutputs => forward.Count > 0;

    /// <summary>All of them, each once.</summary>
    public IReadOnlyList<Statement> All { get; } = [.. forward, .. loss.Where(statement => !Has(forward, statement)), .. backward.Where(statement => !Has(forward, statement) && !Has(loss, statement))];

    /// <summary>Whether the gradients are made of what outputs and loss are made of.</summary>
    public bool AreOneText => backward.Count == 0 || forward.Concat(loss).All(statement => Has(backward, statement));

    /// <summary>Whether nothing is read before it is computed, in the order of the text.</summary>
    public bool AreInOrder
    {
        get
        {
            HashSet<SymbolExpr> computed = [], all = [.. All.Select(statement => statement.Target)];
            foreach (Statement statement in OfBoth.Concat(OfOutputs).Concat(OfLoss).Concat(OfGradients))
            {
                if (statement.Reads.Any(symbol => all.Contains(symbol) && !computed.Contains(symbol)))
                    return false;
                computed.Add(statement.Target);
            }

            return true;
        }
    }

    /// <summary>What outputs and loss are both made of.</summary>
    public IReadOnlyList<Statement> OfBoth => Of(isOfForward: true, isOfLoss: true);

    /// <summary>What the loss does without.</summary>
    public IReadOnlyList<Statement> OfOutputs => Of(isOfForward: true, isOfLoss: false);

    /// <summary>What the outputs do without.</summary>
    public IReadOnlyList<Statement> OfLoss => Of(isOfForward: false, isOfLoss: true);

    /// <summary>What the gradients alone are made of.</summary>
    public IReadOnlyList<Statement> OfGradients => Of(isOfForward: false, isOfLoss: false);

    /// <summary>Whether the loss must be told to do without: what is not used the JIT leaves out by itself, but for calls of functions that are not inlined.</summary>
    public bool OutputsHaveCalls => OfOutputs.Any(statement => statement.Expressions.Any(value => OperationCounter.Count(value).Transcendentals > 0));

    private IReadOnlyList<Statement> Of(bool isOfForward, bool isOfLoss) => [.. All.Where(statement => Has(forward, statement) == isOfForward && Has(loss, statement) == isOfLoss)];

    private static bool Has(IReadOnlyList<Statement> statements, Statement statement) => statements.Any(other => other.Target.Equals(statement.Target)
        && AreSame(other.Value, statement.Value) && other.Sum == statement.Sum);

    // The segments of a sum are joined by an expression of each statement's own.
    private static bool AreSame(Expr? one, Expr? other) => Equals(one, other)
        || (one is PairwiseExpr u && other is PairwiseExpr v && u.Reduction == v.Reduction && u.Children.SequenceEqual(v.Children));
}
