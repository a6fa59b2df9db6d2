namespace StaticNet;

/// <summary>
/// Dropout between two layers, or between the input and the first: during training each value that passes is zeroed with probability p and
/// the others are multiplied by 1/(1 − p), so that their mean stays the same. <c>Forward</c>, and <c>Loss</c> and <c>Backward</c> without a
/// <see cref="DropoutKey"/>, use the whole network.
/// </summary>
/// <remarks>N. Srivastava et al., "Dropout: a simple way to prevent neural networks from overfitting", JMLR 15 (2014), in the inverted form of today's libraries.</remarks>
/// <param name="probability">p in [0, 1); 0 drops nothing.</param>
/// <example><code>
/// [Input(64)]
/// [Dense(32, Activation.ReLU)]
/// [Dropout(0.5)]
/// [Dense(10, Activation.Softmax)]
/// [Loss(LossFunction.CategoricalCrossEntropy)]
/// public partial class DigitsNet;
/// </code></example>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class DropoutAttribute(double probability) : Attribute
{
    /// <summary>p, the probability with which a value is zeroed.</summary>
    public double Probability { get; } = probability;
}
