using System.Security.Cryptography;
using System.Text;

namespace StaticNet.Models;

/// <summary>
/// SHA-256 over what a file says about itself, the names of its tensors and their numbers, kept in its metadata: a file in which a bit has changed is refused, also where it would still be a model.
/// </summary>
internal sealed class ModelDigest : IDisposable
{
    private static readonly byte[] _end = [0];
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>What a file is to say.</summary>
    /// <param name="metadata">But for the digest itself, in the order in which it is written.</param>
    /// <param name="tensors">In the order in which they lie.</param>
    public static string Of(IReadOnlyDictionary<string, string> metadata, IReadOnlyList<StoredTensor> tensors)
    {
        using var digest = new ModelDigest();
        foreach ((string key, string value) in metadata)
            digest.Add(key, value);
        using Stream through = digest.Through(Stream.Null);
        foreach (StoredTensor tensor in tensors)
            digest.Add(tensor.Shape.Name, "");
        foreach (StoredTensor tensor in tensors)
            tensor.Write(through);
        return digest.Text();
    }

    /// <summary>Adds a text, or the name of a tensor without one.</summary>
    public void Add(string key, string value)
    {
        _hash.AppendData(Encoding.UTF8.GetBytes(key));
        _hash.AppendData(_end);
        _hash.AppendData(Encoding.UTF8.GetBytes(value));
        _hash.AppendData(_end);
    }

    /// <summary>A stream that adds what passes.</summary>
    public Stream Through(Stream stream) => new DigestStream(stream, _hash);

    /// <summary>The digest in hexadecimal digits.</summary>
    public string Text() => Convert.ToHexString(_hash.GetCurrentHash());

    public void Dispose() => _hash.Dispose();
}
