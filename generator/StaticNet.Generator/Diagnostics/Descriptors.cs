using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace StaticNet.Generator;

/// <summary>
/// Everything the analyzer can say. SN1xxx are errors: nothing is generated, so neither a pragma nor .editorconfig silences them. SN2xxx are warnings and suggestions about a
/// network that is generated all the same. A message names the thing, the value and the cure.
/// </summary>
internal static class Descriptors
{
    private const string Category = "StaticNet";

    public static readonly DiagnosticDescriptor NotPartial = new(
        "SN1001",
        "A network class must be partial",
        "{0}: the build adds members to a network class; declare it 'partial class {0}'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1001"),
        HelpPage.Link("SN1001"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor Generic = new(
        "SN1002",
        "A network class cannot be generic",
        "{0}: the network is compiled for one class, and {1} has type parameters; remove them, or move the network out of {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1002"),
        HelpPage.Link("SN1002"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor Static = new(
        "SN1003",
        "A network class cannot be static",
        "{0}: each network has parameters of its own, which a static class cannot have; remove 'static'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1003"),
        HelpPage.Link("SN1003"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor Abstract = new(
        "SN1004",
        "A network class cannot be abstract",
        "{0}: a network is there to be created; remove 'abstract'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1004"),
        HelpPage.Link("SN1004"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor Record = new(
        "SN1005",
        "A network class cannot be a record",
        "{0}: a record is equal by its values, and a network's parameters change as it learns; declare it 'partial class {0}'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1005"),
        HelpPage.Link("SN1005"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor FileLocal = new(
        "SN1006",
        "A network class cannot be file-local",
        "{0}: the generated part lies in a file of its own, and {1} is file-local; remove 'file' from {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1006"),
        HelpPage.Link("SN1006"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor PrimaryConstructor = new(
        "SN1007",
        "A network class cannot have a primary constructor",
        "{0}: the generated constructors {0}() and {0}(int seed) cannot pass arguments to a primary constructor; write it as a constructor that calls this(seed)",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1007"),
        HelpPage.Link("SN1007"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor ContainerNotPartial = new(
        "SN1008",
        "The types around a network class must be partial",
        "{0}: the build opens {1} again to complete the network inside it; declare {1} partial",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1008"),
        HelpPage.Link("SN1008"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor LanguageVersion = new(
        "SN1009",
        "StaticNet needs C# 12",
        "{0}: the generated code is C# 12, and this project is compiled as C# {1}; set <LangVersion>12</LangVersion> or a newer one",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1009"),
        HelpPage.Link("SN1009"),
        WellKnownDiagnosticTags.NotConfigurable);

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

    public static readonly DiagnosticDescriptor MissingLoss = new(
        "SN1014",
        "A network needs a loss",
        "{0}: the network has no loss; add [Loss(LossFunction.{1})] below its layers",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1014"),
        HelpPage.Link("SN1014"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor SpreadOverParts = new(
        "SN1015",
        "The layers of a network belong on one declaration",
        "{0}: it stands on another part of {1} than [Input], and the parts of a class have no order; move it below the [Input]",
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

    public static readonly DiagnosticDescriptor MemberCollides = new(
        "SN1028",
        "A member collides with a generated one",
        "{0}.{1}: the member collides with the generated {0}.{2}; rename yours",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1028"),
        HelpPage.Link("SN1028"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor ConstructorCollides = new(
        "SN1029",
        "A constructor collides with a generated one",
        "{0}: the constructor collides with the generated one; give yours other parameters and let it call this(seed)",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1029"),
        HelpPage.Link("SN1029"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor ClassNameCollides = new(
        "SN1030",
        "The class is named like a generated member",
        "{0}: the class has the name of the generated member {0}.{0}, and C# refuses a member that is named like its class; rename the class",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1030"),
        HelpPage.Link("SN1030"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor EnumHidden = new(
        "SN1031",
        "A name hides an enum that the attributes use",
        "{0}: {1} here means {2}, which hides StaticNet.{1}; rename {2}, or write StaticNet.{1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1031"),
        HelpPage.Link("SN1031"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor BaseConstructor = new(
        "SN1032",
        "The base class needs a parameterless constructor",
        "{0}: the generated constructors call base(), and {1} has no constructor without parameters that {0} can call; add one",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1032"),
        HelpPage.Link("SN1032"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor GlobalNameHidden = new(
        "SN1033",
        "A declaration hides a type that the generated code uses",
        "{0}: the generated code needs the place of {1}, which this project declares itself; rename {1}, or move it to another namespace",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1033"),
        HelpPage.Link("SN1033"),
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor FixedLayout = new(
        "SN1034",
        "A network class cannot have a layout of its own",
        "{0}: the build adds a field and constructors, for which [StructLayout(LayoutKind.Explicit)] and [ComImport] leave no room; remove the attribute",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        HelpPage.Description("SN1034"),
        HelpPage.Link("SN1034"),
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
        "{0}: {1} has no parameter LabelSmoothing; remove it, or use LossFunction.CategoricalCrossEntropy",
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
        "{0}: {1} has no parameter ClassWeights; remove it, or use LossFunction.CategoricalCrossEntropy",
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

    /// <summary>All of them, in the order of their ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        NotPartial,
        Generic,
        Static,
        Abstract,
        Record,
        FileLocal,
        PrimaryConstructor,
        ContainerNotPartial,
        LanguageVersion,
        NoLayers,
        NoInputs,
        NoUnits,
        MissingInput,
        MissingLoss,
        SpreadOverParts,
        UnknownEnumValue,
        AlphaWithoutUse,
        AlphaNotFinite,
        Lambda,
        BiasesContradict,
        LayerPenaltyContradicts,
        BinaryCrossEntropyOutput,
        CategoricalCrossEntropyOutput,
        SoftmaxWithin,
        SoftmaxOfOne,
        TooManyParameters,
        TooLargeToUnroll,
        MemberCollides,
        ConstructorCollides,
        ClassNameCollides,
        EnumHidden,
        BaseConstructor,
        GlobalNameHidden,
        FixedLayout,
        DeltaWithoutUse,
        DeltaNotPositive,
        LabelSmoothingWithoutUse,
        LabelSmoothingRange,
        ClassWeightsWithoutUse,
        ClassWeightCount,
        ClassWeightRange,
        ClassWeightsZero,
        PositiveOutput,
        DropoutProbability,
        DropoutOutside,
        DropoutTwice,
        NoActivation,
        SoftmaxLoss,
        ReLUOutput,
    ];

    /// <summary>The problem at a place; the values as text, so that no symbol outlives the analysis.</summary>
    public static Diagnostic At(this DiagnosticDescriptor rule, Location location, params object?[] values) =>
        Diagnostic.Create(rule, location, [.. values.Select(value => value?.ToString())]);

    /// <summary>The problem at a place, and the ways out of it that a code fix offers.</summary>
    public static Diagnostic At(this DiagnosticDescriptor rule, Location location, IReadOnlyList<Cure> cures, params object?[] values) =>
        Cure.Attach(cures, rule, location, [.. values.Select(value => value?.ToString())]);
}
