using System.Numerics;
using StaticNet.Models;

namespace StaticNet;

/// <summary>Saves a network: <c>net.Save(path)</c>. The class itself reads it again: <c>IrisNet.Load(path)</c>.</summary>
/// <example><code>
/// net.Save("iris.safetensors");
/// IrisNet same = IrisNet.Load("iris.safetensors");
/// </code></example>
public static class NetworkSaving
{
    /// <summary>Saves the network into a safetensors file, which is replaced at once or not at all.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">Its parameters are saved as they are, finite or not.</param>
    /// <param name="path">The file.</param>
    /// <param name="names">What the tensors are called; null: as <c>torch.nn.Sequential</c> calls them.</param>
    /// <exception cref="ArgumentException">There are names for another number of layers; both are named.</exception>
    /// <exception cref="IOException">The file cannot be written: the disk is full, the folder is missing. What was there is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written. What was there is untouched.</exception>
    public static void Save<T>(this IInferenceNetwork<T> network, string path, TensorNames? names = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => ModelFile.Save(network, path, names);

    /// <summary>Saves the network into a stream, as safetensors.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">Its parameters are saved as they are, finite or not.</param>
    /// <param name="stream">Is written from where it is, and left open.</param>
    /// <param name="names">What the tensors are called; null: as <c>torch.nn.Sequential</c> calls them.</param>
    /// <exception cref="ArgumentException">There are names for another number of layers; both are named.</exception>
    public static void Save<T>(this IInferenceNetwork<T> network, Stream stream, TensorNames? names = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => ModelFile.Save(network, stream, names);
}
