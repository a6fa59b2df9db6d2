using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace StaticNet.Generator.Tests.Models;

/// <summary>A file that a project has as <c>StaticNetModel</c>.</summary>
internal sealed class ProjectModel : AdditionalText
{
    private readonly string _item;

    /// <summary>A file of these bytes.</summary>
    /// <param name="item">Its name in the project.</param>
    /// <param name="bytes">The bytes; null: the file is not there.</param>
    public ProjectModel(string item, byte[]? bytes)
    {
        _item = item;
        Path = System.IO.Path.Combine(Directory.CreateTempSubdirectory("model").FullName, item);
        if (bytes is not null)
            File.WriteAllBytes(Path, bytes);
    }

    private ProjectModel(string item, string path) => (_item, Path) = (item, path);

    /// <summary>The files that every project of the tests has: an empty one, and one of tensors alone.</summary>
    public static ImmutableArray<ProjectModel> Standard { get; } =
        [new("broken.onnx", []), new("torch.safetensors", new SafetensorsBytes().Remove("staticnet.topology").Remove(SafetensorsBytes.Digest).Bytes())];

    /// <summary>What the package's targets say of the files.</summary>
    public static AnalyzerConfigOptionsProvider Options { get; } = new Provider();

    /// <inheritdoc/>
    public override string Path { get; }

    /// <inheritdoc/>
    public override SourceText? GetText(CancellationToken cancellationToken = default) => throw new NotSupportedException("A binary file has no text.");

    /// <summary>The same file as the compiler hands it over after a change.</summary>
    public ProjectModel Again() => new(_item, Path);

    private sealed class Provider : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(null);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(((ProjectModel)textFile)._item);
    }

    private sealed class Values(string? item) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            (value = key == "build_metadata.AdditionalFiles.StaticNetModel" ? item : null) is not null;
    }
}
