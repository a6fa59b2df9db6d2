using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Numerics;
using System.Reflection;
using System.Runtime;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace StaticNet.Benchmarks;

/// <summary>
/// What the first calls of a network cost a fresh process: it loads the assembly that was built, calls one method again and again, and prints
/// what the JIT did, as JSON.
/// </summary>
internal static class FirstCalls
{
    public const string Command = "first-calls";

    /// <summary>Calls a method of a network from its first call on.</summary>
    /// <param name="file">The assembly.</param>
    /// <param name="network">The class.</param>
    /// <param name="method">Forward or Backward.</param>
    /// <param name="samples">The samples of a call.</param>
    /// <param name="calls">How often; 0: once, to list the methods that were compiled, which is slow.</param>
    /// <returns>Milliseconds of each call, and the JIT's time and methods for the first.</returns>
    public static JsonObject Run(string file, string network, string method, int samples, int calls)
    {
        Action call = Load(file, network, method, samples);

        using JitListener? methods = calls == 0 ? new JitListener() : null;
        TimeSpan jit = JitInfo.GetCompilationTime(currentThread: true);
        long count = JitInfo.GetCompiledMethodCount(currentThread: true);
        var times = new double[Math.Max(1, calls)];
        for (int n = 0; n < times.Length; n++)
        {
            long start = Stopwatch.GetTimestamp();
            call();
            times[n] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (n == 0)
            {
                jit = JitInfo.GetCompilationTime(currentThread: true) - jit;
                count = JitInfo.GetCompiledMethodCount(currentThread: true) - count;
            }
        }

        return new()
        {
            ["times"] = new JsonArray([.. times.Select(t => (JsonNode)t)]),
            ["jit"] = jit.TotalMilliseconds,
            ["count"] = count,
            ["methods"] = new JsonArray([.. (methods?.Finish() ?? []).Select(name => (JsonNode)name)]),
        };
    }

    /// <summary>A call of a method of a network that has not been called yet.</summary>
    /// <param name="file">The assembly.</param>
    /// <param name="network">The class.</param>
    /// <param name="method">Forward, Loss or Backward.</param>
    /// <param name="samples">The samples of a call.</param>
    public static Action Load(string file, string network, string method, int samples)
    {
        object net = Activator.CreateInstance(Assembly.LoadFrom(file).GetType(network, throwOnError: true)!, 0)!;
        var topology = (NetworkTopology)net.GetType().GetProperty("Topology", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
        return topology.Precision == Precision.Double ? Call((INetwork<double>)net, method, samples) : Call((INetwork<float>)net, method, samples);
    }

    private static Action Call<T>(INetwork<T> net, string method, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Batch<T> batch = Batch<T>.Of(net.Topology, samples);
        T[] results = new T[method == "Forward" ? samples * net.OutputSize : net.ParameterCount];
        return method switch
        {
            // Optimised at once: what is timed is the network's own way to full speed, not that of the program around it.
            "Forward" => [MethodImpl(MethodImplOptions.AggressiveOptimization)] () => net.Forward(batch.Inputs, results),
            "Loss" => [MethodImpl(MethodImplOptions.AggressiveOptimization)] () => net.Loss(batch.Inputs, batch.Targets),
            _ => [MethodImpl(MethodImplOptions.AggressiveOptimization)] () => net.Backward(batch.Inputs, batch.Targets, results),
        };
    }

    /// <summary>The names of the methods that the JIT compiles.</summary>
    private sealed class JitListener : EventListener
    {
        private const EventKeywords Jit = (EventKeywords)0x10;
        private readonly Lock _lock = new();
        private readonly HashSet<string> _names = [];

        /// <summary>Waits for the events that are under way.</summary>
        public IReadOnlyList<string> Finish()
        {
            Thread.Sleep(500);
            lock (_lock)
                return [.. _names];
        }

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
                EnableEvents(eventSource, EventLevel.Verbose, Jit);
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (eventData.EventName?.StartsWith("MethodLoadVerbose", StringComparison.Ordinal) != true)
                return;
            string name = $"{eventData.Payload![6]}.{eventData.Payload[7]}";
            lock (_lock)
                _names.Add(name);
        }
    }
}
