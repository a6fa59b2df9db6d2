using System.Diagnostics;
using System.Text;
using Xunit;

namespace StaticNet.Samples.Tests;

/// <summary>Each sample as a user meets it: a process whose output goes into a pipe.</summary>
public sealed class ProcessTests
{
    [Theory]
    [InlineData("Iris", "IrisNet · 4 → 8 tanh → 3 softmax · categorical cross-entropy")]
    [InlineData("Assignment", "Assignment1Squared · 3 → 2 ReLU → 2 σ → 1 σ · squared error")]
    [InlineData("Softmax", "── softmax ──")]
    [InlineData("BreastCancer", "BreastCancerNet · 30 → 16 ReLU → 1 σ · binary cross-entropy")]
    [InlineData("Diabetes", "DiabetesNet · 10 → 8 tanh → 1 · squared error")]
    [InlineData("Digits", "DigitsNet · 64 → 32 ReLU → 10 softmax · categorical cross-entropy")]
    [InlineData("Wine", "WineNet · 13 → 16 tanh → 3 softmax · categorical cross-entropy")]
    [InlineData("Xor", "XorNet · 2 → 8 tanh → 1 σ · binary cross-entropy")]
    public async Task Starts_and_exits_with_0(string sample, string firstLine)
    {
        (int exitCode, string output, string error) = await Run(sample);
        Assert.Equal("", error);
        Assert.Equal(0, exitCode);
        Assert.Equal(firstLine, output.ReplaceLineEndings("\n").Split('\n')[0]);
        Text.AssertPlain(output);
    }

    [Theory]
    [InlineData("--epochs 0", "--epochs 0: it takes at least 1.")]
    [InlineData("--seeds -1", "--seeds -1: it takes at least 1.")]
    [InlineData("--epochs many", "Cannot parse argument 'many' for option '--epochs'")]
    [InlineData("--seed 1 --seeds 2", "give one of them")]
    public async Task Says_what_is_wrong_with_an_option(string arguments, string message)
    {
        (int exitCode, _, string error) = await Run("Iris", arguments.Split(' '));
        Assert.Equal(1, exitCode);
        Assert.Contains(message, error);
        Assert.DoesNotContain("   at ", error);     // no stack trace
    }

    internal static async Task<(int ExitCode, string Output, string Error)> Run(string sample, params string[] arguments)
    {
        // The SDK names the host that it runs tests with, so that the right one is taken where several are installed.
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        string[] all = [Path.Combine(AppContext.BaseDirectory, sample + ".dll"), .. arguments];
        var start = new ProcessStartInfo(host, all)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
