namespace StaticNet.Compiler.Writing;

/// <summary>The number type of a network as C# and the runtime name it.</summary>
internal static class NumberType
{
    /// <summary>The keyword of C#.</summary>
    public static string Keyword(Precision precision) => precision == Precision.Double ? "double" : "float";

    /// <summary>What the names of the runtime's types begin with.</summary>
    public static string Prefix(Precision precision) => precision == Precision.Double ? "Double" : "Single";

    /// <summary>The numbers of 512 bits.</summary>
    public static int Lanes(Precision precision) => precision == Precision.Double ? 8 : 16;

    /// <summary>The vector of so many bits.</summary>
    public static string Lanes(Precision precision, string bits) => $"{Prefix(precision)}Lanes{bits}";
}
