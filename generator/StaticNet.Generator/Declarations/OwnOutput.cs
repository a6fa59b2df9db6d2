using Microsoft.CodeAnalysis;
using StaticNet.Compiler.Emission;

namespace StaticNet.Generator.Declarations;

/// <summary>Which members this generator wrote: they say so themselves, wherever their file lies.</summary>
internal static class OwnOutput
{
    public static bool Contains(ISymbol member) => member.GetAttributes().Any(attribute =>
        attribute.AttributeClass?.ToDisplayString() == "System.CodeDom.Compiler.GeneratedCodeAttribute"
        && attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive } tool
        && Equals(tool.Value, GeneratedCode.Tool));
}
