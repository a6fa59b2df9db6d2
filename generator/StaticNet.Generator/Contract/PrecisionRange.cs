namespace StaticNet.Generator.Contract;

/// <summary>What a network's number type can hold: 1e300 is finite, but not as a float.</summary>
internal static class PrecisionRange
{
    /// <summary>The number as the number type holds it.</summary>
    public static double Rounded(this Precision precision, double value) => precision == Precision.Double ? value : (float)value;

    public static bool Holds(this Precision precision, double value) =>
        !double.IsNaN(value) && !double.IsInfinity(precision == Precision.Double ? value : (float)value);

    public static string NumberType(this Precision precision) => precision == Precision.Double ? "double" : "float";
}
