using Microsoft.CodeAnalysis;
using StaticNet.Generator.Declarations;

namespace StaticNet.Generator.Diagnostics;

/// <summary>A cast can put any number into an enum.</summary>
internal static class EnumRule
{
    private static readonly (string Attribute, string Argument, Type Enum)[] Arguments =
    [
        (NetworkAttributes.Dense, "activation", typeof(Activation)),
        (NetworkAttributes.Loss, "function", typeof(LossFunction)),
        (NetworkAttributes.Compile, "Precision", typeof(Precision)),
        (NetworkAttributes.Compile, "Schedule", typeof(Schedule)),
        (NetworkAttributes.Compile, "Entries", typeof(Entries)),
    ];

    public static IEnumerable<Diagnostic> Check(NetworkDeclaration network) =>
        from attribute in network.Attributes
        from known in Arguments
        where attribute.Name == known.Attribute
        let value = attribute.Value<int>(known.Argument)
        where value is not null && !IsDefined(known.Enum, value.Value)
        select Descriptors.UnknownEnumValue.At(
            attribute.LocationOf(known.Argument),
            attribute,
            FormattableString.Invariant($"{known.Enum.Name} {value}"),
            string.Join(", ", Enum.GetNames(known.Enum)));

    // Of flags any that there are, one at least.
    private static bool IsDefined(Type type, int value) => type == typeof(Entries) ? value > 0 && (value & ~(int)Entries.All) == 0 : Enum.IsDefined(type, value);
}
