namespace StaticNet;

/// <summary>A dense layer. Layers read top to bottom as the data flows; the last one is the output.</summary>
/// <param name="units">The number of units, at least 1.</param>
/// <param name="activation">The activation of the units.</param>
/// <example><code>[Dense(8, Activation.LeakyReLU, Alpha = 0.01, L2 = 0.001)]</code></example>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class DenseAttribute(int units, Activation activation = Activation.Identity) : Attribute
{
    /// <summary>The number of units.</summary>
    public int Units { get; } = units;

    /// <summary>The activation of the units.</summary>
    public Activation Activation { get; } = activation;

    /// <summary>
    /// α, finite: of <see cref="Activation.LeakyReLU"/> the slope for z ≤ 0, 0.01 unless given; of <see cref="Activation.ELU"/> what −a tends to for
    /// z → −∞, 1 unless given.
    /// </summary>
    public double Alpha { get; set; }

    /// <summary>λ₁ ≥ 0 of this layer's weights: adds λ₁ Σ|θ| to J, on top of the class's own <see cref="L1Attribute"/>.</summary>
    public double L1 { get; set; }

    /// <summary>λ₂ ≥ 0 of this layer's weights: adds (λ₂/2) Σθ² to J, on top of the class's own <see cref="L2Attribute"/>.</summary>
    public double L2 { get; set; }
}
