namespace StaticNet.Benchmarks;

/// <summary>What the repeats of one contender came to.</summary>
/// <param name="Minimum">Nanoseconds a call in the fastest repeat: what the code costs when nothing disturbs it.</param>
/// <param name="Median">Nanoseconds a call in the middle one: how far this machine was disturbed.</param>
internal readonly record struct Timing(double Minimum, double Median)
{
    public static Timing operator /(Timing timing, double samples) => new(timing.Minimum / samples, timing.Median / samples);
}
