namespace Samples.Deploy.Service;

/// <summary>What is answered.</summary>
/// <param name="Left">The probability that left is right.</param>
/// <param name="Right">The other.</param>
internal readonly record struct Push(float Left, float Right);
