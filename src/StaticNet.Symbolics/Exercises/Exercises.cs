using System.Globalization;
using StaticNet.Symbolics.Answers;

namespace StaticNet;

/// <summary>Makes exercises: as many as there are seeds, each with its key.</summary>
/// <example><code>Console.WriteLine(Exercises.Create(seed: 7, level: 3));</code></example>
public static class Exercises
{
    /// <summary>The number of levels: 1 one layer, 2 a hidden layer, 3 two outputs or more, 4 two hidden layers.</summary>
    public const int Levels = 4;

    private static readonly Activation[] Hidden = [Activation.Sigmoid, Activation.Tanh, Activation.ReLU];

    private static readonly (LossFunction Loss, Activation Output)[] Ends =
    [
        (LossFunction.SquaredError, Activation.Sigmoid), (LossFunction.BinaryCrossEntropy, Activation.Sigmoid), (LossFunction.SquaredError, Activation.Identity), (LossFunction.MeanSquaredError, Activation.Tanh),
    ];

    /// <summary>An exercise.</summary>
    /// <param name="seed">Any number; it gives the same exercise each time.</param>
    /// <param name="level">From 1 to <see cref="Levels"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such level.</exception>
    public static Exercise Create(int seed, int level)
    {
        if (level is < 1 or > Levels)
            throw new ArgumentOutOfRangeException(nameof(level), level, $"There are levels 1 to {Levels}.");
        var random = new RandomBits(((ulong)(uint)seed << 8) | (uint)level);
        NetworkTopology topology = Network(seed, level, random);
        NetworkEquations equations = NetworkEquations.Of(topology);
        while (true)
        {
            double[] parameters = [.. Enumerable.Range(0, topology.ParameterCount).Select(_ => Tenths(random, 9))];
            double[] sample = [.. Enumerable.Range(0, topology.InputSize).Select(_ => Tenths(random, 20))];
            double[] target = Target(topology, random);
            if (IsTelling(topology, equations.At(parameters, sample, target)))
                return new(seed, level, equations, parameters, sample, target, learningRate: 0.5);
        }
    }

    private static NetworkTopology Network(int seed, int level, RandomBits random)
    {
        (LossFunction loss, Activation output) = level == 3 && random.Below(3) == 0 ? (LossFunction.CategoricalCrossEntropy, Activation.Softmax) : Ends[random.Below(Ends.Length)];
        LayerSpec Layer(int units) => new(units, Hidden[random.Below(Hidden.Length)]);
        LayerSpec[] hidden = level switch { 1 => [], 4 => [Layer(2), Layer(2)], _ => [Layer(2)] };
        int outputs = level == 3 ? 2 + random.Below(2) : 1;
        string name = string.Format(CultureInfo.InvariantCulture, "Exercise{0}", Math.Abs((long)seed));
        return new(name, 2, new([.. hidden, new LayerSpec(outputs, output)]), loss);
    }

    // A tenth of a whole number from 1 to most, of either sign.
    private static double Tenths(RandomBits random, int most) => (random.Below(2) == 0 ? -1 : 1) * (1 + random.Below(most)) / 10.0;

    private static double[] Target(NetworkTopology topology, RandomBits random)
    {
        if (topology.Loss.Function == LossFunction.CategoricalCrossEntropy)
        {
            int right = random.Below(topology.OutputSize);
            return [.. Enumerable.Range(0, topology.OutputSize).Select(k => k == right ? 1.0 : 0.0)];
        }

        return [.. Enumerable.Range(0, topology.OutputSize).Select(_ => (double)random.Below(2))];
    }

    // No unit at a kink or flat, no gradient that is 0 to the digits of the key.
    private static bool IsTelling(NetworkTopology topology, EquationValues values)
    {
        for (int layer = 0; layer < topology.Layers.Count; layer++)
        {
            for (int unit = 0; unit < topology.Layers[layer].Units; unit++)
            {
                if (Math.Abs(values.PreActivation(layer, unit)) is < 0.05 or > 2.5)
                    return false;
            }
        }

        int last = topology.Layers.Count - 1;
        double[] asked = [values.Delta(last, 0), values.WeightGradient(0, 0, topology.InputSize - 1), values.WeightGradient(last, 0, topology.FanIn(last) - 1)];
        return asked.All(value => Math.Abs(value) > 0.005);
    }
}
