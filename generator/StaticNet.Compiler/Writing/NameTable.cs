using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Writing;

/// <summary>The names that equations have in code: z⁽²⁾₁ is z2_1, θ⁽¹⁾₁₂ is w1_1_2, indices always set apart.</summary>
internal static class NameTable
{
    /// <summary>A scalar: its letter, layer and places.</summary>
    public static string Scalar(SymbolExpr symbol) =>
        string.Join("_", new[] { Array(symbol.Variable) }.Concat(symbol.Indices.Select(index => index.ToString())));

    /// <summary>A variable: its letter and layer.</summary>
    public static string Array(IndexedVariable variable)
    {
        string layer = Numeral.Of(variable.Layer);
        return !variable.ShowsLayer ? Letter(variable) : variable.Kind == VariableKind.Hyperparameter ? $"{Letter(variable)}_{layer}" : Letter(variable) + layer;
    }

    /// <summary>The letter of a variable, in ASCII.</summary>
    public static string Letter(IndexedVariable variable) => variable.Kind switch
    {
        VariableKind.Weight => "w",
        VariableKind.Delta => "d",
        VariableKind.Loss => "loss",
        VariableKind.MaskedInput => variable.Layer == 1 ? "xd" : "ad",
        VariableKind.Parameter => "theta",
        VariableKind.WeightGradient => "g",
        VariableKind.BiasGradient => "gb",
        VariableKind.Hyperparameter => variable.Letter switch { "α" => "Alpha", "λ₁" => "Lambda1", "λ₂" => "Lambda2", "λ" => "Lambda", "κ" => "Kappa", "ε" => "Epsilon", "ω" => "Omega", "ρ" => "Rho", _ => variable.Letter },
        _ => variable.Letter.Replace("′", "p").Replace("δ", "d"),
    };
}
