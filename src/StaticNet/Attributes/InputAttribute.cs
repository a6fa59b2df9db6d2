namespace StaticNet;

/// <summary>The number of inputs of a compiled network. It makes the partial class a network.</summary>
/// <remarks>
/// Of a class in C#: in Visual Basic and F#, for which source generators do not run, the attributes do nothing. Projects in those languages use networks by
/// way of a C# project.
/// </remarks>
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
