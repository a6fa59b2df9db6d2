using Microsoft.CodeAnalysis;

namespace StaticNet.Generator.Diagnostics;

/// <content>About penalties and dropout.</content>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor Lambda = new(
        "SN1019",
        "A penalty's λ must be finite and not negative",
        "{0}: λ = {1} is no penalty; give a number from 0 up that is finite as a {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1019"),
        HelpPage.Link("SN1019"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor BiasesContradict = new(
        "SN1020",
        "L1 and L2 disagree about the biases",
        "{0} and {1}: one penalises the biases and the other does not; give Biases = true to both, or to neither",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1020"),
        HelpPage.Link("SN1020"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor LayerPenaltyContradicts = new(
        "SN1021",
        "A layer's penalty contradicts the class's about the biases",
        "{0}: a layer's own penalty is for its weights alone, and {1} penalises biases like weights; remove one of the two",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1021"),
        HelpPage.Link("SN1021"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor DropoutProbability = new(
        "SN1050",
        "The probability of dropout lies in [0, 1)",
        "{0}: a unit cannot be dropped with probability {1}; give a number from 0 up to, but not including, 1, such as 0.5",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1050"),
        HelpPage.Link("SN1050"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor DropoutOutside = new(
        "SN1051",
        "Dropout stands between layers",
        "{0}: dropout thins what one layer passes to the next, and nothing passes here; move it below [Input] or between two layers, or remove it (next to it stands {1})",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1051"),
        HelpPage.Link("SN1051"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor DropoutTwice = new(
        "SN1052",
        "Dropout stands once between two layers",
        "{0}: there is a dropout above {1} already; keep one of them",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1052"),
        HelpPage.Link("SN1052"),
        WellKnownDiagnosticTags.NotConfigurable);
}
