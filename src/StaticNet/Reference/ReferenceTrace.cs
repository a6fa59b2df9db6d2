namespace StaticNet.Reference;

/// <summary>The numbers that flow through a network for one sample: z and a of every layer, as the reference computes them.</summary>
/// <example><code>
/// ReferenceTrace trace = reference.Trace([0.05, 0.10]);
/// Console.WriteLine(trace.Z(0)[1]);   // z⁽²⁾₂ in the course's numbering
/// </code></example>
public sealed class ReferenceTrace
{
    private readonly double[][] _z;
    private readonly double[][] _a;
    private readonly double[][] _m;
    private readonly double[][] _seen;

    /// <summary>Takes z and a of each layer, what dropout multiplies the inputs of each layer by, and what the layer sees of them.</summary>
    internal ReferenceTrace(double[][] z, double[][] a, double[][] m, double[][] seen)
    {
        _seen = seen;
        _z = z;
        _a = a;
        _m = m;
    }

    /// <summary>What a layer sees: the sample for layer 0, else the values of the layer before it; what dropout leaves of them.</summary>
    /// <param name="layer">0-based.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such layer.</exception>
    public ReadOnlySpan<double> Inputs(int layer) => _seen[layer];

    /// <summary>The factors that dropout puts on the inputs of a layer; 1 for a whole network.</summary>
    /// <param name="layer">0-based.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such layer.</exception>
    public ReadOnlySpan<double> Masks(int layer) => _m[layer];

    /// <summary>The pre-activations z = θa + b of a layer, one a unit.</summary>
    /// <param name="layer">0-based.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such layer.</exception>
    public ReadOnlySpan<double> Z(int layer) => _z[layer];

    /// <summary>The values a = φ(z) of a layer, one a unit.</summary>
    /// <param name="layer">0-based.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such layer.</exception>
    public ReadOnlySpan<double> A(int layer) => _a[layer];

    /// <summary>The outputs of the network: the values of the last layer.</summary>
    public ReadOnlySpan<double> Outputs => _a[^1];
}
