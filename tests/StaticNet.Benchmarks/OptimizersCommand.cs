using System.CommandLine;

namespace StaticNet.Benchmarks;

/// <summary>optimizers: what a step costs with each method.</summary>
internal static class OptimizersCommand
{
    private const double MostTimesAdam = 1.25;

    public static Command Create()
    {
        var repeats = new Option<int>("--repeats") { Description = "Slices of 3 ms for each method.", DefaultValueFactory = _ => 100 };
        var command = new Command("optimizers", "Times a step of 4-32-16-4 with each optimizer, prints it and writes Results/<processor>/optimizers.md.") { repeats };
        command.SetAction(given => Run(given.GetValue(repeats)));
        return command;
    }

    private static int Run(int repeats)
    {
        IReadOnlyList<OptimizerStep> steps = OptimizerStep.All();
        IReadOnlyList<Timing> timings = new Race(repeats).Run([.. steps.Select(step => new Loop(step.Name, step.Run))]);
        double adam = timings[1].Minimum;
        List<string[]> cells = [];
        int failures = 0;
        for (int i = 0; i < steps.Count; i++)
        {
            (double gradients, double bytes) = steps[i].Count();
            double times = timings[i].Minimum / gradients / adam;
            failures += bytes > 0 || times > MostTimesAdam ? 1 : 0;
            cells.Add(
            [
                steps[i].Name, Numbers.Short(timings[i] / 1000), gradients.ToString("0.##", Numbers.Culture),
                Numbers.Short((timings[i].Minimum / gradients) - timings[0].Minimum), Numbers.Short(times), bytes.ToString("0.##", Numbers.Culture),
            ]);
        }

        Grid[] grids =
        [
            new(
                $"A step of 4-32-16-4 tanh, batch {OptimizerStep.Samples}",
                "The fastest of the repeats, with the middle one in brackets where the machine was disturbed; ÷ Adam: for each gradient that the step asks for.",
                ["method", "µs a step", "gradients a step", "ns beside a gradient", "÷ Adam", "bytes allocated"],
                cells),
            new("Conditions", Conditions.Line() + ".", [], []),
        ];
        Document.Print(grids);
        Document.Write(Repository.Result("optimizers.md"), Document.Markdown("What an optimizer costs", grids));
        return failures == 0 ? 0 : 1;
    }
}
