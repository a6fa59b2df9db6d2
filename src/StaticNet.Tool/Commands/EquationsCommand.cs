using System.CommandLine;
using StaticNet.Tool.Documents;
using StaticNet.Tool.Sources;

namespace StaticNet.Tool.Commands;

/// <summary><c>staticnet equations</c>: everything that a network computes.</summary>
internal static class EquationsCommand
{
    public static Command Create(ToolConsole console)
    {
        var command = new Command("equations", "The equations of each network: forward, loss, δ, gradient.");
        var source = new SourceOptions(command);
        var notation = new NotationOptions(command);
        var format = new Option<string>("--format", "-f") { Description = "How they are written.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong([.. EquationDocument.Formats]);
        var output = new Option<string?>("--output", "-o") { Description = "A file to write instead: .txt, .tex, .md or .html." };
        var complete = new Option<bool>("--complete") { Description = "To hand in: also the derivation of every parameter, and a step of gradient descent in numbers; into a .tex, .md or .html." };
        var numbers = new NumberOptions(command);
        command.Add(format);
        command.Add(output);
        command.Add(complete);
        command.SetAction(result =>
        {
            Notation letters = notation.Of(result);
            if (result.GetValue(complete))
                return Complete(console, source.Of(result).One().WithLoss(), result.GetValue(output), result, numbers, letters);
            if (result.GetValue(output) is { } path)
            {
                OutputFile.Write(path, EquationDocument.Of(source.Of(result).One(), [], EquationDocument.FormatOf(path), letters));
                console.Output.WriteLine(path);
                return ExitCodes.Success;
            }

            string separator = "";
            foreach (LoadedNetwork network in source.Of(result).All())
            {
                console.Output.Write(separator);
                console.Write(EquationDocument.Of(network, [], result.GetValue(format)!, letters));
                separator = "\n";
            }

            return ExitCodes.Success;
        });
        return command;
    }
    private static int Complete(ToolConsole console, LoadedNetwork network, string? path, ParseResult result, NumberOptions numbers, Notation letters)
    {
        if (path is null)
            throw new ToolException("--complete needs --output: the file to write, .tex, .md or .html.");
        OutputFile.Write(path, EquationDocument.Solution(network.Equations, EquationDocument.FormatOf(path), letters, numbers.Of(result, network, letters)));
        console.Output.WriteLine(path);
        return ExitCodes.Success;
    }
}
