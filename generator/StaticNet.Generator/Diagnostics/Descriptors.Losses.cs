using Microsoft.CodeAnalysis;

namespace StaticNet.Generator.Diagnostics;

/// <content>About the loss and its parameters.</content>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor MissingLoss = new(
        "SN1014",
        "What is for training needs a loss",
        "{0}: {1} {2} a loss, and the network has none; add [Loss(LossFunction.{3})] below its layers, or remove {4} where the network is for inference",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1014"),
        HelpPage.Link("SN1014"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor BinaryCrossEntropyOutput = new(
        "SN1022",
        "Binary cross-entropy needs a sigmoid output",
        "{0}: ln a and ln(1 − a) need outputs between 0 and 1, and the last layer is {1}; give it Activation.Sigmoid, or use LossFunction.SquaredError",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1022"),
        HelpPage.Link("SN1022"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor CategoricalCrossEntropyOutput = new(
        "SN1023",
        "Categorical cross-entropy needs a softmax output",
        "{0}: the outputs must be a distribution over the classes, and the last layer is {1}; give it Activation.Softmax, or use LossFunction.BinaryCrossEntropy with Activation.Sigmoid",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1023"),
        HelpPage.Link("SN1023"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor DeltaWithoutUse = new(
        "SN1040",
        "The loss has no parameter Delta",
        "{0}: {1} has no parameter Delta; remove it, or use LossFunction.Huber",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1040"),
        HelpPage.Link("SN1040"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor DeltaNotPositive = new(
        "SN1041",
        "Delta must be positive and finite",
        "{0}: Delta = {1} is not above 0 and finite as a {2}; give the residual where the parabola ends, such as 1",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1041"),
        HelpPage.Link("SN1041"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor LabelSmoothingWithoutUse = new(
        "SN1042",
        "The loss has no label smoothing",
        "{0}: {1} has no parameter LabelSmoothing; remove it, or use LossFunction.CategoricalCrossEntropy or BinaryCrossEntropy",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1042"),
        HelpPage.Link("SN1042"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor LabelSmoothingRange = new(
        "SN1043",
        "Label smoothing lies in [0, 1)",
        "{0}: a share of {1} cannot be taken from the labels; give a number from 0 up to, but not including, 1, such as 0.1",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1043"),
        HelpPage.Link("SN1043"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor ClassWeightsWithoutUse = new(
        "SN1044",
        "The loss has no class weights",
        "{0}: {1} has no parameter ClassWeights; remove it, or use LossFunction.CategoricalCrossEntropy; BinaryCrossEntropy has PositiveWeight",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1044"),
        HelpPage.Link("SN1044"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor ClassWeightCount = new(
        "SN1045",
        "There is one class weight for each output",
        "{0}: there are {1} class weights for {2} outputs; give one for each",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1045"),
        HelpPage.Link("SN1045"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor ClassWeightRange = new(
        "SN1046",
        "A class weight must be finite and not negative",
        "{0}: {1} is no class weight; give numbers from 0 up that are finite as a {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1046"),
        HelpPage.Link("SN1046"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor ClassWeightsZero = new(
        "SN1047",
        "A class weight must be above 0",
        "{0}: with all class weights 0 there is nothing to learn; give at least one class a weight above 0",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1047"),
        HelpPage.Link("SN1047"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor PositiveOutput = new(
        "SN1048",
        "The loss needs positive outputs",
        "{0}: ln a needs outputs above 0, and the last layer is {1}; give it Activation.Softmax, Sigmoid, Softplus or Exponential, or use LossFunction.SquaredError",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1048"),
        HelpPage.Link("SN1048"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor PositiveWeightWithoutUse = new(
        "SN1038",
        "The loss has no weight of positive targets",
        "{0}: {1} has no parameter PositiveWeight; remove it, or use LossFunction.BinaryCrossEntropy",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1038"),
        HelpPage.Link("SN1038"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor PositiveWeightRange = new(
        "SN1039",
        "The weight of positive targets must be above 0 and finite",
        "{0}: PositiveWeight = {1} is not above 0 and finite as a {2}; give the number of 0s among the targets for each 1, such as 3",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1039"),
        HelpPage.Link("SN1039"),
        WellKnownDiagnosticTags.NotConfigurable);
}
