using Microsoft.CodeAnalysis.Text;

namespace StaticNet.Generator.Emission;

/// <summary>The generated files of a network.</summary>
/// <param name="Network">The class with the equations of one sample.</param>
/// <param name="Batch">The equations of a batch; null: there are none.</param>
internal sealed record NetworkFiles(SourceText Network, SourceText? Batch)
{
    /// <summary>The characters of both.</summary>
    public int Length => Network.Length + (Batch?.Length ?? 0);
}
