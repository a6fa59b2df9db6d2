using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace StaticNet.Generator.Diagnostics;

/// <summary>
/// Everything the analyzer can say. SN1xxx are errors: the class is not compiled, so neither a pragma nor .editorconfig silences them. SN2xxx are
/// warnings and suggestions about a network that is generated all the same. A message names the thing, the value and the cure.
/// </summary>
internal static partial class Descriptors
{
    private const string Category = "StaticNet";

    /// <summary>All of them, in the order of their ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All =>
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
        CompiledCopy,
        PositiveWeightWithoutUse,
        PositiveWeightRange,
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
        ModelUnreadable,
        ModelMissing,
        LayersOfModel,
        ModelWithoutTopology,
        NoActivation,
        SoftmaxLoss,
        ReLUOutput,
        HingeOutput,
        NoLoss,
    ];

    /// <summary>The problem at a place; the values as text, so that no symbol outlives the analysis.</summary>
    public static Diagnostic At(this DiagnosticDescriptor rule, Location location, params object?[] values) =>
        Diagnostic.Create(rule, location, [.. values.Select(value => value?.ToString())]);

    /// <summary>The problem at a place, and the ways out of it that a code fix offers.</summary>
    public static Diagnostic At(this DiagnosticDescriptor rule, Location location, IReadOnlyList<Cure> cures, params object?[] values) =>
        Cure.Attach(cures, rule, location, [.. values.Select(value => value?.ToString())]);
}
