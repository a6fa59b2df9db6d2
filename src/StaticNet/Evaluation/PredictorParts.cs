using StaticNet.Data;
using StaticNet.Models;

namespace StaticNet.Evaluation;

/// <summary>What a predictor knows beside its network, as its file says it.</summary>
/// <param name="FeatureNames">One an input.</param>
/// <param name="ClassNames">None, two for a single output, or one an output.</param>
/// <param name="Inputs">What the inputs are scaled by; null: nothing.</param>
/// <param name="Targets">What the targets were scaled by; null: nothing.</param>
/// <param name="NamesClasses">Whether each row is of one class.</param>
/// <param name="IsSigned">Whether no is −1 and not 0.</param>
internal sealed record PredictorParts(
    IReadOnlyList<string> FeatureNames, IReadOnlyList<string> ClassNames, Scaling? Inputs, Scaling? Targets, bool NamesClasses, bool IsSigned)
{
    private const string Numbers = "numbers";
    private const string Classes = "classes";
    private const string Signed = ", -1 and 1";

    // What the outputs mean: "classes", "numbers", either with ", -1 and 1".
    private string Decision => (NamesClasses ? Classes : Numbers) + (IsSigned ? Signed : "");

    /// <summary>Adds them to what a file says about itself.</summary>
    public void AddTo(Dictionary<string, string> metadata)
    {
        metadata[ModelMetadata.Features] = JsonText.Of(FeatureNames);
        metadata[ModelMetadata.Classes] = JsonText.Of(ClassNames);
        metadata[ModelMetadata.Decision] = Decision;
        if (Inputs is not null)
            metadata[ModelMetadata.Inputs] = ScalingJson.Of(Inputs);
        if (Targets is not null)
            metadata[ModelMetadata.Targets] = ScalingJson.Of(Targets);
    }

    /// <summary>What a file says.</summary>
    /// <param name="header">The file's.</param>
    /// <param name="topology">Of the network.</param>
    /// <exception cref="ModelFormatException">The file is of a network alone, or what it says does not fit the network.</exception>
    public static PredictorParts Read(SafetensorsHeader header, NetworkTopology topology)
    {
        string decision = header.Metadata(ModelMetadata.Decision)
            ?? throw new ModelFormatException($"{header.File} holds a network without names and scaling: load it by {topology.Name}.Load, or save a Predictor.");
        bool isSigned = decision.EndsWith(Signed, StringComparison.Ordinal);
        bool namesClasses = (isSigned ? decision[..^Signed.Length] : decision) switch
        {
            Classes => true,
            Numbers => false,
            _ => throw new ModelFormatException($"{header.File}: \"{ModelMetadata.Decision}\" in the metadata is \"{SafetensorsHeader.Shown(decision)}\", which is none of StaticNet's."),
        };
        int classes = topology.OutputSize == 1 ? 2 : topology.OutputSize;
        string[] classNames = Names(header, ModelMetadata.Classes, classes);
        if (classNames.Length is not 0 && classNames.Length != classes)
            throw new ModelFormatException(FormattableString.Invariant($"{header.File} names {classNames.Length} classes, but {topology.Name} tells {classes} apart."));
        string[] features = Names(header, ModelMetadata.Features, topology.InputSize);
        if (features.Length != topology.InputSize)
            throw new ModelFormatException(FormattableString.Invariant($"{header.File} names {features.Length} features, but {topology.Name} takes {topology.InputSize}."));
        return new(
            features,
            classNames,
            Scaling(header, ModelMetadata.Inputs, topology.InputSize),
            Scaling(header, ModelMetadata.Targets, topology.OutputSize),
            namesClasses,
            isSigned);
    }

    private static string[] Names(SafetensorsHeader header, string key, int most) => header.Metadata(key) is { } text
        ? new JsonText(text, header.File, key).Strings(most)
        : throw new ModelFormatException($"{header.File} has no \"{key}\" in its metadata, which a predictor needs.");

    private static Scaling? Scaling(SafetensorsHeader header, string key, int columns) =>
        header.Metadata(key) is { } text ? ScalingJson.Parse(text, columns, header.File, key) : null;
}
