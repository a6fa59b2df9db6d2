using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace StaticNet.Generator.Tests;

/// <summary>An empty file that a project has as <c>StaticNetModel</c>: broken.onnx.</summary>
internal sealed class EmptyModel : AdditionalText
{
    public static EmptyModel Instance { get; } = new();

    public static AnalyzerConfigOptionsProvider Options { get; } = new Provider();

    public override string Path { get; } = Write();

    public override SourceText? GetText(CancellationToken cancellationToken = default) => throw new NotSupportedException("A binary file has no text.");

    private static string Write()
    {
        string path = System.IO.Path.Combine(Directory.CreateTempSubdirectory("model").FullName, "broken.onnx");
        File.WriteAllBytes(path, []);
        return path;
    }

    private sealed class Provider : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(null);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values("broken.onnx");
    }

    private sealed class Values(string? item) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            (value = key == "build_metadata.AdditionalFiles.StaticNetModel" ? item : null) is not null;
    }
}
