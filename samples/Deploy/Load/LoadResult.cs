namespace Samples.Deploy.Load;

/// <summary>What a run brought.</summary>
/// <param name="Requests">How many.</param>
/// <param name="Connections">On how many connections.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Median">Half of the answers came within so many microseconds.</param>
/// <param name="Slowest">99 of 100 did.</param>
/// <param name="BytesAllocated">By the service, a request, all that ASP.NET Core does included.</param>
/// <param name="Wrong">Answers that are not PyTorch's.</param>
internal sealed record LoadResult(int Requests, int Connections, double Seconds, double Median, double Slowest, double BytesAllocated, int Wrong)
{
    /// <summary>One line.</summary>
    public override string ToString() =>
        $"{Requests} requests on {Connections} connections: {Requests / Seconds:F0} a second, p50 {Median:F0} µs, p99 {Slowest:F0} µs, {BytesAllocated:F0} bytes allocated a request, {Wrong} wrong answers";
}
