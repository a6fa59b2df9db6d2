using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Symbolics.Answers;

/// <summary>What an answer is about: its left side.</summary>
/// <param name="Of">The value, or what is derived.</param>
/// <param name="By">By what it is derived; null: it is not.</param>
internal sealed record AnswerTarget(SymbolNode Of, SymbolNode? By)
{
    /// <summary>The indices that run, by their letters.</summary>
    public IEnumerable<RunningIndex> Running => Of.Indices.Concat(By?.Indices ?? []).OfType<RunningIndex>().Distinct();

    public bool IsObjective => Of.Variable == QuantityValues.Objective;

    /// <summary>∂J/∂θ or ∂L/∂θ of which parameter; null: it is none.</summary>
    public SymbolNode? Parameter => Of.Variable.Kind == VariableKind.Loss && By is { Variable.Kind: VariableKind.Weight or VariableKind.Bias } ? By : null;

    /// <summary>δ = ∂L/∂z of which unit; null: it is none.</summary>
    public SymbolNode? Unit => By is null && Of.Variable.Kind == VariableKind.Delta ? Of
        : Of.Variable.Kind == VariableKind.Loss && By is { Variable.Kind: VariableKind.PreActivation } ? By
        : null;

    public Precise Value(NetworkPoint point) => By is null ? QuantityValues.Of(point, 0, Of) : QuantityValues.Partial(point, 0, Of, By);

    /// <summary>The same with the running indices fixed.</summary>
    public AnswerTarget At(IReadOnlyDictionary<string, int> indices) => new(Fixed(Of, indices), By is null ? null : Fixed(By, indices));

    /// <summary>"∂J/∂θ⁽¹⁾₁₁".</summary>
    public string Name(NetworkDerivation derivation, Notation notation)
    {
        var printer = new TextPrinter { Notation = notation };
        string of = printer.Name(QuantityValues.Symbol(derivation, Of));
        return By is null ? of : $"∂{of}/∂{printer.Name(QuantityValues.Symbol(derivation, By))}";
    }

    private static SymbolNode Fixed(SymbolNode symbol, IReadOnlyDictionary<string, int> indices) => new(
        symbol.Variable, [.. symbol.Indices.Select(index => index is RunningIndex running ? new FixedIndex(indices[running.Name]) : index)]);
}
