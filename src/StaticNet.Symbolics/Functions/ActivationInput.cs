using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>The pre-activations of a layer, as an activation sees them.</summary>
/// <param name="At">z at an index.</param>
/// <param name="Unit">The index j of the unit whose value is asked for.</param>
/// <param name="Units">The number of units of the layer.</param>
/// <param name="Alpha">The parameter α, for a function that has one.</param>
internal sealed record ActivationInput(Func<Subscript, Expr> At, Subscript Unit, int Units, Expr? Alpha)
{
    /// <summary>zⱼ.</summary>
    public Expr Own => At(Unit);

    /// <summary>Σₖ of a body over the units.</summary>
    public Expr Sum(Func<Expr, Expr> body) => Own.Pool.Summation(Running, body(At(Running)));

    /// <summary>maxₖ zₖ over the units.</summary>
    public Expr Maximum() => Own.Pool.Maximum(Running, At(Running));

    // Never the index of the unit itself: a sum over k must not bind it.
    private RunningIndex Running => new(Unit is RunningIndex { Name: "k" } ? "i" : "k", Units);
}
