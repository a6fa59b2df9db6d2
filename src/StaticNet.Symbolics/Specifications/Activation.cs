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

    /// <summary>
    /// Exponential linear unit: a = z for z &gt; 0, α(eᶻ − 1) otherwise; α is <c>Alpha</c>, 1 unless given; slope 1 for z &gt; 0, αeᶻ = a + α otherwise.
    /// Clevert et al. 2015; PyTorch's <c>ELU</c>.
    /// </summary>
    ELU = 6,

    /// <summary>
    /// Scaled ELU: a = λz for z &gt; 0, λα(eᶻ − 1) otherwise, with λ = 1.0507… and α = 1.6733…, which keep mean 0 and variance 1; slope λ for z &gt; 0,
    /// λαeᶻ = a + λα otherwise. Klambauer et al. 2017; PyTorch's <c>SELU</c>.
    /// </summary>
    SELU = 7,

    /// <summary>
    /// Gaussian error linear unit: a = z Φ(z), Φ(z) = ½ (1 + erf(z/√2)); slope Φ(z) + z φ(z), φ(z) = exp(−½z²)/√(2π).
    /// Hendrycks &amp; Gimpel 2016; PyTorch's <c>GELU</c>.
    /// </summary>
    GELU = 8,

    /// <summary>
    /// GELU by its tanh form: a = ½ z (1 + t) with t = tanh(√(2/π) z (1 + 0.044715 z²)); slope ½ (1 + t) + ½ z (1 − t²) √(2/π) (1 + 0.134145 z²).
    /// Evaluated with σ(2u) for ½ (1 + tanh u), which keeps its digits where it is small.
    /// Hendrycks &amp; Gimpel 2016; PyTorch's <c>GELU(approximate='tanh')</c>.
    /// </summary>
    GELUTanh = 9,

    /// <summary>Sigmoid linear unit, swish: a = z σ(z); slope σ(z) + a (1 − σ(z)). Elfwing et al. 2017; PyTorch's <c>SiLU</c>.</summary>
    SiLU = 10,

    /// <summary>a = z t with t = tanh(softplus z); slope t + z (1 − t²) σ(z). Misra 2019; PyTorch's <c>Mish</c>.</summary>
    Mish = 11,

    /// <summary>a = ln(1 + eᶻ), above 0; slope σ(z). PyTorch's <c>Softplus</c>, which takes a = z from z = 20 on, is less by 2e-9 there at most.</summary>
    Softplus = 12,

    /// <summary>a = z/(1 + |z|), in (−1, 1); slope 1/(1 + |z|)². PyTorch's <c>Softsign</c>.</summary>
    Softsign = 13,

    /// <summary>a = (z + 3)/6 for |z| &lt; 3, 0 below and 1 above; slope 1/6 within, 0 outside and at ±3. PyTorch's <c>Hardsigmoid</c>.</summary>
    HardSigmoid = 14,

    /// <summary>a = z for |z| &lt; 1, −1 below and 1 above; slope 1 within, 0 outside and at ±1. PyTorch's <c>Hardtanh</c>.</summary>
    HardTanh = 15,

    /// <summary>
    /// a = z (z + 3)/6 for |z| ≤ 3, 0 below and z above; slope z/3 + ½ within and at ±3, 0 below and 1 above.
    /// Howard et al. 2019; PyTorch's <c>Hardswish</c>.
    /// </summary>
    HardSwish = 16,

    /// <summary>
    /// a = eᶻ, above 0: the mean of a Poisson distribution with its logarithm z; slope a. From z = 88.8 (float) or 709.8 (double) on it is the largest
    /// number of the type, and not ∞.
    /// </summary>
    Exponential = 17,

    /// <summary>
    /// a = sin z, in [−1, 1]; slope cos z. Sitzmann et al. 2020 (SIREN), whose factor ω₀ = 30 before the first layer belongs to the inputs: scale them. Beyond
    /// |z| = 1,000,000 (float) or 10¹⁵ (double), where neighbouring numbers are 1/16 and 1/8 apart, both are those at that end.
    /// </summary>
    Sinusoid = 18,
}
