using System.Collections.Immutable;
using System.Diagnostics;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using StaticNet.Tests.Compilation;

namespace StaticNet.Benchmarks;

/// <summary>What an editor waits for while a network of a project is changed: the generator, which has run before, and the analyzer, for the file that changed. In memory, both warm.</summary>
/// <param name="Generator">The generator, for the network that changed.</param>
/// <param name="Analyzer">The analyzer, for its file.</param>
/// <param name="Comment">The generator, for a comment.</param>
internal sealed record EditorTimes(TimeSpan Generator, TimeSpan Analyzer, TimeSpan Comment)
{
    private const int Edits = 60;

    /// <summary>Edits the network in the middle: its first layer has a unit more or a unit less.</summary>
    /// <param name="generator">The generator's assembly.</param>
    /// <param name="networks">The networks, a file each.</param>
    public static async Task<EditorTimes> MeasureAsync(string generator, IReadOnlyList<NetworkTopology> networks)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp12);
        var reference = new AnalyzerFileReference(generator, new GeneratorLoader());
        SyntaxTree[] files = [.. networks.Select(network => Parse(TopologySource.Of(network), options))];
        var compilation = CSharpCompilation.Create(
            "Networks",
            files,
            [.. Net100.References.All, .. new[] { typeof(GradientCheck), typeof(NetworkTopology) }.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location))],
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(reference.GetGenerators(LanguageNames.CSharp), parseOptions: options).RunGenerators(compilation);
        SyntaxTree file = files[files.Length / 2];
        NetworkTopology network = networks[files.Length / 2];
        var times = (Generator: TimeSpan.MaxValue, Analyzer: TimeSpan.MaxValue, Comment: TimeSpan.MaxValue);
        for (int edit = 1; edit <= Edits; edit++)
        {
            Change("// " + TopologySource.Of(network));
            times.Comment = Least(times.Comment, Run(out _));
            network = network with { Layers = new([network.Layers[0] with { Units = network.Layers[0].Units + (edit % 2 == 0 ? -1 : 1) }, .. network.Layers.Skip(1)]) };
            Change(TopologySource.Of(network));
            times.Generator = Least(times.Generator, Run(out Compilation output));
            long start = Stopwatch.GetTimestamp();
            ImmutableArray<Diagnostic> found = await output.WithAnalyzers(reference.GetAnalyzers(LanguageNames.CSharp)).GetAnalyzerSemanticDiagnosticsAsync(output.GetSemanticModel(file), null, default);
            times.Analyzer = Least(times.Analyzer, Stopwatch.GetElapsedTime(start));
            if (!found.IsEmpty)
                throw new InvalidOperationException(found[0].ToString());
        }

        return new(times.Generator, times.Analyzer, times.Comment);

        void Change(string source)
        {
            SyntaxTree changed = Parse(source, options);
            compilation = compilation.ReplaceSyntaxTree(file, changed);
            file = changed;
        }

        TimeSpan Run(out Compilation output)
        {
            long start = Stopwatch.GetTimestamp();
            driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out output, out _);
            return Stopwatch.GetElapsedTime(start);
        }
    }

    private static SyntaxTree Parse(string source, CSharpParseOptions options) => CSharpSyntaxTree.ParseText("using StaticNet;\n" + source, options);

    private static TimeSpan Least(TimeSpan u, TimeSpan v) => u < v ? u : v;
}
