namespace StaticNet.Generator.Files;

/// <summary>A tensor of a safetensors file.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">F32, F64, …</param>
/// <param name="Shape">The sizes, rows first.</param>
/// <param name="Begin">The place of its first byte behind the header.</param>
/// <param name="End">The place behind its last byte.</param>
internal sealed record SafetensorsTensor(string Name, string Type, EquatableArray<int> Shape, long Begin, long End)
{
    /// <summary>"0.weight" [16, 4], with the quotes.</summary>
    public override string ToString() => $"\"{SafetensorsFile.Shown(Name)}\" [{string.Join(", ", Shape)}]";
}
