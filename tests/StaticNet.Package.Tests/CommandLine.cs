using System.Collections;
using System.Diagnostics;
using System.Text;
using Xunit;

namespace StaticNet.Package.Tests;

/// <summary>Runs programs as a user would from a shell of their own: nothing of the test run's MSBuild reaches them.</summary>
internal static class CommandLine
{
    // What `dotnet test`, MSBuild and profilers leave for their children, and a package folder that would win over the consumer's own.
    private static readonly string[] NotInherited = ["MSBUILD", "CORECLR_", "TESTINGPLATFORM_", "DOTNET_STARTUP_HOOKS", "NUGET_PACKAGES"];

    private static readonly (string Name, string Value)[] Always =
    [
        // A build server would outlive the command, and hold its output open.
        ("MSBUILDDISABLENODEREUSE", "1"),
        ("DOTNET_CLI_USE_MSBUILD_SERVER", "0"),
        ("UseSharedCompilation", "false"),
        ("DOTNET_CLI_UI_LANGUAGE", "en"),
        ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"),
        ("DOTNET_NOLOGO", "1"),
    ];

    /// <summary>The path of <c>dotnet</c>: the one that runs these tests, else the first on the path.</summary>
    public static string DotNet { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";

    /// <summary>Whether one of the programs is on the path.</summary>
    public static bool HasAny(params string[] programs) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(_ => programs, Path.Combine)
            .Any(path => File.Exists(path) || File.Exists(path + ".exe"));

    /// <summary>Runs a program to its end; what it writes is in the failure when it does not succeed.</summary>
    public static async Task<string> RunAsync(
        TimeSpan timeout, string folder, string program, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        (int exitCode, string output) = await TryRunAsync(timeout, folder, program, arguments, environment);
        if (exitCode != 0)
            Assert.Fail($"{Path.GetFileName(program)} {string.Join(' ', arguments)} ended with {exitCode}:\n{output}");
        return output;
    }

    /// <summary>Runs a program to its end; fails only when it takes too long.</summary>
    public static async Task<(int ExitCode, string Output)> TryRunAsync(
        TimeSpan timeout, string folder, string program, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            if (NotInherited.Any(prefix => ((string)variable.Key).StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
                start.Environment.Remove((string)variable.Key);
        }

        foreach ((string name, string value) in Always.Concat(environment))
            start.Environment[name] = value;

        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += Append;
        process.ErrorDataReceived += Append;
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var limit = new CancellationTokenSource(timeout);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{Path.GetFileName(program)} {string.Join(' ', arguments)} had not ended after {timeout}:\n{Text()}");
        }

        return (process.ExitCode, Text());

        void Append(object sender, DataReceivedEventArgs line)
        {
            lock (output)
                output.Append(line.Data).Append(line.Data is null ? "" : "\n");
        }

        string Text()
        {
            lock (output)
                return output.ToString();
        }
    }
}
