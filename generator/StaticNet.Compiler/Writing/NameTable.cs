using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Writing;

/// <summary>The names that equations have in code: z⁽²⁾₁ is z2_1, θ⁽¹⁾₁₂ is w1_1_2, indices always set apart.</summary>
internal static class NameTable
{
    /// <summary>A scalar: its letter, layer and places.</summary>
    public static string Scalar(SymbolExpr symbol) =>
        string.Join("_", new[] { Array(symbol.Family) }.Concat(symbol.Indices.Select(index => index.ToString())));

    /// <summary>A family: its letter and layer.</summary>
    public static string Array(Family family)
    {
        string layer = Numeral.Of(family.Layer);
        return !family.ShowsLayer ? Letter(family) : family.Kind == FamilyKind.Hyperparameter ? $"{Letter(family)}_{layer}" : Letter(family) + layer;
    }

    /// <summary>The letter of a family, in ASCII.</summary>
    public static string Letter(Family family) => family.Kind switch
    {
        FamilyKind.Weight => "w",
        FamilyKind.Delta => "d",
        FamilyKind.Loss => "loss",
        FamilyKind.MaskedInput => family.Layer == 1 ? "xd" : "ad",
        FamilyKind.Parameter => "theta",
        FamilyKind.WeightGradient => "g",
        FamilyKind.BiasGradient => "gb",
        FamilyKind.Hyperparameter => family.Letter switch { "α" => "Alpha", "λ₁" => "Lambda1", "λ₂" => "Lambda2", "λ" => "Lambda", "κ" => "Kappa", "ε" => "Epsilon", "ω" => "Omega", "ρ" => "Rho", _ => family.Letter },
        _ => family.Letter.Replace("′", "p").Replace("δ", "d"),
    };
}
