using System.Numerics;
using StaticNet.Models;

namespace StaticNet.Training;

/// <summary>What a checkpoint must be of: this network, these data, these options. What may differ between its parts of one training is left out.</summary>
/// <param name="topology">The network.</param>
/// <param name="options">Of the training.</param>
/// <param name="epochs">The most epochs there will be.</param>
/// <param name="data">The fingerprint of the training data.</param>
/// <param name="validation">That of the validation data; null: there are none.</param>
internal sealed class CheckpointFit(NetworkTopology topology, TrainingOptions options, int epochs, string data, string? validation)
{
    private const string None = "none";

    /// <summary>The network.</summary>
    public NetworkTopology Topology => topology;

    /// <summary>The schedule's name; null: there is none.</summary>
    public string? Schedule => options.Schedule?.GetType().Name;

    /// <summary>The name of the optimizer's class.</summary>
    public string Optimizer => options.Optimizer.GetType().Name;

    /// <summary>The number of metrics.</summary>
    public int Metrics => options.Metrics.Count;

    /// <summary>What the metrics are called.</summary>
    public IReadOnlyList<string> MetricNames => [.. options.Metrics.Select(metric => metric.Name)];

    /// <summary>Whether there are validation data.</summary>
    public bool HasValidation => validation is not null;

    /// <summary>The most epochs there will be.</summary>
    public int Epochs => epochs;

    // Threads change no bit, and who is told changes nothing. More epochs may be wanted than at first, unless a schedule spreads its rates over them.
    private IEnumerable<(string Key, string What, string Text)> Texts =>
    [
        ("options", "the options are", (options with { Threads = 1, Epochs = options.Schedule is null ? null : epochs, Metrics = [] }).ToString()),
        ("metrics", "the metrics are", JsonText.Of(MetricNames)),
        ("data", "the training data have the CRC-32C", data),
        ("validation", "the validation data have the CRC-32C", validation ?? None),
    ];

    /// <summary>Adds what a checkpoint says of its training.</summary>
    public void AddTo(Dictionary<string, string> metadata)
    {
        metadata[ModelMetadata.Topology] = TopologyJson.Of(topology);
        foreach ((string key, _, string text) in Texts)
            metadata[ModelMetadata.Checkpoint + key] = text;
    }

    /// <summary>Refuses a file that is no checkpoint of this training.</summary>
    /// <exception cref="ModelFormatException">It is none; the first difference is named.</exception>
    public void Require(SafetensorsHeader header)
    {
        ModelFile.RequireTopology(header, topology);
        foreach ((string key, string what, string text) in Texts)
        {
            string saved = header.Metadata(ModelMetadata.Checkpoint + key)
                ?? throw new ModelFormatException($"{header.File} is no checkpoint: it does not say what {what}. A model is read by {topology.Name}.Load.");
            if (saved != text)
                throw new ModelFormatException($"{header.File} is the checkpoint of another training: there, {what} {Shown(saved)}, but here {text}.");
        }
    }

    private static string Shown(string text) => text.Length <= 1000 ? text : $"{text[..1000]}…";
}
