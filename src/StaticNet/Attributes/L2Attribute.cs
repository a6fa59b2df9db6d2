namespace StaticNet;

/// <summary>Adds (λ/2) Σθ² over all weights to J.</summary>
/// <param name="lambda">λ ≥ 0.</param>
/// <example><code>[L2(0.001)]</code></example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class L2Attribute(double lambda) : Attribute
{
    /// <summary>λ.</summary>
    public double Lambda { get; } = lambda;

    /// <summary>
    /// Whether the biases are penalised as well. An <see cref="L1Attribute"/> beside it must say the same, and no layer may then have a
    /// penalty of its own, since those are for weights alone.
    /// </summary>
    public bool Biases { get; set; }
}
