using System.Diagnostics;
using System.Reflection;
using System.Text;
using Xunit;

namespace StaticNet.Printing.Tests;

/// <summary>Programs from outside of .NET. Where one is missing the test skips and names it; under CI that is a failure.</summary>
internal static class Tool
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>A path that the project file handed to the tests.</summary>
    public static string Folder(string key) => Path.GetFullPath(typeof(Tool).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!);

    /// <summary>The first of some programs that is installed; without any the test skips, and under CI it fails.</summary>
    public static string Find(params string[] names)
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [""];
        IEnumerable<string> candidates = from name in names from folder in folders from ending in endings select Path.Combine(folder, name + ending);
        return candidates.FirstOrDefault(File.Exists) ?? Missing($"{string.Join(" or ", names)} is not installed.");
    }

    /// <summary>Skips the test, and fails it under CI.</summary>
    public static string Missing(string reason)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(reason);
        Assert.Skip(reason);
        return "";
    }

    /// <summary>Runs a program to its end.</summary>
    public static (int ExitCode, string Output, string Error) Run(string program, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            return (-1, "", $"{program} did not end within {Patience}.");
        }

        return (process.ExitCode, output.Result, error.Result);
    }
}
