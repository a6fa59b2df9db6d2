using System.Text;
using Spectre.Console;

namespace Samples.Iris;

/// <summary>Where the sample writes to.</summary>
public static class Terminal
{
    // No line of this sample is longer: nothing is wrapped where no terminal asks for it.
    private const int PlainWidth = 120;

    /// <summary>The terminal the program was started from; plain text when the output goes anywhere else.</summary>
    public static IAnsiConsole Open()
    {
        Console.OutputEncoding = Encoding.UTF8;     // θ, δ and ∂ on Windows too
        return Console.IsOutputRedirected ? Plain(Console.Out) : AnsiConsole.Console;
    }

    /// <summary>Plain text, no colours and no control characters.</summary>
    public static IAnsiConsole Plain(TextWriter writer)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,

            // Spectre.Console would turn colours on again where it finds itself on a build server.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = PlainWidth;
        return console;
    }
}
