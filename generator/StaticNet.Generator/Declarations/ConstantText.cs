using System.Globalization;
using Microsoft.CodeAnalysis;

namespace StaticNet.Generator;

/// <summary>Values as messages write them: the same on every machine.</summary>
internal static class ConstantText
{
    /// <summary>An enum's member by its name, <c>Activation.Tanh</c>, or <c>(Activation)99</c> when it has none; a number as C# writes it.</summary>
    public static string Of(TypedConstant constant) => constant switch
    {
        { Kind: TypedConstantKind.Enum, Type: { } type } => MemberOf(type, constant.Value) ?? FormattableString.Invariant($"({type.Name}){constant.Value}"),
        { Kind: TypedConstantKind.Array } => "…",
        { Value: bool flag } => flag ? "true" : "false",
        { Value: double number } => Of(number),
        { Value: { } value } => Convert.ToString(value, CultureInfo.InvariantCulture),
        _ => "null",
    };

    /// <summary>The shortest digits that give the number back.</summary>
    public static string Of(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A count with its thousands set apart: 100,000,000.</summary>
    public static string Of(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string? MemberOf(ITypeSymbol type, object? value) => type.GetMembers()
        .OfType<IFieldSymbol>()
        .Where(f => f.HasConstantValue && Equals(f.ConstantValue, value))
        .Select(f => $"{type.Name}.{f.Name}")
        .FirstOrDefault();
}
