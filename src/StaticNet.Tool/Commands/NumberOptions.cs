using System.CommandLine;
using System.Globalization;
using StaticNet.Tool.Sources;

namespace StaticNet.Tool.Commands;

/// <summary>A sample, its target and the parameters, for numbers beside equations.</summary>
internal sealed class NumberOptions
{
    private readonly Option<string?> _sample = new("--sample") { Description = "The inputs, \"1, 0, 1\": each line is followed by its numbers." };

    private readonly Option<string?> _target = new("--target") { Description = "The targets of the sample, \"1\"." };

    private readonly Option<string?> _parameters = new("--parameters") { Description = "All parameters by name, \"w1_11=0.15, b1_1=0.35, …\"; unless given, those of the class's seed 0, or short ones drawn for a network as text." };

    public NumberOptions(Command command)
    {
        command.Add(_sample);
        command.Add(_target);
        command.Add(_parameters);
    }

    /// <summary>The numbers; null: no sample was given.</summary>
    public EquationValues? Of(ParseResult result, LoadedNetwork network, Notation notation)
    {
        if (result.GetValue(_sample) is not { } sample)
        {
            return (result.GetValue(_target) ?? result.GetValue(_parameters)) is null
                ? null
                : throw new ToolException("numbers need a sample: give --sample with the inputs and --target with the targets.");
        }

        NetworkTopology topology = network.Topology;
        double[] inputs = Numbers(sample, topology.InputSize, "--sample", "inputs");
        double[] targets = Numbers(result.GetValue(_target) ?? throw new ToolException("--sample needs --target: the targets of the sample."), topology.OutputSize, "--target", "outputs");
        double[] parameters = result.GetValue(_parameters) is { } named
            ? NamedParameters.Parse(network.Equations, named, notation)
            : network.IsText ? NamedParameters.Short(topology) : NamedParameters.Of(network.Create());
        return network.Equations.At(parameters, inputs, targets);
    }

    private static double[] Numbers(string text, int count, string option, string what)
    {
        string[] parts = text.Split([' ', ',', ';', '\t', '[', ']'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != count)
            throw new ToolException(string.Create(CultureInfo.InvariantCulture, $"{option} has {parts.Length} numbers, the network {count} {what}: give {count}."));
        return [.. parts.Select(part => double.TryParse(part.Replace('−', '-'), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value)
            ? value
            : throw new ToolException($"{option}: '{part}' is no number: write it with a point before the decimals."))];
    }
}
