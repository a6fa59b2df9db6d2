namespace StaticNet.Compiler.Scheduling;

/// <summary>How large a network may be for <see cref="Schedule.Unrolled"/>, which writes several statements a parameter.</summary>
internal static class UnrollLimit
{
    /// <summary>The most parameters.</summary>
    public const int Parameters = 20_000;
}
