using System.Text;
using Spectre.Console;

namespace Samples.Course;

/// <summary>Where the program writes to.</summary>
internal static class Terminal
{
    // No line is longer: nothing is wrapped where no terminal asks for it.
    private const int PlainWidth = 160;

    /// <summary>The terminal the program was started from; plain text when the output goes anywhere else.</summary>
    public static IAnsiConsole Open()
    {
        Console.OutputEncoding = Encoding.UTF8;     // θ and λ on Windows too
        if (!Console.IsOutputRedirected)
            return AnsiConsole.Console;
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Console.Out),
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
