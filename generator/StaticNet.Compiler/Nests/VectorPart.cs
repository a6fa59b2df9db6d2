namespace StaticNet.Compiler.Nests;

/// <summary>What a part of a vector is called in the names of the functions that load and store it.</summary>
internal static class VectorPart
{
    /// <param name="width">The numbers that are loaded or stored.</param>
    /// <param name="lanes">The numbers of a whole vector, which has no such name.</param>
    public static string Name(int width, int lanes) =>
        width == lanes / 2 ? "Half" : width == lanes / 4 ? "Quarter" : width >= lanes / 4 ? "" : width == 3 ? "Triple" : width == 2 ? "Pair" : "";
}
