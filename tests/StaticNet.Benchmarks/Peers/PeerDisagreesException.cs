namespace StaticNet.Benchmarks;

/// <summary>A peer computes something else than we do: nothing is timed.</summary>
internal sealed class PeerDisagreesException(string message) : Exception(message);
