namespace StaticNet;

/// <summary>The number of inputs of a compiled network. It makes the partial class a network.</summary>
/// <example><code>
/// [Input(4)]
/// [Dense(8, Activation.Tanh)]
/// [Dense(3, Activation.Softmax)]
/// [Loss(LossFunction.CategoricalCrossEntropy)]
/// public partial class IrisNet;
/// </code></example>
/// <param name="size">The number of inputs, at least 1.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class InputAttribute(int size) : Attribute
{
    /// <summary>The number of inputs.</summary>
    public int Size { get; } = size;
}
