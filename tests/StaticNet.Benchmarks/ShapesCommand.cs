using System.CommandLine;
using Spectre.Console;

namespace StaticNet.Benchmarks;

/// <summary>shapes: networks that nobody tuned anything for, beside PyTorch.</summary>
internal static class ShapesCommand
{
    public static Command Create()
    {
        Option<string> only = OnlyOption.Create();
        Option<int> count = CountOption.Create("--count", "How many are drawn at random.", 20), repeats = CountOption.Repeats(40);
        var seed = new Option<int>("--seed") { Description = "Where the random numbers begin; the same seed draws the same shapes.", DefaultValueFactory = _ => 1 };
        var shapes = new Option<string[]>("--shape") { Description = "This one in place of random ones: \"784 > 300 relu > 10 softmax, ce @ 256\". May be repeated.", DefaultValueFactory = _ => [] };
        var write = new Option<bool>("--write") { Description = "Writes Results/<processor>/shapes.md too." };
        var command = new Command("shapes", "Builds networks of random shapes, compares their gradients with PyTorch's, and times both; the least ahead stand last.") { only, count, seed, shapes, repeats, write };
        command.SetAction(given =>
        {
            try
            {
                IEnumerable<Shape> wanted = given.GetRequiredValue(shapes) is { Length: > 0 } texts ? texts.Select(Shape.Parse) : RandomShapes.Of(given.GetValue(seed), given.GetValue(count));
                return Run([.. wanted.Where(shape => shape.ToString().Contains(given.GetValue(only)!, StringComparison.OrdinalIgnoreCase))], given.GetValue(repeats), given.GetValue(write));
            }
            catch (ToolException e)
            {
                AnsiConsole.WriteLine(e.Message);
                return 1;
            }
        });
        return command;
    }

    private static int Run(IReadOnlyList<Shape> shapes, int repeats, bool write)
    {
        using PyTorch? torch = PyTorch.Start(timed: true, out string remark);
        string[] remarks = [.. new[] { torch is null ? "" : torch.Name + ".", remark }.Where(text => text.Length > 0)];
        Document.Progress(string.Join(" ", remarks));
        var run = new ShapesRun(new Race(repeats, Race.RowSeconds), torch);
        List<ShapeResult> results = [];
        List<string> failures = [];
        foreach ((int n, Shape shape) in shapes.Index())
        {
            try
            {
                ShapeResult result = run.Run(shape);
                results.Add(result);
                if (result.Remark.Length > 0)
                    failures.Add(result.Remark);
                Document.Progress($"{n + 1} of {shapes.Count}: {shape}: {Numbers.Short(result.Ours.Minimum)} ns{(result.Ahead is { } ahead ? $", {Numbers.Short(ahead)} × faster" : "")}");
            }
            catch (InvalidOperationException e)
            {
                // The others are worth having, and this one is worth looking at.
                failures.Add($"{shape}: {e.Message}");
                Document.Progress($"{n + 1} of {shapes.Count}: {failures[^1]}");
            }
        }

        IReadOnlyList<Grid> grids = ShapesDocument.Of(results, failures, remarks);
        Document.Print(grids);
        if (write)
            Document.Write(Repository.Result("shapes.md"), Document.Markdown("Shapes that nobody tuned anything for", grids));
        return failures.Count > 0 ? 1 : 0;
    }
}
