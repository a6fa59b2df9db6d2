using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using StaticNet.Tests.Compilation;

namespace StaticNet.Benchmarks;

/// <summary>A user's project with one or more networks, built in memory, stage by stage. The generator comes from its own file: it carries twins of the symbolics.</summary>
/// <param name="Generator">What the generator took.</param>
/// <param name="Compiler">What parsing the generated file, binding and emitting took.</param>
/// <param name="Sources">The generated files.</param>
/// <param name="Image">The optimised assembly.</param>
internal sealed record NetworkBuild(TimeSpan Generator, TimeSpan Compiler, IReadOnlyList<string> Sources, byte[] Image)
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp12);

    private static readonly Lazy<ImmutableArray<ISourceGenerator>> Generators = new(() =>
        new AnalyzerFileReference(Repository.Generator, new GeneratorLoader()).GetGenerators(LanguageNames.CSharp));

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Networks",
        references: [.. Net100.References.All, .. new[] { typeof(GradientCheck), typeof(NetworkTopology) }.Select(t => MetadataReference.CreateFromFile(t.Assembly.Location))],
        options: new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The lines of the generated files.</summary>
    public int Lines => Sources.Sum(source => source.AsSpan().Count('\n'));

    /// <summary>Builds networks.</summary>
    /// <exception cref="InvalidOperationException">They do not compile.</exception>
    public static NetworkBuild Of(params IEnumerable<NetworkTopology> topologies) => Of("using StaticNet;\n" + string.Join("\n", topologies.Select(TopologySource.Of)));

    /// <summary>Builds networks in a namespace of a number: the generator keeps what it wrote for the same class.</summary>
    /// <exception cref="InvalidOperationException">They do not compile.</exception>
    public static NetworkBuild OfRound(int round, params IEnumerable<NetworkTopology> topologies) =>
        Of($"using StaticNet;\nnamespace Round{round.ToString(Numbers.Culture)};\n{string.Join("\n", topologies.Select(TopologySource.Of))}");

    /// <summary>Builds networks until generator and compiler are final code: most of them after a dozen builds, some much later.</summary>
    public static void Warm(IEnumerable<NetworkTopology> topologies)
    {
        const int most = 30, few = 20;
        long methods = 0;
        for (int n = 0; n < most; n++)
        {
            OfRound(n, topologies);
            long before = methods;
            methods = JitInfo.GetCompiledMethodCount();
            if (methods - before < few)
                return;
        }
    }

    /// <summary>Builds a file.</summary>
    public static NetworkBuild Of(string source)
    {
        CSharpCompilation input = Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, Options));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(Generators.Value, parseOptions: Options);
        long start = Stopwatch.GetTimestamp();
        driver = driver.RunGeneratorsAndUpdateCompilation(input, out Compilation output, out _);
        using var image = new MemoryStream();
        EmitResult emitted = output.Emit(image);
        TimeSpan all = Stopwatch.GetElapsedTime(start);
        if (!emitted.Success)
            throw new InvalidOperationException(string.Join("\n", emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(5)));
        TimeSpan generator = driver.GetTimingInfo().GeneratorTimes.Single().ElapsedTime;
        return new(generator, all - generator, [.. driver.GetRunResult().GeneratedTrees.Select(tree => tree.ToString())], image.ToArray());
    }
}
