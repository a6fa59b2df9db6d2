using Microsoft.CodeAnalysis;
using StaticNet.Generator.Model;

namespace StaticNet.Generator.Declarations;

/// <summary>The attributes by metadata name: the generator never references the assembly that they live in.</summary>
internal static class NetworkAttributes
{
    public const string Input = "Input";
    public const string Dense = "Dense";
    public const string Dropout = "Dropout";
    public const string Loss = "Loss";
    public const string L1 = "L1";
    public const string L2 = "L2";
    public const string Compile = "Compile";
    public const string Model = "Model";

    /// <summary>The attributes whose order is the network's.</summary>
    public static readonly string[] Ordered = [Input, Dense, Dropout, Loss];

    /// <summary>The attribute that makes a class a network.</summary>
    public const string InputMetadataName = $"{Library}.{Input}{Suffix}";

    /// <summary>The attribute that makes a class the network of a file.</summary>
    public const string ModelMetadataName = $"{Library}.{Model}{Suffix}";

    private const string Library = "StaticNet";
    private const string Suffix = "Attribute";

    /// <summary>The name an attribute is written with, such as <c>Dense</c>; null for one that is none of ours.</summary>
    public static string? ShortName(INamedTypeSymbol? attribute) =>
        attribute is { ContainingType: null, Arity: 0 } && IsLibrary(attribute.ContainingNamespace) && attribute.Name.EndsWith(Suffix, StringComparison.Ordinal)
            ? attribute.Name.Substring(0, attribute.Name.Length - Suffix.Length) switch
            {
                Input => Input,
                Dense => Dense,
                Dropout => Dropout,
                Loss => Loss,
                L1 => L1,
                L2 => L2,
                Compile => Compile,
                Model => Model,
                _ => null,
            }
            : null;

    /// <summary>True for a class that the build completes, or would.</summary>
    public static bool IsNetwork(INamedTypeSymbol type) => type.GetAttributes().Any(a => ShortName(a.AttributeClass) is Input or Model);

    /// <summary>True for a type of the library's root namespace.</summary>
    public static bool IsLibraryType(ITypeSymbol type, string metadataName) =>
        type.ContainingType is null && type.MetadataName == metadataName && IsLibrary(type.ContainingNamespace);

    private static bool IsLibrary(INamespaceSymbol? space) => space is { Name: Library, ContainingNamespace.IsGlobalNamespace: true };
}
