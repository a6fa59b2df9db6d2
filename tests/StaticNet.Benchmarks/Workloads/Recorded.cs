namespace StaticNet.Benchmarks;

/// <summary>A time measured elsewhere, with a library that .NET and Debian do not bring along: C and C++ compiled by hand.</summary>
/// <param name="Library">The library.</param>
/// <param name="Nanoseconds">ns a sample.</param>
internal readonly record struct Recorded(string Library, double Nanoseconds);
