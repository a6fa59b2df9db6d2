using System.Collections.Immutable;
using System.Numerics;
using System.Reflection;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using Xunit;

namespace StaticNet.Tests.Compilation;

/// <summary>
/// A user's project, built in memory as strictly as a project can be: C# 12, nullable, no unsafe code, documentation checked, every warning
/// an error. The generator comes from its own file and only Roslyn's types cross over: it carries twins of the symbolics.
/// </summary>
internal sealed class InMemoryBuild
{
    private static readonly string GeneratorPath = Path.GetFullPath(typeof(InMemoryBuild).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "GeneratorAssembly").Value!);

    private static readonly CSharpParseOptions Documented = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);
    private static readonly CSharpParseOptions Undocumented = new(LanguageVersion.CSharp12, DocumentationMode.None);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. Net100.References.All,
        .. new[] { typeof(GradientCheck), typeof(NetworkTopology) }.Select(t => MetadataReference.CreateFromFile(t.Assembly.Location)),
    ];

    // Its references are read once: every build adds its files to this one.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "InMemory",
        references: References,
        options: new(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            allowUnsafe: false,
            generalDiagnosticOption: ReportDiagnostic.Error,
            nullableContextOptions: NullableContextOptions.Enable));

    private readonly Lazy<Assembly> _assembly;

    private InMemoryBuild(CSharpCompilation output, ImmutableArray<GeneratedSourceResult> sources, byte[] image)
    {
        (Output, Image) = (output, image);
        Generated = sources.ToDictionary(s => s.HintName, s => s.SourceText.ToString());

        // Given back once no network of it is in use: a long run builds thousands.
        _assembly = new(() => new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(new MemoryStream(image)));
    }

    /// <summary>The compilation, generated files included.</summary>
    public CSharpCompilation Output { get; }

    /// <summary>The generated files by name.</summary>
    public IReadOnlyDictionary<string, string> Generated { get; }

    /// <summary>Both generated files of a network as one text. The equations of one sample stand at the margin there, as those of a batch do.</summary>
    /// <param name="name">The name of its class.</param>
    public string Text(string name)
    {
        string[] lines = Generated[$"{name}.g.cs"].Split('\n');
        int start = Array.IndexOf(lines, "namespace StaticNet.Generated");
        return string.Join('\n', [.. lines[..start], .. lines[start..].Select(line => line.StartsWith("    ", StringComparison.Ordinal) ? line[4..] : line), Generated.GetValueOrDefault($"{name}.Batch.g.cs", "")]);
    }

    /// <summary>The optimised assembly.</summary>
    public byte[] Image { get; }

    public Assembly Assembly => _assembly.Value;

    /// <summary>Builds many networks, all in one assembly; to save time their documentation is skipped.</summary>
    public static InMemoryBuild Of(IEnumerable<NetworkTopology> topologies) =>
        Of(Compile(Undocumented, "using StaticNet;\n" + string.Join("\n", topologies.Select(TopologySource.Of))));

    /// <summary>Builds networks with a program that uses them.</summary>
    public static InMemoryBuild Program(string main, IEnumerable<NetworkTopology> topologies)
    {
        CSharpCompilation input = Compile(Undocumented, "using StaticNet;\n" + string.Join("\n", topologies.Select(TopologySource.Of)), main);
        return Of(input.WithOptions(input.Options.WithOutputKind(OutputKind.ConsoleApplication)));
    }

    /// <summary>Builds files; a file without [Input] may be among them.</summary>
    public static InMemoryBuild Of(params string[] sources) => Of(Compile(sources));

    public static CSharpCompilation Compile(params string[] sources) => Compile(Documented, sources);

    /// <summary>Runs the generator; what it throws is a failure.</summary>
    public static GeneratorDriverRunResult Generate(CSharpCompilation input, out CSharpCompilation output)
    {
        var reference = new AnalyzerFileReference(GeneratorPath, new Loader());
        GeneratorDriver driver = CSharpGeneratorDriver.Create(reference.GetGenerators(LanguageNames.CSharp), parseOptions: (CSharpParseOptions)input.SyntaxTrees[0].Options);
        driver = driver.RunGeneratorsAndUpdateCompilation(input, out Microsoft.CodeAnalysis.Compilation updated, out _);
        output = (CSharpCompilation)updated;
        GeneratorDriverRunResult result = driver.GetRunResult();
        Assert.Null(result.Results.Single().Exception);
        return result;
    }

    /// <summary>What the analyzer says of each class; what it throws is a failure.</summary>
    public static IReadOnlyList<IReadOnlyList<Diagnostic>> Analyze(IEnumerable<string> classes)
    {
        CSharpCompilation input = Compile(Undocumented, [.. classes.Select((source, n) => $"namespace N{n};\nusing StaticNet;\n{source}")]);
        var reference = new AnalyzerFileReference(GeneratorPath, new Loader());
        ImmutableArray<Diagnostic> diagnostics = input.WithAnalyzers(reference.GetAnalyzers(LanguageNames.CSharp)).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        Assert.DoesNotContain(diagnostics, d => d.Id == "AD0001");
        ILookup<SyntaxTree?, Diagnostic> byClass = diagnostics.ToLookup(d => d.Location.SourceTree);
        return [.. input.SyntaxTrees.Select(tree => byClass[tree].ToArray())];
    }

    /// <summary>The type of a network, by its full name.</summary>
    public Type Type(string name) => Assembly.GetType(name, throwOnError: true)!;

    /// <summary>A network with the parameters of a seed.</summary>
    public INetwork<T> Create<T>(string name, int seed = 0)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => (INetwork<T>)Activator.CreateInstance(Type(name), seed)!;

    private static InMemoryBuild Of(CSharpCompilation input)
    {
        GeneratorDriverRunResult result = Generate(input, out CSharpCompilation output);
        using var image = new MemoryStream();
        EmitResult emitted = output.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(10)));
        return new(output, result.Results.Single().GeneratedSources, image.ToArray());
    }

    private static CSharpCompilation Compile(CSharpParseOptions options, params string[] sources) =>
        Empty.AddSyntaxTrees(sources.Select((source, n) => CSharpSyntaxTree.ParseText(source, options, $"User{n}.cs")));

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => System.Reflection.Assembly.LoadFrom(fullPath);
    }
}
