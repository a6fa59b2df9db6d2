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

    /// <summary>Takes z of each layer, and a of the inputs and each layer.</summary>
    internal ReferenceTrace(double[][] z, double[][] a)
    {
        _z = z;
        _a = a;
    }

    /// <summary>What a layer sees: the sample for layer 0, else the values of the layer before it.</summary>
    /// <param name="layer">0-based.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such layer.</exception>
    public ReadOnlySpan<double> Inputs(int layer) => _a.AsSpan(0, _z.Length)[layer];

    /// <summary>The pre-activations z = θa + b of a layer, one a unit.</summary>
    /// <param name="layer">0-based.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such layer.</exception>
    public ReadOnlySpan<double> Z(int layer) => _z[layer];

    /// <summary>The values a = φ(z) of a layer, one a unit.</summary>
    /// <param name="layer">0-based.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such layer.</exception>
    public ReadOnlySpan<double> A(int layer) => _a[layer + 1];

    /// <summary>The outputs of the network: the values of the last layer.</summary>
    public ReadOnlySpan<double> Outputs => _a[^1];
}
