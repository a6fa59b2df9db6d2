namespace StaticNet.Onnx;

/// <summary>A model that cannot be read, or a network that cannot be written. The message names the node or the tensor, what is wrong with it, and the cure.</summary>
/// <example><code>
/// try { OnnxFile.Read("policy.onnx").CopyTo(net); }
/// catch (OnnxException e) { Console.Error.WriteLine(e.Message); }   // Node '/1/Clip' (Clip): …
/// </code></example>
public sealed class OnnxException : FormatException
{
    /// <summary>An error somewhere in the model.</summary>
    /// <param name="message">What is wrong, where, and what to do about it.</param>
    /// <param name="node">See <see cref="Node"/>.</param>
    /// <param name="tensor">See <see cref="Tensor"/>.</param>
    public OnnxException(string message, string? node = null, string? tensor = null)
        : base(message)
    {
        Node = node;
        Tensor = tensor;
    }

    /// <summary>The name of the node, or of its output where it has none. Null when the error is in no one node.</summary>
    public string? Node { get; }

    /// <summary>The name of the tensor. Null when the error is in no one tensor.</summary>
    public string? Tensor { get; }
}
