namespace StaticNet.Compiler.Tests.Interpretation;

/// <summary>
/// The tree of operations of each value, as a hash of 64 bits: two values with the same hash are rounded in the same way, whatever the numbers are. A
/// product does not depend on the order of its two factors, nor a sum of two terms on theirs.
/// </summary>
internal sealed class TreeArithmetic : IArithmetic<ulong>
{
    public static ulong Number(double value) => Of(1, (ulong)BitConverter.DoubleToInt64Bits(value));

    public static ulong Negate(ulong u) => Of(2, u);

    public static ulong Add(ulong u, ulong v) => Of(3, Math.Min(u, v), Math.Max(u, v));

    public static ulong Subtract(ulong u, ulong v) => Of(4, u, v);

    public static ulong Multiply(ulong u, ulong v) => Of(5, Math.Min(u, v), Math.Max(u, v));

    public static ulong Divide(ulong u, ulong v) => Of(6, u, v);

    public static ulong MultiplyAdd(ulong u, ulong v, ulong sum) => Of(7, Math.Min(u, v), Math.Max(u, v), sum);

    public static ulong Call(string function, ulong[] arguments) =>
        Of(8, [.. function.Select(letter => (ulong)letter), .. arguments]);

    public static ulong Where(ulong u, ulong mask) => Of(9, u, mask);

    public static ulong Mask(bool isPresent) => Of(10, isPresent ? 1ul : 0);

    /// <summary>What lies in memory before anything runs.</summary>
    public static ulong Leaf(string buffer, int place) => Of(11, [.. buffer.Select(letter => (ulong)letter), (ulong)place]);

    // Mixing as in SplitMix64.
    private static ulong Of(ulong kind, params ReadOnlySpan<ulong> parts)
    {
        ulong hash = kind;
        foreach (ulong part in parts)
        {
            hash = (hash ^ part) + 0x9E3779B97F4A7C15;
            hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
            hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
            hash ^= hash >> 31;
        }

        return hash;
    }
}
