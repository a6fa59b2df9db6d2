using System.CommandLine;
using System.CommandLine.Invocation;
using StaticNet.Tool.Commands;

namespace StaticNet.Tool;

/// <summary>The command <c>staticnet</c> with all that follows it.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command line. What a user can mend is one line on the error stream, never a stack trace.</summary>
    public static int Run(string[] arguments, ToolConsole console)
    {
        RootCommand root = Root(console);
        try
        {
            ParseResult result = root.Parse(arguments);
            if (result.Action is ParseErrorAction && result.Errors.Count > 0)
                throw new ToolException($"{Problem(root, result, arguments)}: see staticnet --help.");
            return result.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = console.Output, Error = console.Error });
        }
        catch (ToolException error)
        {
            console.WriteError(error.Message);
            return ExitCodes.BadInput;
        }
        catch (OperationCanceledException)
        {
            console.WriteError("interrupted.");
            return ExitCodes.Fault;
        }
        catch (Exception fault) when (Environment.GetEnvironmentVariable("STATICNET_TRACE") is null)
        {
            console.WriteError($"a fault of the tool itself, {fault.GetType().Name}: {fault.Message} (STATICNET_TRACE=1 shows where.)");
            return ExitCodes.Fault;
        }
    }

    private static RootCommand Root(ToolConsole console) => new("The mathematics of fixed networks: equations, derivations, checks, exercises.")
    {
        ExplainCommand.Create(console),
        EquationsCommand.Create(console),
        CheckCommand.Create(console),
        SummaryCommand.Create(console),
        ExerciseCommand.Create(console),
    };

    // "explian" is explain, "--off" is --of; what else the parser says is said as it is.
    private static string Problem(RootCommand root, ParseResult result, string[] arguments)
    {
        string[] options = [.. root.Options.Concat(result.CommandResult.Command.Options).SelectMany(option => option.Aliases.Prepend(option.Name))];
        if (arguments.FirstOrDefault(argument => argument.StartsWith("--", StringComparison.Ordinal) && !options.Contains(argument.Split('=', ':')[0])) is { } unknown)
            return $"there is no option {unknown}{Nearest.Hint(unknown, options).TrimEnd('?')}";
        string problem = result.Errors[0].Message.TrimEnd('.');
        string first = arguments.FirstOrDefault(argument => !argument.StartsWith('-')) ?? "";
        string[] commands = [.. root.Subcommands.Select(command => command.Name)];
        return first.Length > 0 && !commands.Contains(first) ? $"there is no command {first}{Nearest.Hint(first, commands).TrimEnd('?')}" : problem;
    }
}
