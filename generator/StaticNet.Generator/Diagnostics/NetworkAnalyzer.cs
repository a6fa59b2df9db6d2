using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StaticNet.Compiler.Emission;
using StaticNet.Generator.Declarations;
using StaticNet.Generator.Model;

namespace StaticNet.Generator.Diagnostics;

/// <summary>Says what is wrong with a network class; the generator skips the same classes in silence. What is merely unwise is said last, once nothing is wrong.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        // Generated code too: a network that some tool wrote would else be skipped without a word, and the [GeneratedCode] on our own
        // part of a class must not silence the user's.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(start =>
        {
            if (!start.Compilation.GetTypesByMetadataName(NetworkAttributes.InputMetadataName).IsEmpty)
                start.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        NetworkDeclaration? network = NetworkDeclaration.Read((INamedTypeSymbol)context.Symbol, context.Compilation, context.CancellationToken);
        if (network is null)
            return;
        Diagnostic[] errors = [.. NetworkRules.Check(network, context.CancellationToken)];
        if (errors.Length == 0 && network.Model is not null)
            errors = [.. ModelRules.CheckFile(network, ModelFile.All(context.Options))];
        foreach (Diagnostic diagnostic in errors.Length > 0 ? errors : NetworkRules.Advise(network))
            context.ReportDiagnostic(diagnostic);
    }
}
