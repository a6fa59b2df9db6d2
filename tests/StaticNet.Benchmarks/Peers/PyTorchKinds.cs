using System.Text.Json.Nodes;

namespace StaticNet.Benchmarks;

/// <summary>
/// Which of OpenBLAS's kernels serve this processor best: Debian's build takes new processors for old ones, so that left to itself it runs at a
/// fraction of what it can do, and some of its kernels have been wrong.
/// </summary>
internal static class PyTorchKinds
{
    private const int Rounds = 6, Products = 8;

    // Empty: what OpenBLAS takes this one for. Kinds that it does not know are the same to it.
    private static readonly string[] Kinds = ["", "Haswell", "Zen", "SkylakeX", "Cooperlake", "SapphireRapids"];

    /// <summary>A process with the fastest kernels that give right products; null where PyTorch or a BLAS is missing, or none is right.</summary>
    /// <param name="remark">Which were tried.</param>
    public static PyTorchProcess? Fastest(out string remark)
    {
        remark = "";
        var found = new List<PyTorchProcess>();
        PyTorchProcess? fastest = null;
        try
        {
            // The first says whether there is anything to choose among.
            foreach (string kind in Kinds)
            {
                PyTorchProcess? process = PyTorchProcess.Start(kind);
                if (process is not null && process.Blas.Length > 0 && !found.Exists(other => other.Core == process.Core))
                    found.Add(process);
                else
                    process?.Dispose();
                if (found.Count == 0)
                    return null;
            }

            double[] seconds = [.. found.Select(_ => double.PositiveInfinity)];
            for (int round = 0; round < Rounds; round++)
            {
                for (int n = 0; n < seconds.Length; n++)
                    seconds[n] = double.IsNaN(seconds[n]) ? double.NaN : Math.Min(seconds[n], Time(found[n]));
            }

            remark = $"OpenBLAS's kernels, 512³ in ms: {string.Join(", ", found.Zip(seconds, (process, time) => $"{process.Core} {(double.IsNaN(time) ? "wrong" : Numbers.Short(time * 1000))}"))}.";
            fastest = found.Zip(seconds).Where(pair => !double.IsNaN(pair.Second)).OrderBy(pair => pair.Second).Select(pair => pair.First).FirstOrDefault();
            return fastest;
        }
        finally
        {
            found.Remove(fastest!);
            found.ForEach(process => process.Dispose());
        }
    }

    /// <summary>Seconds of a product of 512 × 512; NaN where products are wrong, or the process does not survive them.</summary>
    private static double Time(PyTorchProcess process)
    {
        try
        {
            JsonNode answer = process.Ask(new() { ["probe"] = Products });
            return answer["difference"]!.GetValue<double>() <= Agreement.Bound ? answer["seconds"]!.GetValue<double>() : double.NaN;
        }
        catch (InvalidOperationException)
        {
            // Kernels for instructions that this processor has not.
            return double.NaN;
        }
    }
}
