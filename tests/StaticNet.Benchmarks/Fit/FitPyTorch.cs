using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace StaticNet.Benchmarks;

/// <summary>The same trainings by PyTorch, in a process of its own, with the kernels that OpenBLAS has for a kind of processor.</summary>
internal static class FitPyTorch
{
    /// <summary>The kinds to try; empty: what OpenBLAS takes this one for.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["", "SkylakeX", "Haswell"];

    /// <summary>Trains all networks of a folder; null where PyTorch is not installed.</summary>
    public static (string Version, IReadOnlyList<FitResult> Results)? Run(string folder, string kind)
    {
        foreach (string interpreter in new[] { "/usr/bin/python3", "python3" })
        {
            string[] lines = Output(interpreter, folder, kind);
            if (lines.Length == 0)
                continue;
            JsonNode[] answers = [.. lines.Select(line => JsonNode.Parse(line)!)];
            return (answers[0]["version"]!.GetValue<string>(), [.. answers[1..].Select(Parse)]);
        }

        return null;
    }

    private static FitResult Parse(JsonNode answer) => new(answer["name"]!.GetValue<string>(), Values(answer["scores"]!), Values(answer["seconds"]!));

    private static double[] Values(JsonNode node) => [.. node.AsArray().Select(value => value!.GetValue<double>())];

    private static string[] Output(string interpreter, string folder, string kind)
    {
        var start = new ProcessStartInfo(interpreter, [Path.Combine(AppContext.BaseDirectory, "Fit", "fit.py"), folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["OPENBLAS_NUM_THREADS"] = "1";
        start.Environment["OMP_NUM_THREADS"] = "1";
        if (kind.Length == 0)
            start.Environment.Remove("OPENBLAS_CORETYPE");
        else
            start.Environment["OPENBLAS_CORETYPE"] = kind;
        try
        {
            using Process process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output.Split('\n', StringSplitOptions.RemoveEmptyEntries) : [];
        }
        catch (Win32Exception)
        {
            // There is no such interpreter.
            return [];
        }
    }
}
