using System.Reflection;
using Xunit;

namespace StaticNet.Tool.Tests;

/// <summary>What a command line of the tool wrote, and how it ended.</summary>
internal sealed record ToolRun(int Code, string Output, string Error)
{
    /// <summary>A network as text that every command takes.</summary>
    public const string Text = "3 > 2 relu > 2 sigmoid > 1 sigmoid, bce";

    /// <summary>This assembly, which has two networks.</summary>
    public static string Assembly => typeof(ToolRun).Assembly.Location;

    public static ToolRun Of(params string[] arguments)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        int code = CommandLine.Run(arguments, new ToolConsole(output, error, isRedirected: true));
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>Runs what must succeed, and returns what it wrote.</summary>
    public static string Success(params string[] arguments)
    {
        ToolRun run = Of(arguments);
        Assert.True(run is { Code: ExitCodes.Success, Error: "" }, $"{string.Join(' ', arguments)} ended with {run.Code}: {run.Error}{run.Output}");
        Assert.DoesNotContain('\u001b', run.Output);
        return run.Output;
    }

    public static string Metadata(string name) =>
        typeof(ToolRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == name).Value!;
}
