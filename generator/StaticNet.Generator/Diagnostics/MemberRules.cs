using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StaticNet.Generator.Contract;
using StaticNet.Generator.Declarations;
using StaticNet.Symbolics.Derivations;

namespace StaticNet.Generator.Diagnostics;

/// <summary>User members that C# would refuse beside the generated ones. An overload with other parameters is none.</summary>
internal static class MemberRules
{
    public static IEnumerable<Diagnostic> Check(NetworkDeclaration network)
    {
        ClassMember[] generated = [.. Generated(network)];
        foreach (ISymbol member in Own(network))
        {
            if (ImplementedBy(member) is { } implemented && IsGenerated(implemented.ContainingType, network))
                yield return Descriptors.MemberCollides.At(Place(member), network.Type.Name, member.Name, $"{implemented.ContainingType.Name}.{implemented.Name}");
            else if (generated.FirstOrDefault(other => Collide(member, other)) is not { } other)
                continue;
            else if (other.Kind == MemberKind.Constructor)
                yield return Descriptors.ConstructorCollides.At(Place(member), $"{network.Type.Name}({other.ParameterTypes})");
            else
                yield return Descriptors.MemberCollides.At(Place(member), network.Type.Name, member.Name, Spelling(member, other));
        }
    }

    /// <summary>What the build adds to this network.</summary>
    public static IEnumerable<ClassMember> Generated(NetworkDeclaration network) => Members(network).Of(
        forClasses: network.LossFunction == LossFunction.CategoricalCrossEntropy,
        withDropout: network.Dropouts.Any(dropout => dropout.Probability > 0),
        network.Last);

    /// <summary>The members that no class of this kind can have beside what the user wrote, of all that any network has; by <see cref="ClassMember.Key"/>.</summary>
    public static IEnumerable<string> LeftOut(NetworkDeclaration network)
    {
        ClassMembers members = Members(network);
        ClassMember[] generated = [.. members.Of(forClasses: true, withDropout: true)];
        generated = [.. generated, .. generated.Where(member => member.IsOfInterface).Select(members.Implementation)];
        // A primary constructor too, which SN1007 speaks of.
        ISymbol[] own = [.. Own(network, withPrimary: true)];
        return generated.Where(member => IsNamed(member, network.Type.Name) || own.Any(user => Collide(user, member))).Select(member => member.Key);
    }

    /// <summary>True when a class of this name cannot have the member (CS0542). A setter that is not there is no member.</summary>
    public static bool IsNamed(ClassMember member, string name) =>
        member.Kind is not (MemberKind.Constructor or MemberKind.Implementation)
        && (member.Name == name || member.Accessors.Any(accessor => accessor.Name == name && !name.StartsWith("set_", StringComparison.Ordinal)));

    private static ClassMembers Members(NetworkDeclaration network) =>
        new(Identifier.Escape(network.Type.Name), network.Precision == Precision.Double ? "double" : "float", default, default);

    /// <summary>An accessor collides where its property does, which is reported.</summary>
    private static IEnumerable<ISymbol> Own(NetworkDeclaration network, bool withPrimary = false) => network.UserMembers.Where(member =>
        member is not IMethodSymbol method || (method.AssociatedSymbol is null && (withPrimary || !IsPrimary(method))));

    /// <summary>True when C# refuses the two in one class.</summary>
    private static bool Collide(ISymbol user, ClassMember generated)
    {
        if (user is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor)
            return generated.Kind == MemberKind.Constructor && Parameters(constructor) == generated.ParameterTypes;
        if (generated.Kind == MemberKind.Constructor)
            return false;
        if (ImplementedBy(user) is { } implemented)
            return $"global::{implemented.ContainingType.ToDisplayString()}." == generated.Interface && implemented.Name == generated.Name && Parameters(user) == generated.ParameterTypes;
        if (generated.Kind == MemberKind.Implementation)
            return false;
        if (generated.Accessors.Any(accessor => accessor.Name == user.Name))
            return user is not IMethodSymbol || generated.Accessors.Any(accessor => accessor.Name == user.Name && accessor.ParameterTypes == Parameters(user));
        if (user.Name != generated.Name)
            return false;
        // A generic method is another method.
        return generated.Kind != MemberKind.Method || user is not IMethodSymbol overload || (overload.Arity == 0 && Parameters(overload) == generated.ParameterTypes);
    }

    /// <summary>The generated member as the user's collides with it.</summary>
    private static string Spelling(ISymbol user, ClassMember generated) => generated.Accessors.FirstOrDefault(accessor => accessor.Name == user.Name) is { Name: not null } accessor
        ? $"{accessor.Name}({accessor.ParameterTypes})"
        : generated.Signature;

    private static Location Place(ISymbol member) => member.Locations.First(l => l.IsInSource);

    /// <summary>A class without a gradient may be an <c>INetwork</c> by its own means.</summary>
    private static bool IsGenerated(INamedTypeSymbol implemented, NetworkDeclaration network) => network.Last == Phase.Backward || implemented.Name != "INetwork";

    /// <summary>The member of <c>INetwork</c> or <c>IInferenceNetwork</c> that this one implements explicitly; null for none.</summary>
    private static ISymbol? ImplementedBy(ISymbol member)
    {
        IEnumerable<ISymbol> implemented = member switch
        {
            IMethodSymbol { AssociatedSymbol: null } method => method.ExplicitInterfaceImplementations,
            IPropertySymbol property => property.ExplicitInterfaceImplementations,
            _ => [],
        };
        return implemented.FirstOrDefault(m => NetworkAttributes.IsLibraryType(m.ContainingType, "INetwork`1") || NetworkAttributes.IsLibraryType(m.ContainingType, "IInferenceNetwork`1"));
    }

    /// <summary>The types of a method's parameters; null when one is by reference, which tells signatures apart, and for what is no method.</summary>
    private static string? Parameters(ISymbol member) =>
        member is IMethodSymbol method && method.Parameters.All(p => p.RefKind == RefKind.None)
            ? string.Join(", ", method.Parameters.Select(p => TypeName(p.Type)))
            : null;

    /// <summary>Spans without their namespace, as <see cref="ClassMember.ParameterTypes"/> spells them; whether a reference may be null tells no signatures apart.</summary>
    private static string TypeName(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)
        .Replace("System.ReadOnlySpan<", "ReadOnlySpan<")
        .Replace("System.Span<", "Span<");

    private static bool IsPrimary(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.Any(r => r.GetSyntax() is TypeDeclarationSyntax);
}
