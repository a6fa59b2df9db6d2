namespace StaticNet;

/// <summary>The activation φ of a dense layer: a = φ(z).</summary>
public enum Activation
{
    /// <summary>a = z.</summary>
    Identity = 0,

    /// <summary>Rectified linear unit: a = max(0, z); slope 0 at z = 0.</summary>
    ReLU = 1,

    /// <summary>a = z for z &gt; 0, αz otherwise; α is <c>Alpha</c>, 0.01 unless given; slope α at z = 0.</summary>
    LeakyReLU = 2,

    /// <summary>Logistic sigmoid: a = σ(z) = 1/(1 + e⁻ᶻ), in (0, 1).</summary>
    Sigmoid = 3,

    /// <summary>Hyperbolic tangent: a = tanh z, in (−1, 1).</summary>
    Tanh = 4,

    /// <summary>aⱼ = exp(zⱼ) / Σₖ exp(zₖ) over the units of the layer: a distribution. Output layer only.</summary>
    Softmax = 5,
}
