using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace StaticNet.Tests.Invariance;

/// <summary>What users read, messages included, is the same in every culture: the sources of the libraries and of the generator are searched for what is not.</summary>
public class SourceCultureTests
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly MetadataReference[] Platform =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file))];

    [Theory]
    [InlineData("src/StaticNet")]
    [InlineData("src/StaticNet.Symbolics")]
    [InlineData("generator/StaticNet.Generator", "generator/StaticNet.Compiler", "src/StaticNet.Symbolics", "src/StaticNet.Onnx/Reading")]
    public void No_text_is_formatted_in_the_users_culture(params string[] folders)
    {
        CSharpCompilation compilation = Compile([.. folders.SelectMany(Sources)]);
        Assert.Empty(compilation.GetDeclarationDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()));
        Assert.Empty(compilation.SyntaxTrees.SelectMany(tree => CultureInSource.Find(compilation.GetSemanticModel(tree))));
    }

    [Theory]
    [InlineData("$\"{x}\"", true)]
    [InlineData("$\"{x:R}\"", true)]
    [InlineData("$\"{(double?)x}\"", true)]
    [InlineData("$\"{t}\"", true)]
    [InlineData("\"x = \" + x", true)]
    [InlineData("x.ToString()", true)]
    [InlineData("string.Join(\", \", new[] { x })", true)]
    [InlineData("string.Concat(x, n)", true)]
    [InlineData("new System.Text.StringBuilder().Append($\"{x}\").ToString()", true)]
    [InlineData("throw new ArgumentException(n > 0 ? $\"{x}\" : \"\")", true)]
    [InlineData("$\"{n}\"", false)]
    [InlineData("FormattableString.Invariant($\"{x}\")", false)]
    [InlineData("string.Create(System.Globalization.CultureInfo.InvariantCulture, $\"{x}\")", false)]
    [InlineData("new System.Text.StringBuilder().Append(System.Globalization.CultureInfo.InvariantCulture, $\"{x}\").ToString()", false)]
    [InlineData("x.ToString(System.Globalization.CultureInfo.InvariantCulture)", false)]
    public void The_search_finds_each_way_to_write_one(string expression, bool isFound)
    {
        CSharpCompilation compilation = Compile([("C.cs", $"static class C {{ static string F<T>(double x, int n, T t) => {expression}; }}")]);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        Assert.Equal(isFound, compilation.SyntaxTrees.SelectMany(tree => CultureInSource.Find(compilation.GetSemanticModel(tree))).Any());
    }

    private static CSharpCompilation Compile(IReadOnlyList<(string Path, string Text)> sources)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        string[] own = [.. new[] { "StaticNet", "StaticNet.Symbolics" }.Where(library => sources.Any(source => source.Path.StartsWith($"src/{library}/", StringComparison.Ordinal)))];
        return CSharpCompilation.Create(
            "Sources",
            [.. sources.Append(("Usings.cs", ImplicitUsings)).Select(source => CSharpSyntaxTree.ParseText(source.Item2, options, source.Item1))],
            Platform.Where(reference => !own.Contains(Path.GetFileNameWithoutExtension(reference.Display))),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
    }

    private static IEnumerable<(string Path, string Text)> Sources(string folder) =>
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Folder, folder), "*.cs", SearchOption.AllDirectories)
        let place = Path.GetRelativePath(Repository.Folder, file)
        where !place.Split('/', '\\').Any(part => part is "obj" or "bin")
        select (place.Replace('\\', '/'), File.ReadAllText(file));
}
