using StaticNet.Onnx;

namespace StaticNet.Generator.Files;

/// <summary>A network as a file holds it, of whatever format.</summary>
/// <param name="InputSize">The inputs of a sample.</param>
/// <param name="Layers">Its layers, in the order of the data.</param>
/// <param name="Loss">The loss that it was trained for; where the file has none, the one that suits the outputs.</param>
/// <param name="Precision">The number type.</param>
/// <param name="Blocks">Where the parameters lie: of each layer the weights, then the biases.</param>
/// <param name="HasPredictor">Whether the file says too what features and classes are called.</param>
internal sealed record ModelContent(int InputSize, LayerSpec[] Layers, LossSpec Loss, Precision Precision, ParameterBlock[] Blocks, bool HasPredictor = false, Schedule Schedule = Schedule.Auto)
{
    /// <summary>What a file of ONNX holds.</summary>
    public static ModelContent Of(ReadNetwork network) => new(network.InputSize, network.Layers, network.SuitableLoss, network.Precision, network.Blocks);
}
