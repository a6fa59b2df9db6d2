using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Symbolics.Derivations;

/// <summary>When a definition is evaluated.</summary>
internal enum Phase
{
    Forward,
    Loss,
    Backward,
}

/// <summary>An indexed variable and the equation that gives each of its values: zⱼ = Σᵢ θⱼᵢ aᵢ + bⱼ.</summary>
/// <param name="Target">The name, at running indices.</param>
/// <param name="Value">The expression over other names.</param>
/// <param name="Phase">When it is evaluated.</param>
/// <param name="Note">Why it came out so simple; null: nothing to say.</param>
internal sealed record Definition(SymbolExpr Target, Expr Value, Phase Phase, Prose? Note = null)
{
    /// <summary>The value before anything cancelled; null where nothing did.</summary>
    public Expr? Unsimplified { get; init; }

    /// <summary>The rules that led from there to the value.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>The indices that run.</summary>
    public IEnumerable<RunningIndex> Indices => Target.Indices.OfType<RunningIndex>();

    /// <summary>The operations of the whole variable.</summary>
    public OperationCount Operations => Target.Variable.Size * OperationCounter.Count(Value);

    /// <summary>Whether the value is made of a variable.</summary>
    public bool Reads(IndexedVariable variable) => Value.Symbols().Any(symbol => symbol.Variable == variable);

    /// <summary>The definition at fixed indices.</summary>
    /// <param name="indices">0-based, one for each running index.</param>
    public Definition At(params int[] indices)
    {
        Definition definition = this;
        foreach ((RunningIndex index, int value) in Indices.Zip(indices, (index, value) => (index, value)).ToList())
        {
            var fixedIndex = new FixedIndex(value);
            definition = definition with
            {
                Target = (SymbolExpr)definition.Target.Substitute(index, fixedIndex),
                Value = definition.Value.Substitute(index, fixedIndex),
                Unsimplified = definition.Unsimplified?.Substitute(index, fixedIndex),
            };
        }

        return definition;
    }
}
