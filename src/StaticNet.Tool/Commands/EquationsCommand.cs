using System.CommandLine;
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
        command.Add(format);
        command.Add(output);
        command.SetAction(result =>
        {
            Notation letters = notation.Of(result);
            if (result.GetValue(output) is { } path)
            {
                OutputFile.Write(path, EquationDocument.Of(source.Of(result).One().Equations, [], EquationDocument.FormatOf(path), letters));
                console.Output.WriteLine(path);
                return ExitCodes.Success;
            }

            string separator = "";
            foreach (LoadedNetwork network in source.Of(result).All())
            {
                console.Output.Write(separator);
                console.Write(EquationDocument.Of(network.Equations, [], result.GetValue(format)!, letters));
                separator = "\n";
            }

            return ExitCodes.Success;
        });
        return command;
    }
}
