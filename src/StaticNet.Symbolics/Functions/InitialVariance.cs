namespace StaticNet;

/// <summary>The variance that the weights before an activation start with, so that signals neither fade nor grow from layer to layer: n is the fan-in, m the layer's units.</summary>
/// <example><code>bool isHe = FunctionFacts.InitialVarianceOf(Activation.ReLU) == InitialVariance.He;</code></example>
public enum InitialVariance
{
    /// <summary>2/(n + m): for functions that are nearly z, or linear in it, around 0 (Glorot and Bengio 2010).</summary>
    Glorot = 0,

    /// <summary>2/n: for functions that let about half of the variance through (He et al. 2015).</summary>
    He = 1,

    /// <summary>1/n: for a function that keeps mean 0 and variance 1 by itself (LeCun et al. 1998, Klambauer et al. 2017).</summary>
    LeCun = 2,
}
