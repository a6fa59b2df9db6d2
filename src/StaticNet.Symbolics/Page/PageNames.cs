using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Page;

/// <summary>
/// The names that the values of a network have in a page: an array for each variable, z2 for z⁽²⁾, and z2_1 for one value of it, counted from 1. The
/// layers count as in the course, whatever the notation that is shown.
/// </summary>
internal static class PageNames
{
    /// <summary>The array of a variable.</summary>
    public static string Of(IndexedVariable variable) => variable.Kind switch
    {
        VariableKind.Input => "x",
        VariableKind.Target => "y",
        VariableKind.Loss => "L",
        VariableKind.MaskedInput => Numbered("ad", variable),
        VariableKind.Mask => Numbered("m", variable),
        VariableKind.WeightGradient => Numbered("gw", variable),
        VariableKind.BiasGradient => Numbered("gb", variable),
        VariableKind.Temporary => Numbered("s" + variable.Letter.Replace('′', 'p'), variable),
        _ => Numbered(Letter(variable), variable),
    };

    /// <summary>One value: w1_2_3; L:w1_2_3 for ∂L/∂θ⁽¹⁾₂₃, M:w1_2_3 for its mean over the samples, and J:w1_2_3 with the penalty.</summary>
    public static string Of(SymbolExpr symbol) => symbol.Variable.Kind switch
    {
        VariableKind.WeightGradient or VariableKind.BiasGradient =>
            (symbol.Variable.Letter.StartsWith("∂L", StringComparison.Ordinal) ? "L:" : "J:") + Placed(Numbered(Parameter(symbol.Variable), symbol.Variable), symbol),
        VariableKind.MeanGradient => "M:" + Placed(Numbered(Letter(symbol.Variable), symbol.Variable), symbol),
        VariableKind.Jacobian => $"{Placed(Numbered("a", symbol.Variable), symbol, 0)}/{Placed(Numbered("z", symbol.Variable), symbol, 1)}",
        _ => Placed(Of(symbol.Variable), symbol),
    };

    /// <summary>A factor of the chain rule: a2_1/z2_1.</summary>
    public static string Of(PartialExpr partial) => $"{Of(partial.Of)}/{Of(partial.By)}";

    /// <summary>Whether a page knows the number of a symbol: all its indices are fixed, and it is no hyperparameter.</summary>
    public static bool HasNumber(SymbolExpr symbol) =>
        symbol.Variable.Kind is not (VariableKind.Hyperparameter or VariableKind.Parameter) && symbol.Indices.All(index => index is FixedIndex);

    private static string Letter(IndexedVariable variable) => variable.Letter switch { "θ" => "w", "δ" => "d", _ => variable.Letter };

    private static string Parameter(IndexedVariable gradient) => gradient.Kind == VariableKind.WeightGradient ? "w" : "b";

    private static string Numbered(string letter, IndexedVariable variable) => FormattableString.Invariant($"{letter}{variable.Layer}");

    private static string Placed(string name, SymbolExpr symbol) => string.Join("_", [name, .. symbol.Indices.Select(index => index.ToString())]);

    private static string Placed(string name, SymbolExpr symbol, int index) => $"{name}_{symbol.Indices[index]}";
}
