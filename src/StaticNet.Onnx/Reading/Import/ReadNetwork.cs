namespace StaticNet.Onnx;

/// <summary>A network as a file holds it.</summary>
/// <param name="InputSize">The inputs of a sample.</param>
/// <param name="Layers">Its layers, in the order of the data.</param>
/// <param name="Precision">The number type that the graph computes in.</param>
/// <param name="Blocks">Where the parameters lie, in the order of StaticNet's: of each layer the weights, then the biases.</param>
internal sealed record ReadNetwork(int InputSize, LayerSpec[] Layers, Precision Precision, ParameterBlock[] Blocks)
{
    /// <summary>The loss that suits the outputs, since a file has none.</summary>
    public LossFunction SuitableLoss => FunctionFacts.UsualLossOf(Layers[Layers.Length - 1].Activation);
}
