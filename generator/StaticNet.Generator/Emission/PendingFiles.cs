using Microsoft.CodeAnalysis.Text;
using StaticNet.Generator.Model;

namespace StaticNet.Generator.Emission;

/// <summary>The files of a network that are being written.</summary>
/// <param name="model">The class.</param>
/// <param name="texts">The class with the equations of one sample, and those of a batch; null: there are none.</param>
internal sealed class PendingFiles(NetworkModel model, Task<(SourceText Network, SourceText? Batch)> texts)
{
    public NetworkModel Model => model;

    public Task<(SourceText Network, SourceText? Batch)> Texts => texts;
}
