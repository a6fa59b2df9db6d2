namespace StaticNet.Compiler.CPrinting;

/// <summary>
/// What C does for itself: bits, comparisons, the fused multiply-add. Selections are comparisons whose false branch is where a NaN goes, as in
/// <c>StaticNet.Numerics.Elementary</c>; the bits of a number are read through a union, which every compiler makes a move between registers.
/// </summary>
internal static class CPrimitives
{
    private static readonly Dictionary<string, (string Text, string[] Calls)> Texts = new()
    {
        ["Bits"] = (
            """
            static inline {U} {name}({T} x)
            {
                union { {T} number; {U} bits; } both;
                both.number = x;
                return both.bits;
            }
            """, []),
        ["FromBits"] = (
            """
            static inline {T} {name}({U} bits)
            {
                union { {T} number; {U} bits; } both;
                both.bits = bits;
                return both.number;
            }
            """, []),
        ["Abs"] = (
            """
            static inline {T} {name}({T} x)
            {
                return {FromBits}({Bits}(x) & {magnitude});
            }
            """, ["Bits", "FromBits"]),
        ["CopySign"] = (
            """
            static inline {T} {name}({T} x, {T} sign)
            {
                return {FromBits}(({Bits}(x) & {magnitude}) | ({Bits}(sign) & ~{magnitude}));
            }
            """, ["Bits", "FromBits"]),
        ["MinNative"] = ("static inline {T} {name}({T} u, {T} v) { return u < v ? u : v; }", []),
        ["MaxNative"] = ("static inline {T} {name}({T} u, {T} v) { return u > v ? u : v; }", []),
        ["IfGreater"] = ("static inline {T} {name}({T} a, {T} b, {T} u, {T} v) { return a > b ? u : v; }", []),
        ["IfAtMost"] = ("static inline {T} {name}({T} a, {T} b, {T} u, {T} v) { return a <= b ? u : v; }", []),
        ["IfSet"] = ("static inline {T} {name}({T} mask, {T} u, {T} v) { return {FromBits}(({Bits}(mask) & {Bits}(u)) | (~{Bits}(mask) & {Bits}(v))); }", ["Bits", "FromBits"]),
        ["And"] = ("static inline {T} {name}({T} u, {T} v) { return {FromBits}({Bits}(u) & {Bits}(v)); }", ["Bits", "FromBits"]),
        ["Or"] = ("static inline {T} {name}({T} u, {T} v) { return {FromBits}({Bits}(u) | {Bits}(v)); }", ["Bits", "FromBits"]),
        ["Xor"] = ("static inline {T} {name}({T} u, {T} v) { return {FromBits}({Bits}(u) ^ {Bits}(v)); }", ["Bits", "FromBits"]),
        ["ShiftLeft"] = ("static inline {T} {name}({T} u, int count) { return {FromBits}({Bits}(u) << count); }", ["Bits", "FromBits"]),
        ["ShiftRight"] = ("static inline {T} {name}({T} u, int count) { return {FromBits}({Bits}(u) >> count); }", ["Bits", "FromBits"]),
        ["AddBits"] = ("static inline {T} {name}({T} u, {T} v) { return {FromBits}({Bits}(u) + {Bits}(v)); }", ["Bits", "FromBits"]),
        ["SubtractBits"] = ("static inline {T} {name}({T} u, {T} v) { return {FromBits}({Bits}(u) - {Bits}(v)); }", ["Bits", "FromBits"]),
        ["IfOrdered"] = ("static inline {T} {name}({T} z, {T} u) { return z == z ? u : z; }", []),
        ["IfNotPositive"] = ("static inline {T} {name}({T} z, {T} v) { return z <= 0 ? v : z; }", []),
        ["PositivePart"] = ("static inline {T} {name}({T} z) { return z <= 0 ? 0 : z; }", []),
        ["ZeroIfNonPositive"] = ("static inline {T} {name}({T} z, {T} u) { return z <= 0 ? 0 : u; }", []),
    };

    /// <summary>Whether a function is one of these.</summary>
    public static bool Has(string function) => function == "FusedMultiplyAdd" || Texts.ContainsKey(function);

    /// <summary>A function and what it calls; null: it is none of these.</summary>
    public static (string Text, IReadOnlyList<(string Function, CType Type)> Calls)? Of(string function, CType type, Func<string, CType, string> nameOf)
    {
        if (function == "FusedMultiplyAdd")
            return type.Precision == Precision.Double ? CFusedMultiplyAdd.Double(nameOf) : CFusedMultiplyAdd.Single(nameOf);
        if (!Texts.TryGetValue(function, out (string Text, string[] Calls) primitive))
            return null;
        string text = primitive.Text.Replace("{T}", type.Keyword).Replace("{U}", type.Bits).Replace("{name}", nameOf(function, type))
            .Replace("{magnitude}", type.Precision == Precision.Double ? "0x7fffffffffffffffull" : "0x7fffffffu");
        foreach (string call in primitive.Calls)
            text = text.Replace($"{{{call}}}", nameOf(call, type));
        return (text, [.. primitive.Calls.Select(call => (call, type))]);
    }
}
