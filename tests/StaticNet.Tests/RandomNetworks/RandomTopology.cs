namespace StaticNet.Tests.RandomNetworks;

/// <summary>Draws topologies: up to 6 hidden layers of up to 40 units, with every function, parameter, penalty, precision and schedule that the library accepts.</summary>
/// <param name="random">What they are drawn from.</param>
/// <param name="straightParameters">The most parameters of a network that is written out as straight-line code, which takes a millisecond each to build.</param>
internal sealed class RandomTopology(Random random, int straightParameters)
{
    private const int HiddenLayers = 6;
    private const int Widest = 40;

    private static readonly Schedule[] Schedules = Enum.GetValues<Schedule>();
    private static readonly LossFunction[] Losses = [.. Legality.Functions.Outputs.Select(loss => loss.Key)];

    /// <summary>A topology that is legal. Losses and their outputs take turns by its number, for there are many pairs of them.</summary>
    public NetworkTopology Draw(int number)
    {
        LossFunction loss = Losses[number % Losses.Length];
        Activation output = Legality.Functions.Outputs[loss].ElementAt(number / Losses.Length % Legality.Functions.Outputs[loss].Count());
        Activation[] activations = [.. Enumerable.Range(0, random.Next(HiddenLayers + 1)).Select(_ => Pick(Legality.Functions.Hidden)), output];
        Func<Penalty> penalty = Penalties();
        int widest = Pick([4, 8, 16, Widest]);
        LayerSpec[] layers =
        [
            .. activations.Select(a => new LayerSpec(Math.Max(a == Activation.Softmax ? 2 : 1, Width(widest)), a, Alpha(a), penalty(), Dropout())),
        ];
        var topology = new NetworkTopology($"Random{number}", Width(widest), new(layers), Loss(loss, layers[^1].Units), Pick(Enum.GetValues<Precision>()), Pick(Schedules));
        return topology.ParameterCount > straightParameters ? topology with { Schedule = Schedule.Tiled } : topology;
    }

    /// <summary>Half of the layers are narrow, where one unit more or less is another shape.</summary>
    private int Width(int widest) => 1 + random.Next(random.Next(2) == 0 ? Math.Min(6, widest) : widest);

    // A third of the layers that can have an α have their own, of either sign.
    private double? Alpha(Activation activation) =>
        Legality.Functions.WithAlpha.Contains(activation) && random.Next(3) == 0 ? (2 * random.NextDouble()) - 0.5 : null;

    // Half of the losses that have a parameter are given it; a class may weigh nothing.
    private LossSpec Loss(LossFunction function, int outputs)
    {
        LegalFunctions legal = Legality.Functions;
        return new LossSpec(
            function,
            legal.WithDelta.Contains(function) && random.Next(2) == 0 ? 0.1 + random.NextDouble() : null,
            legal.WithLabelSmoothing.Contains(function) && random.Next(2) == 0 ? random.NextDouble() * 0.5 : null,
            legal.WithClassWeights.Contains(function) && random.Next(2) == 0 ? new([.. Enumerable.Range(0, outputs).Select(k => k > 0 && random.Next(5) == 0 ? 0 : 0.1 + random.NextDouble())]) : default,
            legal.WithPositiveWeight.Contains(function) && random.Next(2) == 0 ? Math.Pow(10, (2 * random.NextDouble()) - 1) : null);
    }

    // 1e-12 is less than one of 2³² words can express, 0.99 leaves one value of a hundred.
    private double Dropout() => random.Next(12) switch
    {
        0 => random.NextDouble() * 0.8,
        1 => Pick([1e-12, 1e-9, 0.25, 0.5, 0.99]),
        _ => 0,
    };

    /// <summary>None; the class's, with its biases or without; each layer's own; or both together, in λ that binary fractions add up to exactly.</summary>
    private Func<Penalty> Penalties()
    {
        Penalty shared = new(Lambda(0.02), Lambda(0.2));
        return random.Next(5) switch
        {
            0 => () => shared,
            1 when !shared.IsNone => () => shared with { Biases = true },
            2 => () => new Penalty(Lambda(0.02), Lambda(0.2)),
            3 => () => new Penalty(random.Next(1, 8) / 1024.0, random.Next(1, 64) / 1024.0),
            _ => () => Penalty.None,
        };
    }

    private double Lambda(double largest) => random.Next(2) * random.NextDouble() * largest;

    private T Pick<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];
}
