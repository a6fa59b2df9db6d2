namespace StaticNet.Models;

/// <summary>
/// A file that is no model, or not the one that was asked for: truncated or malformed, of another topology or precision, with tensors that are unknown, missing or of
/// another shape, or with numbers that are not finite. The message names the file, what differs, and the cure. Nothing that was to be read into has changed.
/// </summary>
/// <example><code>
/// try { net = IrisNet.Load("iris.safetensors"); }
/// catch (ModelFormatException e) { Console.Error.WriteLine(e.Message); }   // iris.safetensors: the tensor "2.weight" has the shape [3, 16], …
/// </code></example>
public sealed class ModelFormatException : FormatException
{
    /// <summary>An error somewhere in a model.</summary>
    /// <param name="message">What is wrong, where, and what to do about it.</param>
    /// <param name="tensor">See <see cref="Tensor"/>.</param>
    /// <param name="innerException">What a parser reported; null: nothing.</param>
    public ModelFormatException(string message, string? tensor = null, Exception? innerException = null)
        : base(message, innerException)
    {
        Tensor = tensor;
    }

    /// <summary>The name of the tensor; null when the error is in no one tensor.</summary>
    public string? Tensor { get; }
}
