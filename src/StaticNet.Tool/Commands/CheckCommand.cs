using System.CommandLine;
using System.Globalization;
using StaticNet.Tool.Sources;

namespace StaticNet.Tool.Commands;

/// <summary><c>staticnet check</c>: the gradient of every network against the reference and central differences, or an answer against the equations.</summary>
internal static class CheckCommand
{
    private const int MostSamples = 10_000;

    public static Command Create(ToolConsole console)
    {
        var command = new Command("check", "Checks the gradient of every network, compiled against reference and central differences; or an answer.");
        var source = new SourceOptions(command);
        var notation = new NotationOptions(command);
        var answer = new Option<string?>("--answer", "-a") { Description = "An equation to check instead, as printed, in ASCII or in LaTeX: \"dJ/dw1_11 = d2_1 x_1\"." };
        var seed = new Option<int>("--seed") { Description = "What the samples are drawn from.", DefaultValueFactory = _ => 0 };
        var samples = new Option<int>("--samples") { Description = "How many samples.", DefaultValueFactory = _ => 8 };
        command.Add(answer);
        command.Add(seed);
        command.Add(samples);
        command.SetAction(result =>
        {
            Notation letters = notation.Of(result);
            if (result.GetValue(answer) is { } text)
                return CheckAnswer(console, source.Of(result).One().WithLoss().Equations, text, letters);
            int count = result.GetValue(samples);
            if (count is < 1 or > MostSamples)
                throw new ToolException(string.Create(CultureInfo.InvariantCulture, $"--samples is {count}: give 1 to {MostSamples}."));
            IReadOnlyList<LoadedNetwork> networks = source.Of(result).All();
            if (networks.Count > 1)
            {
                foreach (LoadedNetwork bare in networks.Where(network => !NetworkCheck.HasGradient(network)))
                    console.Output.WriteLine($"{bare.Topology.Name} computes no gradient.");
                networks = [.. networks.Where(NetworkCheck.HasGradient)];
            }

            IReadOnlyList<GradientCheckReport> reports = [.. networks.Select(network => NetworkCheck.Run(network, count, result.GetValue(seed)))];
            foreach (GradientCheckReport report in reports)
            {
                string[] lines = report.ToString().Split('\n');
                console.WriteVerdict(lines[0], report.Passed);
                console.Write(string.Join('\n', lines[1..]));
            }

            return reports.All(report => report.Passed) ? ExitCodes.Success : ExitCodes.Failed;
        });
        return command;
    }

    private static int CheckAnswer(ToolConsole console, NetworkEquations equations, string answer, Notation notation)
    {
        try
        {
            AnswerCheck check = equations.Check(answer, notation);
            console.WriteVerdict(check.ToString(), check.IsRight);
            return check.IsRight ? ExitCodes.Success : ExitCodes.Failed;
        }
        catch (AnswerSyntaxException error)
        {
            throw new ToolException($"the answer cannot be read. {error.Message}");
        }
    }
}
