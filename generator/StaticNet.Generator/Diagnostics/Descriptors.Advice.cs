using Microsoft.CodeAnalysis;

namespace StaticNet.Generator.Diagnostics;

/// <content>About what is legal and hardly ever meant.</content>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor NoActivation = new(
        "SN2001",
        "A hidden layer has no activation",
        "{0}: without an activation this layer and the next are one linear map, whatever its units; give it one such as Activation.ReLU, or write Activation.Identity where that is meant",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        HelpPage.Description("SN2001"),
        HelpPage.Link("SN2001"));

    public static readonly DiagnosticDescriptor SoftmaxLoss = new(
        "SN2002",
        "A softmax output learns best from a cross-entropy",
        "{0}: its slope vanishes where a softmax is sure and wrong, and training stalls there; use LossFunction.CategoricalCrossEntropy",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        HelpPage.Description("SN2002"),
        HelpPage.Link("SN2002"));

    public static readonly DiagnosticDescriptor ReLUOutput = new(
        "SN2003",
        "A ReLU output can fall silent",
        "{0}: an output whose z is negative for all samples has no slope and never learns again; use Activation.Identity, or Activation.Softplus where the targets are positive",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        HelpPage.Description("SN2003"),
        HelpPage.Link("SN2003"));

    public static readonly DiagnosticDescriptor HingeOutput = new(
        "SN2004",
        "A hinge loss needs outputs of both signs",
        "{0}: its targets are 1 and −1, and {1} is never negative, so that a target of −1 is always missed; use Activation.Identity or Activation.Tanh",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        HelpPage.Description("SN2004"),
        HelpPage.Link("SN2004"));

    public static readonly DiagnosticDescriptor NoLoss = new(
        "SN2005",
        "A network without a loss is for inference",
        "{0}: without a loss the network has Forward, and neither Loss nor Backward, which training needs; add [Loss(LossFunction.{1})] below its layers, or write [Compile(Entries = Entries.Forward)] where that is meant",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        HelpPage.Description("SN2005"),
        HelpPage.Link("SN2005"));
}
