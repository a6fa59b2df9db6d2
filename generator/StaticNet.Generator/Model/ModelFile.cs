using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StaticNet.Generator.Files;
using StaticNet.Onnx;

namespace StaticNet.Generator.Model;

/// <summary>
/// A file among the project's <c>StaticNetModel</c> items, and what it holds: equal to another when path and content are. The compiler hands over text alone,
/// so the bytes are read here, and nowhere else in the generator.
/// </summary>
internal sealed class ModelFile : IEquatable<ModelFile>
{
    /// <summary>The metadata by which the package's targets tell these files from other additional ones: the item as the project names it.</summary>
    public const string Metadata = "build_metadata.AdditionalFiles.StaticNetModel";

    private const string SafetensorsExtension = ".safetensors";

    // The compiler hands over another object once a file has changed.
    private static readonly ConditionalWeakTable<AdditionalText, ModelFile> Known = new();

    private ModelFile(string path, string item, string hash, int length, ModelContent? network, ModelProblem? problem) =>
        (Path, Item, Hash, Length, Network, Problem) = (path, item, hash, length, network, problem);

    /// <summary>Where it is, with slashes.</summary>
    public string Path { get; }

    /// <summary>The item as the project names it, to the letter.</summary>
    public string Item { get; }

    /// <summary>SHA-256 of its bytes; empty where it could not be read.</summary>
    public string Hash { get; }

    /// <summary>The number of its bytes.</summary>
    public int Length { get; }

    /// <summary>The network that it holds; null: none.</summary>
    public ModelContent? Network { get; }

    /// <summary>Why it holds none; null: it holds one.</summary>
    public ModelProblem? Problem { get; }

    /// <summary>The file of an additional text; null: it is no model.</summary>
    public static ModelFile? Of(AdditionalText text, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(text).TryGetValue(Metadata, out string? item) && item.Length > 0
            ? Known.GetValue(text, unread => Read(unread.Path, item))
            : null;

    /// <summary>All models of a project.</summary>
    public static ImmutableArray<ModelFile> All(AnalyzerOptions options) =>
        [.. options.AdditionalFiles.Select(text => Of(text, options.AnalyzerConfigOptionsProvider)).OfType<ModelFile>()];

    /// <inheritdoc/>
    public bool Equals(ModelFile? other) => other is not null && (Path, Item, Hash, Problem) == (other.Path, other.Item, other.Hash, other.Problem);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ModelFile);

    /// <inheritdoc/>
    public override int GetHashCode() => (Path, Item, Hash).GetHashCode();

    private static ModelFile Read(string path, string item)
    {
        string slashed = path.Replace('\\', '/');
        try
        {
#pragma warning disable RS1035 // Analyzers read no files. AdditionalText has no bytes, and GetText refuses a binary file (CS2015).
            byte[] bytes = File.ReadAllBytes(path);
#pragma warning restore RS1035
            using var sha = SHA256.Create();
            string hash = BitConverter.ToString(sha.ComputeHash(bytes));
            try
            {
                ModelContent? network = Content(bytes, slashed);
                return new(slashed, item, hash, bytes.Length, network, network is null ? ModelProblem.WithoutTopology : null);
            }
            catch (FormatException error)
            {
                return new(slashed, item, hash, bytes.Length, null, ModelProblem.Unreadable(error.Message));
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return new(slashed, item, "", 0, null, ModelProblem.Unreadable(error.Message));
        }
    }

    // Null: a file of tensors that says nothing of a network.
    private static ModelContent? Content(byte[] bytes, string path) => path.EndsWith(SafetensorsExtension, StringComparison.OrdinalIgnoreCase)
        ? SafetensorsModel.Read(bytes)
        : ModelContent.Of(NetworkReader.Read(bytes, allowNotFinite: false));

    /// <summary>The item of a name, else every file whose path ends so.</summary>
    public static ModelFile[] Named(string path, ImmutableArray<ModelFile> files)
    {
        string name = path.Replace('\\', '/');
        if (name.StartsWith("./", StringComparison.Ordinal))
            name = name.Substring(2);
        ModelFile[] items = [.. files.Where(file => file.Item.Replace('\\', '/') == name)];
        return items.Length > 0 ? items : [.. files.Where(file => name.Length > 0 && file.Path.EndsWith($"/{name}", StringComparison.Ordinal))];
    }
}
