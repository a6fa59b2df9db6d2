using System.Text.Json.Nodes;

namespace StaticNet.Benchmarks;

/// <summary>
/// PyTorch in a process of its own, which is told when to run, so that it takes its turn among the other contenders. One thread, and the
/// instructions that serve this processor best.
/// </summary>
internal sealed class PyTorch : IPeer
{
    private readonly PyTorchProcess _process;
    private readonly string _folder = Directory.CreateTempSubdirectory("staticnet-").FullName;
    private int _rows;

    private PyTorch(PyTorchProcess process) => _process = process;

    public string Name => _process.Name;

    /// <summary>Starts PyTorch; null where it is not installed.</summary>
    /// <param name="timed">Whether it will be timed: then the fastest right kernels are looked for, which takes some ten seconds.</param>
    /// <param name="remark">Why it does not take part, or among which kernels it was chosen.</param>
    public static PyTorch? Start(bool timed, out string remark)
    {
        remark = "";
        PyTorchProcess? process = timed ? PyTorchKinds.Fastest(out remark) : PyTorchProcess.Start("");
        if (process is { Blas.Length: > 0 })
            return new(process);
        process?.Dispose();
        if (remark.Length == 0)
            remark = "PyTorch was skipped: install Debian's python3-torch and libopenblas0.";
        return null;
    }

    public Contender? Enter(Row row)
    {
        Workload workload = row.Workload;
        if (!_process.Knows(workload.Topology))
            return null;
        string folder = Directory.CreateDirectory(Path.Combine(_folder, _rows.ToString(Numbers.Culture))).FullName;
        File.WriteAllBytes(Path.Combine(folder, "parameters"), workload.Parameters);
        File.WriteAllBytes(Path.Combine(folder, "inputs"), workload.Inputs);
        File.WriteAllBytes(Path.Combine(folder, "targets"), workload.Targets);
        File.WriteAllBytes(Path.Combine(folder, "results"), workload.Results);
        JsonNode answer = _process.Ask(new()
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
        Directory.Delete(folder, recursive: true);
        var turn = new Turn(_process, _rows++);
        try
        {
            Agreement.Check(Name, row.Title, answer["difference"]!.GetValue<double>());
        }
        catch (PeerDisagreesException)
        {
            turn.Dispose();
            throw;
        }

        return turn;
    }

    public void Dispose()
    {
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A row that waits for its turn; disposed, its data are forgotten.</summary>
    private sealed class Turn(PyTorchProcess process, int row) : Contender("PyTorch"), IDisposable
    {
        public override double Time(int calls) => process.Ask(new() { ["time"] = row, ["calls"] = calls })["seconds"]!.GetValue<double>();

        public void Dispose() => process.Ask(new() { ["forget"] = row });
    }
}
