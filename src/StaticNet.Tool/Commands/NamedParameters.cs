using System.Globalization;
using StaticNet.Symbolics.Answers;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Tool.Commands;

/// <summary>The parameters of a network by their names: no order can be mistaken for another.</summary>
internal static class NamedParameters
{
    /// <summary>Which parameter a name means: "w1_11", "θ⁽¹⁾₁₁", "b1_1".</summary>
    /// <exception cref="ToolException">It names none.</exception>
    public static (int Layer, int Unit, int? Input) Place(NetworkEquations equations, string name, Notation notation)
    {
        try
        {
            AnswerTarget target = AnswerParser.Parse($"dJ/d {name.Trim()} = 0", new AnswerNames(equations.Derivation, notation)).Target;
            if (target.Parameter is { } parameter && parameter.Indices.All(index => index is FixedIndex))
            {
                int[] place = [.. parameter.Indices.Select(index => ((FixedIndex)index).Value)];
                return (parameter.Variable.Layer - 1, place[0], place.Length > 1 ? place[1] : null);
            }
        }
        catch (AnswerSyntaxException error)
        {
            throw new ToolException($"'{name.Trim()}' names no parameter: expected {error.Expected}; weights are w1_11 (layer, unit, input), biases b1_1.");
        }

        throw new ToolException($"'{name.Trim()}' names no parameter: weights are w1_11 (layer, unit, input), biases b1_1.");
    }

    /// <summary>"w1_11=0.15, w1_12=0.2, …", laid out as in the compiled network.</summary>
    /// <exception cref="ToolException">A name is unknown, twice there or missing, or what it equals is no number.</exception>
    public static double[] Parse(NetworkEquations equations, string text, Notation notation)
    {
        NetworkTopology topology = equations.Topology;
        double?[] values = new double?[topology.ParameterCount];
        foreach (string entry in text.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] parts = entry.Split('=');
            if (parts.Length != 2 || !double.TryParse(parts[1].Trim().Replace('−', '-'), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !double.IsFinite(value))
                throw new ToolException($"--parameters: '{entry}' is no name with its number: write w1_11=0.15.");
            (int layer, int unit, int? input) = Place(equations, parts[0], notation);
            int place = input is { } i ? topology.WeightIndex(layer, unit, i) : topology.BiasIndex(layer, unit);
            if (values[place] is not null)
                throw new ToolException($"--parameters has {parts[0].Trim()} twice: leave one out.");
            values[place] = value;
        }

        int missing = values.Count(value => value is null);
        return missing == 0 ? [.. values.Select(value => value!.Value)] : throw new ToolException(string.Create(
            CultureInfo.InvariantCulture, $"--parameters lacks {missing} of {values.Length}: {string.Join(", ", Names(topology).Where((_, n) => values[n] is null).Take(6))}{(missing > 6 ? ", …" : "")}."));
    }

    /// <summary>Those of a compiled network.</summary>
    public static double[] Of(object network) => network is IInferenceNetwork<double> wide ? wide.Parameters.ToArray() : [.. ((IInferenceNetwork<float>)network).Parameters.ToArray().Select(value => (double)value)];

    /// <summary>Tenths from −0.9 to 0.9, the same for each network of a size: to look at, not to train from.</summary>
    public static double[] Short(NetworkTopology topology)
    {
        var random = new RandomBits((ulong)topology.ParameterCount);
        return [.. Enumerable.Range(0, topology.ParameterCount).Select(_ => (random.Below(2) == 0 ? -1 : 1) * (1 + random.Below(9)) / 10.0)];
    }

    // In the order of the compiled network.
    private static IEnumerable<string> Names(NetworkTopology topology)
    {
        for (int layer = 0; layer < topology.Layers.Count; layer++)
        {
            for (int input = 0; input < topology.FanIn(layer); input++)
            {
                for (int unit = 0; unit < topology.Layers[layer].Units; unit++)
                    yield return string.Create(CultureInfo.InvariantCulture, $"w{layer + 1}_{unit + 1}{(unit > 8 || input > 8 ? "," : "")}{input + 1}");
            }

            for (int unit = 0; unit < topology.Layers[layer].Units; unit++)
                yield return string.Create(CultureInfo.InvariantCulture, $"b{layer + 1}_{unit + 1}");
        }
    }
}
