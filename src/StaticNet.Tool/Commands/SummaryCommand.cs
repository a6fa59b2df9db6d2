using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using StaticNet.Tool.Compiling;
using StaticNet.Tool.Sources;

namespace StaticNet.Tool.Commands;

/// <summary><c>staticnet summary</c>: layers, shapes, parameters, operations, the schedule with its reasons, bytes.</summary>
internal static class SummaryCommand
{
    // The first lines of a generated file: the title, the layout, its reasons where there are some.
    private const int TitleLine = 1;

    public static Command Create(ToolConsole console)
    {
        var command = new Command("summary", "Each network's layers, shapes, parameters, operations, schedule with reasons, and bytes.");
        var source = new SourceOptions(command);
        command.SetAction(result =>
        {
            foreach (LoadedNetwork network in source.Of(result).All())
                Write(console, network);
            return ExitCodes.Success;
        });
        return command;
    }

    private static void Write(ToolConsole console, LoadedNetwork network)
    {
        NetworkTopology topology = network.Topology;
        var compiled = InMemoryNetwork.Of(topology);
        console.WriteHeading(network.Equations.Title);
        console.Ansi.Write(Layers(topology));
        int size = topology.Precision == Precision.Double ? sizeof(double) : sizeof(float);
        int units = topology.Layers.Sum(layer => layer.Units);
        console.Output.WriteLine($"outputs{(topology.HasLoss ? " and all gradients" : "")}: {network.Equations.Operations}");
        if (topology.HasLoss && network.Equations.UnsharedOperations is { } unshared)
            console.Output.WriteLine($"every derivative on its own, path by path: {unshared}");
        foreach (string line in Schedule(compiled.Code))
            console.Output.WriteLine($"schedule: {line}");
        console.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"bytes: {topology.ParameterCount * (long)size:N0} of parameters, as many of a gradient, {3L * units * size:N0} of z, a and δ of a sample, {compiled.CodeSize:N0} of code before it is compiled for the machine"));
        console.Output.WriteLine();
    }

    private static Table Layers(NetworkTopology topology)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumn("layer");
        table.AddColumn("shape");
        table.AddColumn("activation");
        foreach (string column in new[] { "weights", "biases", "parameters" })
            table.AddColumn(new TableColumn(column).RightAligned());
        for (int layer = 0; layer < topology.Layers.Count; layer++)
        {
            LayerSpec spec = topology.Layers[layer];
            (int inputs, int units) = (topology.FanIn(layer), spec.Units);
            string dropout = spec.Dropout > 0 ? string.Create(CultureInfo.InvariantCulture, $"dropout {spec.Dropout:R}, ") : "";
            table.AddRow(Cells(Text(layer + 1), $"{Text(inputs)} → {Text(units)}", dropout + spec.Activation, Text(inputs * (long)units), Text(units), Text((inputs + 1L) * units)));
        }

        table.AddRow(Cells("all", $"{Text(topology.InputSize)} → {Text(topology.OutputSize)}", topology.HasLoss ? topology.Loss.Function.ToString() : "no loss", Text(topology.ParameterCount - topology.Layers.Sum(layer => (long)layer.Units)), Text(topology.Layers.Sum(layer => (long)layer.Units)), Text(topology.ParameterCount)));
        return table;
    }

    // What the compiler wrote into its file: how it is laid out, and why.
    private static IEnumerable<string> Schedule(string code) => code.Split('\n').Skip(TitleLine + 1)
        .TakeWhile(line => line.StartsWith("// ", StringComparison.Ordinal))
        .Select(line => line[3..].TrimEnd('\r'))
        .TakeWhile(line => !line.StartsWith("J = ", StringComparison.Ordinal));

    private static string[] Cells(params string[] texts) => [.. texts.Select(Markup.Escape)];

    private static string Text(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
