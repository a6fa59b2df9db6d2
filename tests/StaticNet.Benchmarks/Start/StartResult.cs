namespace StaticNet.Benchmarks;

/// <summary>A process from its start to its end, with a prediction between.</summary>
/// <param name="Name">The library.</param>
/// <param name="Milliseconds">The time.</param>
/// <param name="Bytes">What has to be shipped: the native program, or the libraries.</param>
internal readonly record struct StartResult(string Name, Timing Milliseconds, long Bytes);
