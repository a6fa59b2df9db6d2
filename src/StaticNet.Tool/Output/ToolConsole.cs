using Spectre.Console;

namespace StaticNet.Tool.Output;

/// <summary>Where the command writes: equations as they are, tables and colours where there is a terminal that shows them.</summary>
internal sealed class ToolConsole
{
    // Nothing is cut or broken where a program reads the output.
    private const int NoLimit = 4000;

    public ToolConsole(TextWriter output, TextWriter error, bool isRedirected)
    {
        (Output, Error) = (output, error);
        Ansi = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = isRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isRedirected || HasNoColor ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
        });
        if (isRedirected)
            Ansi.Profile.Width = NoLimit;
    }

    public TextWriter Output { get; }

    public TextWriter Error { get; }

    public IAnsiConsole Ansi { get; }

    // https://no-color.org: set to anything but nothing.
    private static bool HasNoColor => Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };

    /// <summary>Text as it is, headings ("── forward ──") set off.</summary>
    public void Write(string text)
    {
        foreach (string line in text.TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("── ", StringComparison.Ordinal))
                WriteHeading(line);
            else
                Output.WriteLine(line);
        }
    }

    public void WriteHeading(string line)
    {
        if (Ansi.Profile.Capabilities.ColorSystem == ColorSystem.NoColors)
            Output.WriteLine(line);
        else
            Ansi.MarkupLine($"[bold teal]{Markup.Escape(line)}[/]");
    }

    /// <summary>A line that says how something went.</summary>
    public void WriteVerdict(string line, bool isGood)
    {
        if (Ansi.Profile.Capabilities.ColorSystem == ColorSystem.NoColors)
            Output.WriteLine(line);
        else
            Ansi.MarkupLine($"[{(isGood ? "green" : "red")}]{Markup.Escape(line)}[/]");
    }

    /// <summary>One line on the error stream.</summary>
    public void WriteError(string message) => Error.WriteLine($"staticnet: {OneLine(message)}");

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
