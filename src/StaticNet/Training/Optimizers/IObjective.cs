using System.Numerics;

namespace StaticNet.Training;

/// <summary>J as a function of the parameters, for a method that looks at it more than once a step.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <example><code>
/// sealed class WholeData(MyNet net, float[] inputs, float[] targets) : IObjective&lt;float>
/// {
///     public float Evaluate(Span&lt;float> gradient) => net.Backward(inputs, targets, gradient);
/// }
/// </code></example>
public interface IObjective<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>J and its gradient at the parameters as they are.</summary>
    /// <param name="gradient">∂J/∂θ; overwritten.</param>
    /// <returns>J.</returns>
    T Evaluate(Span<T> gradient);
}
