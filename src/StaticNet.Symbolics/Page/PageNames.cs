using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Page;

/// <summary>
/// The names that the values of a network have in a page: an array for each family, z2 for z⁽²⁾, and z2_1 for one value of it, counted from 1. The
/// layers count as in the course, whatever the notation that is shown.
/// </summary>
internal static class PageNames
{
    /// <summary>The array of a family.</summary>
    public static string Of(Family family) => family.Kind switch
    {
        FamilyKind.Input => "x",
        FamilyKind.Target => "y",
        FamilyKind.Loss => "L",
        FamilyKind.MaskedInput => Numbered("ad", family),
        FamilyKind.Mask => Numbered("m", family),
        FamilyKind.WeightGradient => Numbered("gw", family),
        FamilyKind.BiasGradient => Numbered("gb", family),
        FamilyKind.Temporary => Numbered("s" + family.Letter.Replace('′', 'p'), family),
        _ => Numbered(Letter(family), family),
    };

    /// <summary>One value: w1_2_3; L:w1_2_3 for ∂L/∂θ⁽¹⁾₂₃, M:w1_2_3 for its mean over the samples, and J:w1_2_3 with the penalty.</summary>
    public static string Of(SymbolExpr symbol) => symbol.Family.Kind switch
    {
        FamilyKind.WeightGradient or FamilyKind.BiasGradient =>
            (symbol.Family.Letter.StartsWith("∂L", StringComparison.Ordinal) ? "L:" : "J:") + Placed(Numbered(Parameter(symbol.Family), symbol.Family), symbol),
        FamilyKind.MeanGradient => "M:" + Placed(Numbered(Letter(symbol.Family), symbol.Family), symbol),
        FamilyKind.Jacobian => $"{Placed(Numbered("a", symbol.Family), symbol, 0)}/{Placed(Numbered("z", symbol.Family), symbol, 1)}",
        _ => Placed(Of(symbol.Family), symbol),
    };

    /// <summary>A factor of the chain rule: a2_1/z2_1.</summary>
    public static string Of(PartialExpr partial) => $"{Of(partial.Of)}/{Of(partial.By)}";

    /// <summary>Whether a page knows the number of a symbol: all its indices are fixed, and it is no hyperparameter.</summary>
    public static bool HasNumber(SymbolExpr symbol) =>
        symbol.Family.Kind is not (FamilyKind.Hyperparameter or FamilyKind.Parameter) && symbol.Indices.All(index => index is FixedIndex);

    private static string Letter(Family family) => family.Letter switch { "θ" => "w", "δ" => "d", _ => family.Letter };

    private static string Parameter(Family gradient) => gradient.Kind == FamilyKind.WeightGradient ? "w" : "b";

    private static string Numbered(string letter, Family family) => FormattableString.Invariant($"{letter}{family.Layer}");

    private static string Placed(string name, SymbolExpr symbol) => string.Join("_", [name, .. symbol.Indices.Select(index => index.ToString())]);

    private static string Placed(string name, SymbolExpr symbol, int index) => $"{name}_{symbol.Indices[index]}";
}
