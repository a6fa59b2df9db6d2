namespace StaticNet.Benchmarks;

/// <summary>A shape with its times, ns a sample.</summary>
/// <param name="Shape">The shape.</param>
/// <param name="Operations">The floating-point operations of its gradient for a sample: four a weight in the first layer, six in the others.</param>
/// <param name="Ours">Ours.</param>
/// <param name="Peak">The operations a nanosecond at the peak that was measured beside it.</param>
/// <param name="Functions">What exp, tanh, σ and Φ of the units take by themselves.</param>
/// <param name="PyTorch">PyTorch's; null where it is missing, or cannot do this.</param>
/// <param name="Remark">What keeps PyTorch's time from being one to compare with; empty: nothing.</param>
internal sealed record ShapeResult(Shape Shape, double Operations, Timing Ours, double Peak, double Functions, Timing? PyTorch, string Remark)
{
    /// <summary>Operations a nanosecond: GFLOP/s.</summary>
    public double Rate => Operations / Ours.Minimum;

    /// <summary>The part of the peak that the multiply-adds reach, the time of the functions taken off.</summary>
    public double Fraction => Operations / Peak / Math.Max(Operations / Peak, Ours.Minimum - Functions);

    /// <summary>How much faster than PyTorch; below 1 we lose.</summary>
    public double? Ahead => PyTorch?.Minimum / Ours.Minimum;

    public int Parameters => Shape.Topology.ParameterCount;
}
