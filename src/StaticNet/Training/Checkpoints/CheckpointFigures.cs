using System.Globalization;
using StaticNet.Models;

namespace StaticNet.Training;

/// <summary>The single figures of a checkpoint, as texts of its file. Numbers come back as the same bits, ∞ too.</summary>
internal sealed class CheckpointFigures
{
    private readonly Dictionary<string, string> _written = [];
    private readonly SafetensorsHeader? _read;

    /// <summary>Figures to write.</summary>
    /// <param name="metadata">Gets them.</param>
    public CheckpointFigures(Dictionary<string, string> metadata) => _written = metadata;

    /// <summary>Figures to read.</summary>
    /// <param name="header">Holds them.</param>
    public CheckpointFigures(SafetensorsHeader header) => _read = header;

    public void Add(string name, string text) => _written.Add(ModelMetadata.Checkpoint + name, text);

    public void Add(string name, double value) => Add(name, value.ToString("R", CultureInfo.InvariantCulture));

    public void AddAll(string prefix, IReadOnlyDictionary<string, double> values)
    {
        foreach ((string name, double value) in values)
            Add(prefix + name, value);
    }

    /// <summary>A text; null where there is none.</summary>
    public string? Text(string name) => _read!.Metadata(ModelMetadata.Checkpoint + name);

    /// <exception cref="ModelFormatException">There is none.</exception>
    public double Number(string name)
    {
        string text = Text(name) ?? throw new ModelFormatException($"{_read!.File} has no \"{ModelMetadata.Checkpoint}{name}\" in its metadata, which a checkpoint of this training needs.");
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : throw Malformed(name, text, "is no number, and should be one");
    }

    /// <exception cref="ModelFormatException">There is none, or it is out of its range.</exception>
    public int Count(string name, int least, int most)
    {
        double value = Number(name);
        return value >= least && value <= most && value == Math.Floor(value)
            ? (int)value
            : throw Malformed(name, Text(name)!, FormattableString.Invariant($"must be whole, from {least} to {most}"));
    }

    /// <summary>All numbers of a prefix, by the rest of their names.</summary>
    /// <exception cref="ModelFormatException">One is no number, or there twice.</exception>
    public Dictionary<string, double> All(string prefix) => _read!.MetadataKeys(ModelMetadata.Checkpoint + prefix).Distinct().ToDictionary(
        key => key[(ModelMetadata.Checkpoint.Length + prefix.Length)..], key => Number(key[ModelMetadata.Checkpoint.Length..]));

    private ModelFormatException Malformed(string name, string text, string problem) =>
        new($"{_read!.File}: \"{ModelMetadata.Checkpoint}{name}\" in the metadata is \"{SafetensorsHeader.Shown(text)}\"; it {problem}.");
}
