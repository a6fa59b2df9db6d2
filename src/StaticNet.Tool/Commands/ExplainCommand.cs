using System.CommandLine;
using StaticNet.Tool.Documents;
using StaticNet.Tool.Sources;

namespace StaticNet.Tool.Commands;

/// <summary><c>staticnet explain</c>: how ∂J/∂θ of a parameter comes about, rung by rung.</summary>
internal static class ExplainCommand
{
    public static Command Create(ToolConsole console)
    {
        var command = new Command("explain", "How ∂J/∂θ of a parameter comes about: a product of partials for each path, substituted, factored, simplified.");
        var source = new SourceOptions(command);
        var of = new Option<string>("--of") { Description = "The parameter, w1_11 (layer, unit, input) or b1_1.", DefaultValueFactory = _ => "w1_11" };
        var numbers = new NumberOptions(command);
        var notation = new NotationOptions(command);
        var output = new Option<string?>("--output", "-o") { Description = "A file to write instead, with all equations: .txt, .tex, .md or .html." };
        command.Add(of);
        command.Add(output);
        command.SetAction(result =>
        {
            Notation letters = notation.Of(result);
            LoadedNetwork network = source.Of(result).One().WithLoss();
            DerivationLadder ladder = Ladder(network.Equations, result.GetValue(of)!, letters);
            EquationValues? values = numbers.Of(result, network, letters);
            if (result.GetValue(output) is { } path)
            {
                OutputFile.Write(path, EquationDocument.Of(network, [(Heading(ladder, letters), ladder)], EquationDocument.FormatOf(path), letters, values));
                console.Output.WriteLine(path);
                return ExitCodes.Success;
            }

            console.WriteHeading(network.Equations.Title);
            console.Write(values is null ? ladder.ToText(letters) : ladder.ToText(values, letters));
            return ExitCodes.Success;
        });
        return command;
    }

    // "∂J/∂θ" in LaTeX: the left side of the last rung.
    private static string Heading(DerivationLadder ladder, Notation notation) => $"$\\displaystyle {ladder.Rungs[^1].Equations[^1].ToLatex(notation).Split(" = ")[0]}$";

    private static DerivationLadder Ladder(NetworkEquations equations, string name, Notation notation)
    {
        (int layer, int unit, int? input) = NamedParameters.Place(equations, name, notation);
        return input is { } i ? equations.OfWeight(layer, unit, i) : equations.OfBias(layer, unit);
    }
}
