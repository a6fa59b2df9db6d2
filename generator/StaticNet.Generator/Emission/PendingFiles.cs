using StaticNet.Generator.Model;

namespace StaticNet.Generator.Emission;

/// <summary>The files of a network that are being written.</summary>
/// <param name="model">The class.</param>
/// <param name="files">The files.</param>
internal sealed class PendingFiles(NetworkModel model, Task<NetworkFiles> files)
{
    public NetworkModel Model => model;

    public Task<NetworkFiles> Files => files;
}
