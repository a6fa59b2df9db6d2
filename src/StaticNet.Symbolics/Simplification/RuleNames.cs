namespace StaticNet.Symbolics.Simplification;

/// <summary>What each rule family is called where a derivation names its steps.</summary>
internal static class RuleNames
{
    public const string Cancel = "the slope cancels against the denominators of ∂L/∂a";
    public const string Collect = "expanded and collected";
    public const string CommonDenominator = "brought over a common denominator";
    public const string Factor = "common factor taken out";
    public const string Kronecker = "Σₖ [k = j] uₖ = uⱼ";
    public const string TargetsSumToOne = "Σₖ yₖ = 1";
}
