namespace StaticNet;

/// <summary>The loss that a compiled network is trained on.</summary>
/// <param name="function">The loss function.</param>
/// <example><code>[Loss(LossFunction.BinaryCrossEntropy)]</code></example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class LossAttribute(LossFunction function) : Attribute
{
    /// <summary>The loss function.</summary>
    public LossFunction Function { get; } = function;
}
