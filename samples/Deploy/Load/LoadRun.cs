using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace Samples.Deploy.Load;

/// <summary>Asks the service from several connections at once.</summary>
/// <param name="service">The service.</param>
/// <param name="connections">How many connections, each with one request at a time.</param>
internal sealed class LoadRun(ServiceProcess service, int connections)
{
    private static readonly KnownAnswers _known = KnownAnswers.Read();

    // As a client would write them, but beforehand: the driver's own work is not what is measured.
    private static readonly byte[][] _bodies = [.. Enumerable.Range(0, _known.Count).Select(Body)];

    private readonly HttpClient _client = new(new SocketsHttpHandler { MaxConnectionsPerServer = connections, UseProxy = false }) { BaseAddress = service.Address };
    private int _next;
    private int _wrong;

    /// <summary>Asks so many times.</summary>
    public async Task<LoadResult> AskAsync(int requests, CancellationToken cancellation)
    {
        (_next, _wrong) = (0, 0);
        var microseconds = new double[requests];
        long allocated = await AllocatedAsync(cancellation);
        long began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => AskInTurnAsync(microseconds, cancellation)));
        double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        allocated = await AllocatedAsync(cancellation) - allocated;
        Array.Sort(microseconds);
        return new(requests, connections, seconds, microseconds[requests / 2], microseconds[requests * 99 / 100], (double)allocated / requests, _wrong);
    }

    private async Task AskInTurnAsync(double[] microseconds, CancellationToken cancellation)
    {
        while (Interlocked.Increment(ref _next) - 1 is var index && index < microseconds.Length)
        {
            int state = index % _known.Count;
            long began = Stopwatch.GetTimestamp();
            using var content = new ByteArrayContent(_bodies[state]);
            content.Headers.ContentType = new("application/json");
            using HttpResponseMessage response = await _client.PostAsync("act", content, cancellation);
            byte[] answer = await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(cancellation);
            microseconds[index] = Stopwatch.GetElapsedTime(began).TotalMicroseconds;
            if (!IsRight(state, answer))
                Interlocked.Increment(ref _wrong);
        }
    }

    private static bool IsRight(int state, byte[] answer)
    {
        using JsonDocument json = JsonDocument.Parse(answer);
        return _known.IsRight(state, [json.RootElement.GetProperty("left").GetSingle(), json.RootElement.GetProperty("right").GetSingle()]);
    }

    private Task<long> AllocatedAsync(CancellationToken cancellation) => _client.GetFromJsonAsync<long>("allocated", cancellation);

    private static byte[] Body(int index)
    {
        ReadOnlySpan<float> state = _known.State(index);
        return JsonSerializer.SerializeToUtf8Bytes(new { place = state[0], speed = state[1], angle = state[2], angleSpeed = state[3] });
    }
}
