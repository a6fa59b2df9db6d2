using StaticNet.Onnx;

namespace StaticNet.Generator.Model;

/// <summary>The parameters that a network starts with, as they lie in the file that the build embeds.</summary>
/// <param name="File">The file, as the attribute names it.</param>
/// <param name="Resource">The name of the embedded resource.</param>
/// <param name="Length">The bytes of the file.</param>
/// <param name="IsDouble">Whether its numbers are doubles.</param>
/// <param name="Blocks">Where they lie: of each layer the weights, then the biases.</param>
/// <param name="HasPredictor">Whether the file says too what features and classes are called.</param>
internal sealed record ModelSource(string File, string Resource, int Length, bool IsDouble, EquatableArray<ParameterBlock> Blocks, bool HasPredictor);
