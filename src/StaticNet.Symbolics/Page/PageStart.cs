using StaticNet.Symbolics.Functions;

namespace StaticNet.Symbolics.Page;

/// <summary>The numbers that a page begins with where none are given: short decimals that a reader can follow with a pencil.</summary>
internal static class PageStart
{
    private const int Seeds = 12;

    private static readonly double[] Inputs = [1, 0.5, -1, 0.25, -0.5, 2];

    /// <summary>x.</summary>
    public static double[] Sample(NetworkTopology topology) => [.. Enumerable.Range(0, topology.InputSize).Select(n => Inputs[n % Inputs.Length])];

    /// <summary>y, of the kind that the loss is made for: the first output is meant.</summary>
    public static double[] Target(NetworkTopology topology)
    {
        double other = FunctionFacts.TargetsOf(topology.Loss.Function) == NumberSet.Signs ? -1 : 0;
        return [.. Enumerable.Range(0, topology.OutputSize).Select(n => n == 0 ? 1 : other)];
    }

    /// <summary>
    /// Weights of both signs, of 0.2 to 1 over √inputs, and of two decimals; the biases are 0.1, so that they are seen. Of the first seeds it is the
    /// one that lets most units have a slope: a ReLU that is off has nothing to show.
    /// </summary>
    public static double[] Parameters(NetworkEquations equations)
    {
        NetworkTopology topology = equations.Topology;
        (double[] sample, double[] target) = (Sample(topology), Target(topology));
        return Enumerable.Range(1, Seeds).Select(seed => Drawn(topology, (uint)seed)).OrderByDescending(parameters => Sloping(equations.At(parameters, sample, target))).First();
    }

    private static int Sloping(EquationValues values)
    {
        NetworkTopology topology = values.Topology;
        return Enumerable.Range(0, topology.Layers.Count).Sum(layer => Enumerable.Range(0, topology.Layers[layer].Units).Count(unit => Math.Abs(values.Delta(layer, unit)) > 1e-6));
    }

    private static double[] Drawn(NetworkTopology topology, uint state)
    {
        double[] parameters = new double[topology.ParameterCount];
        foreach (PageParameter parameter in PageParameter.Of(topology))
        {
            state = unchecked((state * 1664525) + 1013904223);                          // the generator of Numerical Recipes
            double uniform = (state >> 8) / (double)(1 << 24);
            double size = (0.2 + (0.8 * Math.Abs((2 * uniform) - 1))) / Math.Sqrt(topology.FanIn(parameter.Layer));
            parameters[parameter.IndexIn(topology)] = parameter.Input is null ? 0.1 : Math.Round(uniform < 0.5 ? -size : size, 2);
        }

        return parameters;
    }

    /// <summary>Whether a number belongs to a set.</summary>
    public static bool Contains(NumberSet set, double value) => set switch
    {
        NumberSet.NonNegatives => value >= 0,
        NumberSet.UnitInterval => value is >= 0 and <= 1,
        NumberSet.SignedUnitInterval => value is >= -1 and <= 1,
        NumberSet.Signs => value is 1 or -1,
        _ => true,
    };

    /// <summary>A set in words, to stand after "targets".</summary>
    public static string Describe(NumberSet set) => set switch
    {
        NumberSet.NonNegatives => "of 0 and above",
        NumberSet.UnitInterval => "from 0 to 1",
        NumberSet.SignedUnitInterval => "from −1 to 1",
        NumberSet.Signs => "−1 and 1",
        _ => "of any size",
    };

    /// <summary>How an activation is called in a heading.</summary>
    public static string Called(Activation activation) => activation == Activation.Identity ? "linear" : ActivationRule.Of(activation).ShortName;
}
