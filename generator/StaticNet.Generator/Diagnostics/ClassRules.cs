using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StaticNet.Generator.Declarations;

namespace StaticNet.Generator.Diagnostics;

/// <summary>What kind of class a network can be.</summary>
internal static class ClassRules
{
    /// <summary>The rules whose message needs the class's name alone.</summary>
    private static readonly (DiagnosticDescriptor Rule, Func<INamedTypeSymbol, bool> IsBroken)[] Shapes =
    [
        (Descriptors.NotPartial, type => !IsPartial(type)),
        (Descriptors.Static, type => type.IsStatic),
        (Descriptors.Abstract, type => type is { IsAbstract: true, IsStatic: false }),
        (Descriptors.Record, type => type.IsRecord),
        (Descriptors.PrimaryConstructor, type => !type.IsRecord && HasPrimaryConstructor(type)),
        (Descriptors.FixedLayout, type => type.IsComImport || HasExplicitLayout(type)),
    ];

    public static IEnumerable<Diagnostic> Check(NetworkDeclaration network) =>
    [
        .. Shapes.Where(s => s.IsBroken(network.Type)).Select(s => Report(network, s.Rule)),
        .. network.SelfAndContainers.Where(t => t.Arity > 0).Select(t => Report(network, Descriptors.Generic, t.Name)),
        .. network.SelfAndContainers.Where(t => t.IsFileLocal).Select(t => Report(network, Descriptors.FileLocal, t.Name)),
        .. network.SelfAndContainers.Skip(1).Where(t => !IsPartial(t)).Select(t => Report(network, Descriptors.ContainerNotPartial, t.Name)),
        .. LanguageVersion(network),
    ];

    /// <summary>Whether a part of the class can be declared at all, whatever else is wrong with it.</summary>
    public static bool CanDeclareMembers(NetworkDeclaration network) =>
        network.Type is { IsStatic: false, IsComImport: false } && network.SelfAndContainers.All(type => IsPartial(type) && !type.IsFileLocal && type.Arity == 0);

    private static IEnumerable<Diagnostic> LanguageVersion(NetworkDeclaration network)
    {
        if (network.Compilation.LanguageVersion < Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp12)
            yield return Report(network, Descriptors.LanguageVersion, network.Compilation.LanguageVersion.ToDisplayString());
    }

    private static Diagnostic Report(NetworkDeclaration network, DiagnosticDescriptor rule, string? detail = null) =>
        rule.At(network.Identifier, network.Type.Name, detail);

    /// <summary>The class around a script has no declaration, and nothing can be added to it.</summary>
    private static bool IsPartial(INamedTypeSymbol type) =>
        !type.IsScriptClass && Declarations(type).All(d => d.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static bool HasExplicitLayout(INamedTypeSymbol type) => type.GetAttributes().Any(a =>
        a.AttributeClass?.ToDisplayString() == "System.Runtime.InteropServices.StructLayoutAttribute"
        && a.ConstructorArguments.Length == 1
        && Equals(Convert.ToInt32(a.ConstructorArguments[0].Value, CultureInfo.InvariantCulture), (int)LayoutKind.Explicit));

    public static bool HasPrimaryConstructor(INamedTypeSymbol type) => Declarations(type).Any(d => d.ParameterList is not null);

    private static IEnumerable<TypeDeclarationSyntax> Declarations(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Select(r => r.GetSyntax()).OfType<TypeDeclarationSyntax>();
}
