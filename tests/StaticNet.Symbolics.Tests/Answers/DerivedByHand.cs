using static StaticNet.Symbolics.Tests.WrittenAnswer;

namespace StaticNet.Symbolics.Tests;

/// <summary>∂J/∂θ as a student writes it, path by path: the chain rule by hand, over the topology alone.</summary>
internal static class DerivedByHand
{
    /// <summary>A sum over the paths from a weight (0-based) to the loss.</summary>
    public static WrittenAnswer Gradient(NetworkTopology topology, int layer, int unit, int input)
    {
        IEnumerable<int[]> paths = [[unit]];
        for (int next = layer + 1; next < topology.Layers.Count; next++)
        {
            int units = topology.Layers[next].Units;
            paths = paths.SelectMany(path => Enumerable.Range(0, units).Select(u => (int[])[.. path, u]));
        }

        List<WrittenAnswer> terms = [.. paths.Select(path => Path(topology, layer, path, input))];
        return terms.Count == 1 ? terms[0] : new Sum([.. terms.Select(term => (false, term))]);
    }

    private static Product Path(NetworkTopology topology, int layer, int[] units, int input)
    {
        int last = topology.Layers.Count - 1;
        var factors = new List<WrittenAnswer> { OutputDelta(topology, units[^1]) };
        for (int n = units.Length - 1; n > 0; n--)
        {
            factors.Add(new Symbol('w', layer + n + 1, units[n] + 1, units[n - 1] + 1));
            factors.AddRange(Slope(topology.Layers[layer + n - 1].Activation, A(layer + n - 1, units[n - 1]), Z(layer + n - 1, units[n - 1])));
        }

        factors.Add(layer == 0 ? new Symbol('x', 0, input + 1) : A(layer - 1, input));
        // ∂L/∂a ∂a/∂z of the output, where they do not cancel
        if (topology.Loss.Function is LossFunction.SquaredError or LossFunction.MeanSquaredError)
            factors.InsertRange(1, Slope(topology.Layers[last].Activation, A(last, units[^1]), Z(last, units[^1])));
        return new([.. factors]);
    }

    private static WrittenAnswer OutputDelta(NetworkTopology topology, int unit) =>
        A(topology.Layers.Count - 1, unit) - new Symbol('y', 0, unit + 1);

    private static IEnumerable<WrittenAnswer> Slope(Activation activation, WrittenAnswer a, WrittenAnswer z) => activation switch
    {
        Activation.Sigmoid => [a, new Number(1) - a],
        Activation.Tanh => [new Number(1) - new Power(a, 2)],
        Activation.ReLU => [new Call("step", z)],
        _ => [],
    };

    private static Symbol A(int layer, int unit) => new('a', layer + 2, unit + 1);

    private static Symbol Z(int layer, int unit) => new('z', layer + 2, unit + 1);
}
