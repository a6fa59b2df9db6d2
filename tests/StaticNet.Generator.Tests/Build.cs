using System.Collections.Immutable;
using System.Reflection;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using StaticNet.Generator.Diagnostics;
using StaticNet.Generator.Model;
using StaticNet.Generator.Tests.Models;
using Xunit;

namespace StaticNet.Generator.Tests;

/// <summary>A user's project in memory: compiled with the generator, then looked at by the analyzer.</summary>
internal sealed class Build
{
    private static readonly ImmutableArray<MetadataReference> Library =
        [.. new[] { "StaticNet.dll", "StaticNet.Symbolics.dll" }.Select(file => MetadataReference.CreateFromFile(Path.Combine(Setting("StaticNetFolder"), file)))];

    /// <summary>Everything that a user's project refers to.</summary>
    public static ImmutableArray<MetadataReference> References { get; } = [.. Net100.References.All, .. Library];

    /// <summary>A project without sources: those made from it share what the compiler knows about the references.</summary>
    public static CSharpCompilation Empty { get; } = CSharpCompilation.Create(
        "User", [], References, new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private readonly ImmutableArray<ProjectModel> _models;

    private Build(Compilation input, Compilation output, GeneratorDriver driver, ImmutableArray<ProjectModel> models)
    {
        _models = models;
        Input = input;
        Output = output;
        Driver = driver;
    }

    /// <summary>What the user wrote.</summary>
    public Compilation Input { get; }

    /// <summary>The compilation, generated files included.</summary>
    public Compilation Output { get; }

    public GeneratorDriver Driver { get; }

    public GeneratorRunResult Result => Driver.GetRunResult().Results.Single();

    /// <summary>The generated files without those of batches: one a class.</summary>
    public IEnumerable<GeneratedSourceResult> Classes => Result.GeneratedSources.Where(file => !file.HintName.EndsWith(".Batch.g.cs", StringComparison.Ordinal));

    /// <summary>The text of all generated files.</summary>
    public string Text => string.Concat(Result.GeneratedSources.Select(file => file.SourceText.ToString()));

    /// <summary>What C# refuses of the user's own.</summary>
    public IReadOnlyList<Diagnostic> UserErrors => Errors(Input);

    /// <summary>What C# refuses, generated files included.</summary>
    public IReadOnlyList<Diagnostic> CompilerErrors => Errors(Output);

    /// <summary>The models of the networks that are compiled.</summary>
    public IReadOnlyList<NetworkModel> Models => Result.TrackedSteps.TryGetValue(NetworkGenerator.Steps.Model, out ImmutableArray<IncrementalGeneratorRunStep> steps)
        ? [.. steps.SelectMany(s => s.Outputs).Select(o => o.Value).OfType<NetworkModel>()]
        : [];

    /// <summary>A folder that the project file names.</summary>
    public static string Setting(string key) =>
        typeof(Build).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;

    public static Build Of(params string[] sources) => Of(LanguageVersion.CSharp12, sources);

    public static Build Of(LanguageVersion version, params string[] sources) => Of(Compile(version, sources));

    public static Build Of(CSharpCompilation compilation) => Of(compilation, ProjectModel.Standard);

    public static Build Of(CSharpCompilation compilation, ImmutableArray<ProjectModel> models)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new NetworkGenerator().AsSourceGenerator()],
            models,
            (CSharpParseOptions)compilation.SyntaxTrees[0].Options,
            ProjectModel.Options,
            driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _, TestContext.Current.CancellationToken);
        return new(compilation, output, driver, models);
    }

    public static CSharpCompilation Compile(LanguageVersion version, params string[] sources) => Compile(new CSharpParseOptions(version), Empty.Options, sources);

    public static CSharpCompilation Compile(CSharpParseOptions parsing, CSharpCompilationOptions options, params string[] sources) => Empty
        .WithOptions(options)
        // As an array: the compiler may enumerate the trees twice, and must find the same.
        .AddSyntaxTrees([.. sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, parsing, path: $"User{i}.cs"))]);

    /// <summary>What the generator says, and the analyzer about the finished compilation, in source order.</summary>
    public async Task<IReadOnlyList<Diagnostic>> Analyze()
    {
        ImmutableArray<Diagnostic> found = await Output
            .WithAnalyzers([new NetworkAnalyzer()], new AnalyzerOptions([.. _models], ProjectModel.Options))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. Result.Diagnostics, .. found.OrderBy(d => d.Location.SourceTree?.FilePath).ThenBy(d => d.Location.SourceSpan.Start)];
    }

    private static IReadOnlyList<Diagnostic> Errors(Compilation compilation) =>
        [.. compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error)];
}
