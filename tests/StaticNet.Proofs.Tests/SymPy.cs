using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace StaticNet.Proofs.Tests;

/// <summary>What SymPy decided about one rung: "symbolic", "numeric" or "refuted".</summary>
internal sealed record Verdict(string Network, string Parameter, string Rung, string How, string Detail);

/// <summary>What SymPy reports: a verdict for each rung, and the operations it needs itself.</summary>
internal sealed record Report(string SymPy, double Seconds, IReadOnlyList<Verdict> Rungs, IReadOnlyDictionary<string, int> Operations);

/// <summary>Runs SymPy/prove.py in a Python that has SymPy. On a machine without one the test is skipped; where CI=true it fails.</summary>
internal static class SymPy
{
    private const int TimeLimit = 300_000;

    // Debian's own comes first: another Python on the path may lack its packages.
    private static readonly string[] Pythons = ["/usr/bin/python3", "python3", "python"];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly Lazy<string?> Python = new(() => Pythons.FirstOrDefault(python => Run(python, "-c", "import sympy, mpmath") is (0, _)));

    public static Report Prove(IEnumerable<PlainNetwork> networks)
    {
        if (Python.Value is not { } python)
            throw Missing();
        string folder = Directory.CreateTempSubdirectory("StaticNet.Proofs").FullName;
        try
        {
            (string source, string target) = (Path.Combine(folder, "ladders.json"), Path.Combine(folder, "report.json"));
            File.WriteAllText(source, JsonSerializer.Serialize(networks, Json));
            (int code, string errors) = Run(python, Path.Combine(AppContext.BaseDirectory, "SymPy", "prove.py"), source, target);
            Assert.True(code == 0, $"prove.py ended with {code}:\n{errors}");
            return JsonSerializer.Deserialize<Report>(File.ReadAllText(target), Json)!;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Exception Missing()
    {
        const string Message = "SymPy is missing: install it (Debian: apt-get install python3-sympy, elsewhere: pip install sympy) to prove the derivations.";
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(Message);
        Assert.Skip(Message);
        return new UnreachableException();
    }

    private static (int Code, string Errors) Run(string python, params string[] arguments)
    {
        var start = new ProcessStartInfo(python, arguments) { RedirectStandardError = true };
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(TimeLimit))
            {
                process.Kill(entireProcessTree: true);
                return (-1, $"It ran longer than {TimeLimit / 1000} s.");
            }

            return (process.ExitCode, errors.Result);
        }
        catch (Win32Exception missing)
        {
            return (-1, missing.Message);
        }
    }
}
