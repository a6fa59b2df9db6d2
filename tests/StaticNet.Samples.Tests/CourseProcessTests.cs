using System.Diagnostics;
using System.Text;
using Xunit;

namespace StaticNet.Samples.Tests;

/// <summary>The course as a user meets it: a process whose output goes into a pipe.</summary>
public sealed class CourseProcessTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("stopping", "svg", "<?xml")]
    [InlineData("dropout", "svg", "<?xml")]
    [InlineData("fit", "png", "\u0089PNG")]
    public async Task Writes_one_picture_and_plain_text(string lesson, string format, string signature)
    {
        (int exitCode, string output, string error) = await Run(lesson, "--seeds", "1", "--pictures", _folder, "--format", format);
        Assert.Equal(("", 0), (error, exitCode));
        Text.AssertPlain(output);
        Assert.StartsWith($"{lesson}: ", output);
        string file = Path.Combine(_folder, $"{lesson}.{format}");
        Assert.Contains($"The picture is {file}", output);
        Assert.Equal([file], Directory.GetFiles(_folder));
        Assert.StartsWith(signature, Encoding.Latin1.GetString(File.ReadAllBytes(file)).TrimStart('\uFEFF'));
    }

    [Theory]
    [InlineData("curves --seeds 0", "--seeds 0: it takes at least 1.")]
    [InlineData("curves --format gif", "gif")]
    [InlineData("curve", "curve")]
    public async Task Says_what_is_wrong(string arguments, string message)
    {
        (int exitCode, _, string error) = await Run(arguments.Split(' '));
        Assert.Equal(1, exitCode);
        Assert.Contains(message, error);
        Assert.DoesNotContain("   at ", error);     // no stack trace
    }

    [Fact]
    public async Task Says_that_a_folder_cannot_be_written()
    {
        File.WriteAllText(_folder, "");             // a file where the folder should be
        try
        {
            (int exitCode, _, string error) = await Run("stopping", "--seeds", "1", "--pictures", _folder);
            Assert.Equal(1, exitCode);
            Assert.StartsWith($"--pictures {_folder}: ", error);
            Assert.DoesNotContain("   at ", error);
        }
        finally
        {
            File.Delete(_folder);
        }
    }

    private static async Task<(int ExitCode, string Output, string Error)> Run(params string[] arguments)
    {
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(host, [Path.Combine(AppContext.BaseDirectory, "Course.dll"), .. arguments])
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
