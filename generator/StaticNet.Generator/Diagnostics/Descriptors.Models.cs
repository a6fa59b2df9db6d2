using Microsoft.CodeAnalysis;

namespace StaticNet.Generator.Diagnostics;

/// <content>About networks that come from a file.</content>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor ModelUnreadable = new(
        "SN1060",
        "The model cannot be compiled",
        "{0}: {1}; change the file, or write the layers as attributes",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1060"),
        HelpPage.Link("SN1060"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor ModelMissing = new(
        "SN1061",
        "The model is no item of the project",
        "{0}: {1}; or write the layers as attributes",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1061"),
        HelpPage.Link("SN1061"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor LayersOfModel = new(
        "SN1062",
        "The layers of a model come from its file",
        "{0}: the layers of {1} come from {2}; remove this attribute, or that one",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1062"),
        HelpPage.Link("SN1062"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor ModelWithoutTopology = new(
        "SN1063",
        "The file does not say which network it is of",
        "{0}: {1}; or export the model as ONNX",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1063"),
        HelpPage.Link("SN1063"),
        WellKnownDiagnosticTags.NotConfigurable);
}
