using System.Collections.Immutable;
using System.Diagnostics;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using StaticNet.Tests.Compilation;

namespace StaticNet.Benchmarks;

/// <summary>A project of networks, a file each, as an editor keeps it: what the generator wrote before and writes again is not parsed again.</summary>
internal sealed class EditedProject
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp12);

    private readonly SyntaxTree[] _files;
    private readonly Dictionary<string, (SourceText Text, SyntaxTree Tree)> _generated = [];
    private CSharpCompilation _written, _all;
    private GeneratorDriver _driver;

    /// <param name="generator">The generator's assembly.</param>
    /// <param name="networks">The networks.</param>
    public EditedProject(string generator, IEnumerable<NetworkTopology> networks)
    {
        var reference = new AnalyzerFileReference(generator, new GeneratorLoader());
        Analyzers = reference.GetAnalyzers(LanguageNames.CSharp);
        _files = [.. networks.Select(network => Parse(TopologySource.Of(network)))];
        _written = _all = CSharpCompilation.Create(
            "Networks",
            _files,
            [.. Net100.References.All, .. new[] { typeof(GradientCheck), typeof(NetworkTopology) }.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location))],
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        _driver = CSharpGeneratorDriver.Create(reference.GetGenerators(LanguageNames.CSharp), parseOptions: Options).RunGenerators(_written);
        TakeGenerated();
    }

    /// <summary>The analyzers beside the generator.</summary>
    public ImmutableArray<DiagnosticAnalyzer> Analyzers { get; }

    /// <summary>Changes a file, and runs the generator.</summary>
    /// <param name="file">Which, from 0.</param>
    /// <param name="source">What it holds now.</param>
    /// <returns>What the generator takes.</returns>
    public TimeSpan Generate(int file, string source)
    {
        SyntaxTree changed = Parse(source);
        (_written, _all) = (_written.ReplaceSyntaxTree(_files[file], changed), _all.ReplaceSyntaxTree(_files[file], changed));
        _files[file] = changed;
        long start = Stopwatch.GetTimestamp();
        _driver = _driver.RunGenerators(_written);
        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>Takes what the generator wrote into the project, and has analyzers look at a file.</summary>
    /// <param name="file">Which, from 0.</param>
    /// <param name="analyzers">The analyzers.</param>
    /// <returns>What that takes.</returns>
    /// <exception cref="InvalidOperationException">They find something.</exception>
    public async Task<TimeSpan> AnalyzeAsync(int file, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        long start = Stopwatch.GetTimestamp();
        TakeGenerated();
        ImmutableArray<Diagnostic> found = await _all.WithAnalyzers(analyzers).GetAnalyzerSemanticDiagnosticsAsync(_all.GetSemanticModel(_files[file]), null, default);
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        return found.IsEmpty ? time : throw new InvalidOperationException(found[0].ToString());
    }

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText("using StaticNet;\n" + source, Options);

    private void TakeGenerated()
    {
        foreach (GeneratedSourceResult source in _driver.GetRunResult().Results.Single().GeneratedSources)
        {
            if (_generated.TryGetValue(source.HintName, out (SourceText Text, SyntaxTree Tree) old) && old.Text.ContentEquals(source.SourceText))
                continue;
            SyntaxTree tree = CSharpSyntaxTree.ParseText(source.SourceText, Options, source.HintName);
            _all = old.Tree is null ? _all.AddSyntaxTrees(tree) : _all.ReplaceSyntaxTree(old.Tree, tree);
            _generated[source.HintName] = (source.SourceText, tree);
        }
    }
}
