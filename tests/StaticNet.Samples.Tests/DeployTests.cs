using Xunit;

namespace StaticNet.Samples.Tests;

/// <summary>The policy of PyTorch where it runs: behind HTTP, and in a console; what they answer is compared with what PyTorch answered.</summary>
public sealed class DeployTests
{
    [Fact]
    public async Task The_service_answers_as_PyTorch_does()
    {
        (int exitCode, string output, string error) = await ProcessTests.Run("Samples.Deploy.Load", "--requests", "1000", "--connections", "4");
        Assert.Equal(("", 0), (error, exitCode));
        Assert.Matches(@"^1000 requests on 4 connections: \d+ a second, p50 \d+ µs, p99 \d+ µs, \d+ bytes allocated a request, 0 wrong answers\s*$", output);
    }

    [Fact]
    public async Task The_console_answers_as_PyTorch_does()
    {
        (int exitCode, string output, string error) = await ProcessTests.Run("cartpolicy", "--check");
        Assert.Equal(("", 0, "1000 answers, 0 wrong"), (error, exitCode, output.Trim()));
    }

    [Theory]
    [InlineData("--requests", "0", "--requests 0: it takes at least 1.")]
    [InlineData("--connections", "-3", "--connections -3: it takes at least 1.")]
    public async Task Says_what_is_wrong_with_an_option(string option, string value, string message)
    {
        (int exitCode, _, string error) = await ProcessTests.Run("Samples.Deploy.Load", option, value);
        Assert.Equal(1, exitCode);
        Assert.Contains(message, error);
    }
}
