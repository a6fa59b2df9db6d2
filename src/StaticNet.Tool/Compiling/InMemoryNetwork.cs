using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace StaticNet.Tool.Compiling;

/// <summary>A network compiled as a build compiles it, by the generator that the tool carries, without a project.</summary>
internal sealed class InMemoryNetwork
{
    private static readonly Lazy<Assembly> Generator = new(LoadGenerator);

    // What this program itself runs on; read once for all networks.
    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(Runtime);

    private readonly Assembly _assembly;
    private readonly string _name;

    private InMemoryNetwork(string name, string code, byte[] image)
    {
        (_name, Code) = (name, code);
        using var stream = new MemoryStream(image);
        _assembly = new AssemblyLoadContext(name).LoadFromStream(stream);
    }

    /// <summary>The generated file.</summary>
    public string Code { get; }

    /// <summary>The bytes of intermediate language in all its methods.</summary>
    public int CodeSize => _assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Sum(method => method.GetMethodBody()?.GetILAsByteArray()?.Length ?? 0);

    /// <exception cref="ToolException">The compiler refuses the network: why.</exception>
    public static InMemoryNetwork Of(NetworkTopology topology)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None);
        CSharpCompilation input = CSharpCompilation.Create(
            $"{topology.Name}.Compiled",
            [CSharpSyntaxTree.ParseText(NetworkCode.Of(topology), options)],
            References.Value,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        Refuse(topology, input.WithAnalyzers([Part<DiagnosticAnalyzer>("StaticNet.Generator.Diagnostics.NetworkAnalyzer")]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult());
        GeneratorDriver driver = CSharpGeneratorDriver.Create([Part<IIncrementalGenerator>("StaticNet.Generator.NetworkGenerator").AsSourceGenerator()], parseOptions: options);
        driver = driver.RunGeneratorsAndUpdateCompilation(input, out Compilation output, out ImmutableArray<Diagnostic> diagnostics);
        Refuse(topology, diagnostics);
        using var image = new MemoryStream();
        Refuse(topology, output.Emit(image).Diagnostics);
        return new(topology.Name, driver.GetRunResult().Results[0].GeneratedSources[0].SourceText.ToString(), image.ToArray());
    }

    /// <summary>An instance with the parameters of seed 0.</summary>
    public object Create() => Activator.CreateInstance(_assembly.GetType(_name, throwOnError: true)!)!;

    private static void Refuse(NetworkTopology topology, ImmutableArray<Diagnostic> diagnostics)
    {
        if (diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
            throw new ToolException($"{topology.Name} does not compile: {error.Id}: {error.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
    }

    private static T Part<T>(string name) => (T)Activator.CreateInstance(Generator.Value.GetType(name, throwOnError: true)!)!;

    private static Assembly LoadGenerator()
    {
        using Stream image = typeof(InMemoryNetwork).Assembly.GetManifestResourceStream("StaticNet.Generator.dll")!;
        return new AssemblyLoadContext("StaticNet.Generator").LoadFromStream(image);
    }

    private static IReadOnlyList<MetadataReference> Runtime() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "StaticNet.dll" or "StaticNet.Symbolics.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
