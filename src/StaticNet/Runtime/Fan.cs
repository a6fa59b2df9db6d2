namespace StaticNet;

/// <summary>What the variance of a layer's weights is measured by: n is its fan-in, m its units.</summary>
internal enum Fan
{
    /// <summary>2/n.</summary>
    He = 0,

    /// <summary>2/(n + m).</summary>
    Glorot = 1,

    /// <summary>1/n.</summary>
    LeCun = 2,

    /// <summary>1/(3n), for the biases too.</summary>
    PyTorch = 3,
}
