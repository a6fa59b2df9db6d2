using System.Globalization;
using Microsoft.CodeAnalysis;

namespace StaticNet.Generator.Declarations;

/// <summary>Values as messages write them: the same on every machine.</summary>
internal static class ConstantText
{
    /// <summary>An enum's member by its name, <c>Activation.Tanh</c>, or <c>(Activation)99</c> when it has none, and flags by theirs; a number as C# writes it.</summary>
    public static string Of(TypedConstant constant) => constant switch
    {
        { Kind: TypedConstantKind.Enum, Type: { } type } => MemberOf(type, constant.Value) ?? FlagsOf(type, constant.Value) ?? FormattableString.Invariant($"({type.Name}){constant.Value}"),
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

    // Entries.Forward | Entries.Loss; null where the enum has no flags, or not all that are set.
    private static string? FlagsOf(ITypeSymbol type, object? value)
    {
        if (value is not int flags || !type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(FlagsAttribute)))
            return null;
        IFieldSymbol[] set = [.. type.GetMembers().OfType<IFieldSymbol>().Where(f => f.ConstantValue is int bit && (bit & (bit - 1)) == 0 && (bit & flags) != 0)];
        return set.Length > 0 && set.Sum(f => (int)f.ConstantValue!) == flags ? string.Join(" | ", set.Select(f => $"{type.Name}.{f.Name}")) : null;
    }
}
