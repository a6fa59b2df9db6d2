using Microsoft.CodeAnalysis;

namespace StaticNet.Generator.Diagnostics;

/// <content>About inputs, layers and their sizes.</content>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor NoLayers = new(
        "SN1010",
        "A network needs a layer",
        "{0}: the network has no layer; add [Dense(1)] below its [Input]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1010"),
        HelpPage.Link("SN1010"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor NoInputs = new(
        "SN1011",
        "A network needs an input",
        "{0}: a network needs at least one input",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1011"),
        HelpPage.Link("SN1011"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor NoUnits = new(
        "SN1012",
        "A layer needs a unit",
        "{0}: a layer needs at least one unit",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1012"),
        HelpPage.Link("SN1012"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor MissingInput = new(
        "SN1013",
        "The attribute has no effect without [Input]",
        "{0}: {1} has no [Input], so it is no network and the attribute does nothing; add [Input(size)] above it",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1013"),
        HelpPage.Link("SN1013"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor SpreadOverParts = new(
        "SN1015",
        "The layers of a network belong on one declaration",
        "{0}: [Input] stands on another part of {1}, and the parts of a class have no order; write all of these on one part, below the [Input]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1015"),
        HelpPage.Link("SN1015"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor UnknownEnumValue = new(
        "SN1016",
        "The value is no member of the enum",
        "{0}: there is no {1}; choose from {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1016"),
        HelpPage.Link("SN1016"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor AlphaWithoutUse = new(
        "SN1017",
        "The activation has no parameter Alpha",
        "{0}: {1} has no parameter Alpha; remove it, or use Activation.LeakyReLU or Activation.ELU",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1017"),
        HelpPage.Link("SN1017"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor AlphaNotFinite = new(
        "SN1018",
        "Alpha must be finite",
        "{0}: Alpha = {1} is not finite as a {2}; give a slope such as 0.01",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1018"),
        HelpPage.Link("SN1018"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor SoftmaxWithin = new(
        "SN1024",
        "Softmax is for the output layer",
        "{0}: a softmax on a hidden layer leaves its units to share a total of 1; use Activation.Tanh or Activation.ReLU here, and Softmax on the last layer",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1024"),
        HelpPage.Link("SN1024"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor SoftmaxOfOne = new(
        "SN1025",
        "Softmax needs two units",
        "{0}: the softmax of a single unit is always 1; use one unit a class, or Activation.Sigmoid with LossFunction.BinaryCrossEntropy",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1025"),
        HelpPage.Link("SN1025"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor TooManyParameters = new(
        "SN1026",
        "The network is too large",
        "{0}: with this layer the network has {1} parameters, and the limit is {2}; make the layer or its inputs smaller",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1026"),
        HelpPage.Link("SN1026"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor TooLargeToUnroll = new(
        "SN1027",
        "The network is too large to unroll",
        "{0}: the network has {1} parameters, and the limit for Schedule.Unrolled is {2}; use Schedule.Auto, which tiles large layers",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1027"),
        HelpPage.Link("SN1027"),
        WellKnownDiagnosticTags.NotConfigurable);
}
