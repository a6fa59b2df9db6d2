using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace StaticNet.Benchmarks;

/// <summary>
/// PyTorch in a process of its own, which is told when to run, so that it takes its turn among the other contenders. One thread, and the
/// instructions of this processor forced upon it: Debian's build takes new ones for old.
/// </summary>
internal sealed class PyTorch : IPeer
{
    private static readonly string[] Interpreters = ["/usr/bin/python3", "python3"];

    private readonly Process _process;
    private readonly string _folder = Directory.CreateTempSubdirectory("staticnet-").FullName;
    private int _rows;

    private PyTorch(Process process, string name) => (_process, Name) = (process, name);

    public string Name { get; }

    /// <summary>Starts PyTorch; null, and the reason, where it is not installed.</summary>
    public static PyTorch? Start(out string skipped)
    {
        skipped = "PyTorch was skipped: install Debian's python3-torch and libopenblas0.";
        foreach (string interpreter in Interpreters)
        {
            if (Open(interpreter) is not { } process)
                continue;
            if (process.StandardOutput.ReadLine() is { } line && JsonNode.Parse(line)!["blas"]!.GetValue<string>() is { Length: > 0 } blas)
            {
                skipped = "";
                return new(process, $"PyTorch {JsonNode.Parse(line)!["version"]}, {blas}");
            }

            process.StandardInput.Close();
            process.WaitForExit();
            process.Dispose();
        }

        return null;
    }

    public Contender? Enter(Row row)
    {
        Workload workload = row.Workload;
        string folder = Directory.CreateDirectory(Path.Combine(_folder, _rows.ToString(Numbers.Culture))).FullName;
        File.WriteAllBytes(Path.Combine(folder, "parameters"), workload.Parameters);
        File.WriteAllBytes(Path.Combine(folder, "inputs"), workload.Inputs);
        File.WriteAllBytes(Path.Combine(folder, "targets"), workload.Targets);
        File.WriteAllBytes(Path.Combine(folder, "results"), workload.Results);
        double difference = Ask("difference", new()
        {
            ["load"] = folder,
            ["row"] = _rows,
            ["inputs"] = workload.Topology.InputSize,
            ["layers"] = new JsonArray([.. workload.Topology.Layers.Select(layer => new JsonArray(layer.Units, layer.Activation.ToString()))]),
            ["loss"] = workload.Topology.Loss.Function.ToString(),
            ["work"] = workload.Work.ToString(),
            ["double"] = workload is Workload<double>,
            ["samples"] = workload.Samples,
        });
        Agreement.Check(Name, row.Title, difference);
        return new Turn(this, _rows++);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static Process? Open(string interpreter)
    {
        var start = new ProcessStartInfo(interpreter, [Path.Combine(AppContext.BaseDirectory, "Peers", "pytorch.py")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ATEN_CPU_CAPABILITY"] = Peak.Width == 512 ? "avx512" : "avx2";
        start.Environment["OPENBLAS_CORETYPE"] = Peak.Width == 512 ? "Cooperlake" : "Haswell";
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

    private double Ask(string answer, JsonObject command)
    {
        _process.StandardInput.WriteLine(command.ToJsonString());
        _process.StandardInput.Flush();
        string line = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{Name} ended: {command.ToJsonString()}");
        return JsonNode.Parse(line)![answer]!.GetValue<double>();
    }

    private sealed class Turn(PyTorch peer, int row) : Contender("PyTorch")
    {
        public override double Time(int calls) => peer.Ask("seconds", new() { ["time"] = row, ["calls"] = calls });
    }
}
