using Microsoft.CodeAnalysis;
using StaticNet.Generator.Declarations;

namespace StaticNet.Generator.Diagnostics;

/// <summary>The generated constructors call <c>base()</c>, so it must be there.</summary>
internal static class BaseClassRule
{
    public static IEnumerable<Diagnostic> Check(NetworkDeclaration network)
    {
        // A network as base class: its own constructor is generated in the same build.
        if (network.Type.BaseType is not { TypeKind: TypeKind.Class } parent || NetworkAttributes.IsNetwork(parent))
            yield break;
        if (!parent.InstanceConstructors.Any(c => TakesNothing(c) && network.Compilation.IsSymbolAccessibleWithin(c, network.Type)))
            yield return Descriptors.BaseConstructor.At(network.Identifier, network.Type.Name, parent.Name);
    }

    private static bool TakesNothing(IMethodSymbol constructor) => constructor.Parameters.All(p => p.IsOptional || p.IsParams);
}
