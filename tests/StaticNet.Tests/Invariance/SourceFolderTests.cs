using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace StaticNet.Tests.Invariance;

/// <summary>The folders of the libraries know each other in one direction: a type is used by name in its own folder and in those behind it in the list.</summary>
public class SourceFolderTests
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly string[] Order =
    [
        "StaticNet.Symbolics/.",
        "StaticNet.Symbolics/Collections",
        "StaticNet.Symbolics/Specifications",
        "StaticNet.Symbolics/Expressions",
        "StaticNet.Symbolics/Functions",
        "StaticNet.Symbolics/Topology",
        "StaticNet.Symbolics/Differentiation",
        "StaticNet.Symbolics/Simplification",
        "StaticNet.Symbolics/Printing",
        "StaticNet.Symbolics/Derivations",
        "StaticNet.Symbolics/Answers",
        "StaticNet.Symbolics/Drawing",
        "StaticNet.Symbolics/Exercises",
        "StaticNet.Symbolics/Documents",
        "StaticNet.Symbolics/Page",
        "StaticNet.Symbolics/Solutions",
        "StaticNet/Attributes",
        "StaticNet/Vectors",
        "StaticNet/Numerics",
        "StaticNet/Runtime",
        "StaticNet/Reference",
        "StaticNet/Data",
        "StaticNet/Models",
        "StaticNet/Evaluation",
        "StaticNet/Augmentation",
        "StaticNet/Training",
        "StaticNet/Selection",
    ];

    private static readonly MetadataReference[] Platform =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileNameWithoutExtension(file) is not ("StaticNet" or "StaticNet.Symbolics")).Select(file => MetadataReference.CreateFromFile(file))];

    [Fact]
    public void A_folder_knows_only_those_before_it()
    {
        CSharpCompilation compilation = Compile(["StaticNet.Symbolics", "StaticNet"]);
        HashSet<string> types = [.. compilation.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>()).Select(type => type.Identifier.ValueText)];
        Assert.Empty(compilation.GetDeclarationDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()));
        Assert.Empty(compilation.SyntaxTrees.SelectMany(tree => Backward(compilation.GetSemanticModel(tree), types)).Distinct());
    }

    [Fact]
    public void Every_folder_is_in_the_list() => Assert.Equal(Order.Order(), Compile(["StaticNet.Symbolics", "StaticNet"]).SyntaxTrees.Select(FolderOf).OfType<string>().Distinct().Order());

    // The uses of types whose folder comes later in the list.
    private static IEnumerable<string> Backward(SemanticModel model, HashSet<string> types)
    {
        if (FolderOf(model.SyntaxTree) is not { } from)
            yield break;
        foreach (SimpleNameSyntax name in model.SyntaxTree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>().Where(name => types.Contains(name.Identifier.ValueText)))
        {
            ISymbol? symbol = model.GetSymbolInfo(name).Symbol;
            ITypeSymbol? type = symbol as ITypeSymbol ?? (symbol as IMethodSymbol)?.ContainingType;
            string[] to = [.. type?.OriginalDefinition.DeclaringSyntaxReferences.Select(reference => FolderOf(reference.SyntaxTree)).OfType<string>() ?? []];
            if (to.Length > 0 && to.All(folder => Array.IndexOf(Order, folder) > Array.IndexOf(Order, from)))
                yield return $"{from} → {to[0]}: {Path.GetFileName(model.SyntaxTree.FilePath)} uses {type!.Name}";
        }
    }

    private static string? FolderOf(SyntaxTree tree) => tree.FilePath.Split('/') is [var project, .. var folders, _] ? $"{project}/{folders.FirstOrDefault() ?? "."}" : null;

    private static CSharpCompilation Compile(string[] projects) => CSharpCompilation.Create(
        "Sources",
        [.. projects.SelectMany(Sources).Append(("Usings.cs", ImplicitUsings)).Select(source => CSharpSyntaxTree.ParseText(source.Item2, new CSharpParseOptions(LanguageVersion.Preview), source.Item1))],
        Platform,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    private static IEnumerable<(string Path, string Text)> Sources(string project)
    {
        string root = Path.Combine(Repository.Folder, "src");
        return from file in Directory.EnumerateFiles(Path.Combine(root, project), "*.cs", SearchOption.AllDirectories)
               let path = Path.GetRelativePath(root, file).Replace('\\', '/')
               where !path.Split('/').Any(part => part is "obj" or "bin")
               select (path, File.ReadAllText(file));
    }
}
