namespace StaticNet.Benchmarks;

/// <summary>One network of a series.</summary>
/// <param name="Size">Its width or its depth.</param>
/// <param name="Topology">The network.</param>
/// <param name="Time">ns a sample for the gradient of a batch.</param>
/// <param name="Floor">Its multiply-adds at the peak that was measured beside it.</param>
internal readonly record struct GrowthPoint(int Size, NetworkTopology Topology, Timing Time, double Floor);
