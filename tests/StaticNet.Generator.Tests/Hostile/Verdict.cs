using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using StaticNet.Generator.Declarations;
using Xunit;

namespace StaticNet.Generator.Tests.Hostile;

/// <summary>
/// What must hold for every source whatsoever: nothing crashes, and a source is refused, by C# or by us alone, or else it compiles, its generated part
/// without even a warning.
/// </summary>
internal static class Verdict
{
    /// <summary>What is wrong with how we treat a project; null when nothing is.</summary>
    /// <param name="project">The user's own sources.</param>
    /// <param name="emit">Also write the assembly, which finds what only then is refused.</param>
    public static async Task<string?> Of(CSharpCompilation project, bool emit = true)
    {
        Build build = Build.Of(project);
        if (build.Result.Exception is { } exception)
            return $"the generator threw {exception}";
        if (!build.Result.Diagnostics.IsEmpty)
            return $"the generator itself reported {build.Result.Diagnostics[0]}";

        IReadOnlyList<Diagnostic> found = await build.Analyze();
        if (found.FirstOrDefault(d => !d.Id.StartsWith("SN", StringComparison.Ordinal)) is { } foreign)
            return $"the analyzer reported {foreign}";

        bool refusedByUs = found.Any(d => d.Severity == DiagnosticSeverity.Error);
        IReadOnlyList<Diagnostic> errors = build.UserErrors;
        if (errors.Count > 0)
            return null;
        if (refusedByUs)
            return build.CompilerErrors.FirstOrDefault() is { } second ? $"we refuse it, and C# then says {second}" : null;

        if (Networks(build.Input) is var networks && networks != build.Classes.Count())
            return $"{networks} networks that nobody refuses, and {build.Classes.Count()} generated parts";

        Diagnostic? refused = build.Output.GetDiagnostics(TestContext.Current.CancellationToken)
            .FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error || (d.Severity == DiagnosticSeverity.Warning && d.Location.SourceTree is { } tree && !build.Input.ContainsSyntaxTree(tree)));
        if (refused is null && emit)
            refused = build.Output.Emit(Stream.Null, cancellationToken: TestContext.Current.CancellationToken).Diagnostics.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error);
        return refused is null ? null : $"nobody refuses it, and C# says {refused}";
    }

    /// <summary>The verdicts on many projects, at once.</summary>
    /// <returns>One text a project that we treat wrongly.</returns>
    public static async Task<IReadOnlyList<string>> OfAll(IEnumerable<CSharpCompilation> projects, bool emit = true)
    {
        List<string> wrong = [];
        await Parallel.ForEachAsync(projects, TestContext.Current.CancellationToken, async (project, _) =>
        {
            if (await Of(project, emit) is { } verdict)
            {
                lock (wrong)
                    wrong.Add($"{verdict}\n{string.Join("\n---\n", project.SyntaxTrees)}\n");
            }
        });
        return wrong;
    }

    private static int Networks(Compilation project) => project.SyntaxTrees
        .SelectMany(tree => tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<ClassDeclarationSyntax>()
            .Select(declaration => project.GetSemanticModel(tree).GetDeclaredSymbol(declaration)))
        .OfType<INamedTypeSymbol>()
        .Distinct(SymbolEqualityComparer.Default)
        .Count(type => NetworkAttributes.IsNetwork((INamedTypeSymbol)type!));
}
