using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace StaticNet.Benchmarks;

/// <summary>A process with PyTorch, on one thread, that answers commands one by one.</summary>
internal sealed class PyTorchProcess : IDisposable
{
    private static readonly string[] Interpreters = ["/usr/bin/python3", "python3"];

    private readonly Process _process;
    private readonly HashSet<string> _functions;

    private PyTorchProcess(Process process, JsonNode greeting)
    {
        _process = process;
        _functions = [.. greeting["activations"]!.AsArray().Concat(greeting["losses"]!.AsArray()).Select(name => name!.GetValue<string>())];
        string core = greeting["core"]!.GetValue<string>();
        (Blas, Core) = (greeting["blas"]!.GetValue<string>(), core);
        Name = $"PyTorch {greeting["version"]}, {Blas}{(core.Length == 0 ? "" : $" for {core}")}, {Capability()}";
    }

    /// <summary>Its version, and what it computes with.</summary>
    public string Name { get; }

    /// <summary>The library that multiplies matrices; empty: there is none.</summary>
    public string Blas { get; }

    /// <summary>The kind of processor whose kernels that library takes; empty where it does not say.</summary>
    public string Core { get; }

    /// <summary>Starts PyTorch; null where it is not installed, or cannot run so.</summary>
    /// <param name="core">The kind of processor that OpenBLAS is told to work for; empty: it finds out itself.</param>
    public static PyTorchProcess? Start(string core)
    {
        foreach (string interpreter in Interpreters)
        {
            if (Open(interpreter, core) is not { } process)
                continue;
            if (process.StandardOutput.ReadLine() is { } line)
                return new(process, JsonNode.Parse(line)!);
            process.WaitForExit();
            process.Dispose();
        }

        return null;
    }

    /// <summary>Whether it can do a network: its functions are known there, without parameters of their own.</summary>
    public bool Knows(NetworkTopology topology) =>
        _functions.Contains(topology.Loss.Function.ToString()) && topology.Loss == topology.Loss.Function
        && topology.Layers.All(layer => _functions.Contains(layer.Activation.ToString()) && layer == new LayerSpec(layer.Units, layer.Activation));

    /// <summary>Gives a command and waits for its answer.</summary>
    /// <exception cref="InvalidOperationException">The process has ended.</exception>
    public JsonNode Ask(JsonObject command)
    {
        string? line = null;
        try
        {
            _process.StandardInput.WriteLine(command.ToJsonString());
            _process.StandardInput.Flush();
            line = _process.StandardOutput.ReadLine();
        }
        catch (IOException)
        {
            // Its end of the pipe is closed.
        }

        return JsonNode.Parse(line ?? throw new InvalidOperationException($"{Name} ended: {command.ToJsonString()}"))!;
    }

    public void Dispose()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended with a command unread.
        }

        _process.WaitForExit();
        _process.Dispose();
    }

    private static Process? Open(string interpreter, string core)
    {
        var start = new ProcessStartInfo(interpreter, [Path.Combine(AppContext.BaseDirectory, "Peers", "pytorch.py")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ATEN_CPU_CAPABILITY"] = Capability();
        if (core.Length == 0)
            start.Environment.Remove("OPENBLAS_CORETYPE");
        else
            start.Environment["OPENBLAS_CORETYPE"] = core;
        start.Environment["OPENBLAS_NUM_THREADS"] = "1";
        start.Environment["OMP_NUM_THREADS"] = "1";
        try
        {
            Process process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            return process;
        }
        catch (Win32Exception)
        {
            // There is no such interpreter.
            return null;
        }
    }

    // PyTorch's own functions ask for all four parts of AVX-512, and take 256 bits by themselves on processors that have them.
    private static string Capability() => Processor.Has("avx512f", "avx512dq", "avx512bw", "avx512vl") ? "avx512" : Processor.Has("avx2", "fma") ? "avx2" : "default";
}
