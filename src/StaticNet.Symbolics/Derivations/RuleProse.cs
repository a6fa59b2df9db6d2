using StaticNet.Symbolics.Functions;
using StaticNet.Symbolics.Printing;
using StaticNet.Symbolics.Simplification;

namespace StaticNet.Symbolics.Derivations;

/// <summary>The names of rules and functions as lines of prose: what is mathematics in them is set as such.</summary>
internal static class RuleProse
{
    /// <summary>Σₖ yₖ = 1.</summary>
    public static Formula TargetsSumToOne { get; } = Formula.Of(
        RuleNames.TargetsSumToOne,
        "\\sum_{k} y_{k} = 1",
        "<munder><mo>∑</mo><mi>k</mi></munder><msub><mi>y</mi><mi>k</mi></msub><mo>=</mo><mn>1</mn>");

    private static readonly Formula Kronecker = Formula.Of(
        RuleNames.Kronecker,
        "\\sum_{k} \\left[k = j\\right] u_{k} = u_{j}",
        "<munder><mo>∑</mo><mi>k</mi></munder><mrow><mo>[</mo><mi>k</mi><mo>=</mo><mi>j</mi><mo>]</mo></mrow><msub><mi>u</mi><mi>k</mi></msub><mo>=</mo><msub><mi>u</mi><mi>j</mi></msub>");

    private static readonly Formula LossSlope = Formula.Of("∂L/∂a", "\\partial L / \\partial a", "<mrow><mo>∂</mo><mi>L</mi><mo>/</mo><mo>∂</mo><mi>a</mi></mrow>");

    /// <summary>A rule by its name.</summary>
    public static Prose Of(string rule) => rule switch
    {
        RuleNames.TargetsSumToOne => new Prose(TargetsSumToOne),
        RuleNames.Kronecker => new Prose(Kronecker),
        RuleNames.Cancel => new Prose(RuleNames.Cancel.Replace("∂L/∂a", ""), LossSlope),
        _ => rule,
    };

    /// <summary>How an activation is called: σ and tanh are mathematics, ReLU is a word.</summary>
    public static ProsePart NameOf(ActivationRule rule) =>
        rule.ShortLatex is { } latex ? Formula.Of(rule.ShortName, latex, $"<mi>{rule.ShortName}</mi>") : new Words(rule.ShortName);
}
