namespace StaticNet.Charts;

/// <summary>A bin of a reliability diagram: samples that were given about the same probability.</summary>
/// <param name="Predicted">The mean of the probabilities that were predicted, in [0, 1].</param>
/// <param name="Observed">The share of the samples that were positive, in [0, 1].</param>
/// <param name="Count">The number of samples; a bin of none is left out of the line.</param>
/// <example><code>var bin = new ReliabilityPoint(Predicted: 0.83, Observed: 0.79, Count: 42);</code></example>
public readonly record struct ReliabilityPoint(double Predicted, double Observed, int Count);
