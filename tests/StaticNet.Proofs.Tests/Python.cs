using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace StaticNet.Proofs;

/// <summary>Runs scripts in a Python that has SymPy and mpmath. On a machine without one the test is skipped; where CI=true it fails.</summary>
internal static class Python
{
    private static readonly int TimeLimit = Share.Of(whole: 1_800_000, share: 600_000);

    // Debian's own comes first: another Python on the path may lack its packages.
    private static readonly string[] Candidates = ["/usr/bin/python3", "python3", "python"];

    private static readonly Lazy<string?> Found = new(() => Candidates.FirstOrDefault(python => Start(python, "-c", "import sympy, mpmath") is (0, _)));

    /// <summary>Runs a script, which must end with 0.</summary>
    public static void Run(string script, params string[] arguments)
    {
        if (Found.Value is not { } python)
            throw Missing();
        (int code, string errors) = Start(python, [script, .. arguments]);
        Assert.True(code == 0, $"{Path.GetFileName(script)} ended with {code}:\n{errors}");
    }

    private static Exception Missing()
    {
        const string Message = "SymPy is missing: install it (Debian: apt-get install python3-sympy, elsewhere: pip install sympy) to compare with it and with mpmath.";
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(Message);
        Assert.Skip(Message);
        return new UnreachableException();
    }

    private static (int Code, string Errors) Start(string python, params string[] arguments)
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
