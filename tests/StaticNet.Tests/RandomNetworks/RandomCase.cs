using System.Numerics;
using StaticNet.Tests.Compilation;

namespace StaticNet.Tests.RandomNetworks;

/// <summary>A network and what it is run on: all that is needed to run it again.</summary>
/// <param name="Topology">The network.</param>
/// <param name="Samples">m.</param>
/// <param name="Seed">Of the parameters, of the batch and of the masks.</param>
/// <param name="MaxWeights">How many weights are compared with central differences.</param>
/// <param name="Targets">Where targets are drawn.</param>
/// <param name="Bounds">What it may be off.</param>
internal sealed record RandomCase(NetworkTopology Topology, int Samples, int Seed, int MaxWeights, TargetRow Targets, ErrorBounds Bounds)
{
    private const int Attempts = 60;
    private const int AttemptsASize = 5;
    private const int AttemptsARow = 200;

    /// <summary>What the masks are drawn from.</summary>
    public DropoutKey Key => new((ulong)Seed, Step: 3);

    /// <summary>The network is checked whole, and thinned where it has dropout.</summary>
    public DropoutKey?[] Keys => Topology.MaskSize > 0 ? [null, Key] : [null];

    /// <summary>
    /// Draws the parameters and the batch. They are drawn again where a row cannot be (a unit that no input reaches may lie at its kink in every
    /// row), and where their numbers have too few digits for the bound, see <see cref="RoundingNoise"/>; every few attempts with weights half as
    /// large, for a deep network of exponentials leaves the numbers.
    /// </summary>
    public Drawn<T> Prepare<T>(INetwork<T> network)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            ParameterInitialization.Fill(Topology, Seed + attempt, network.Parameters);
            foreach (ref T weight in network.Parameters)
                weight = T.ScaleB(weight, -attempt / AttemptsASize);
            Batch<T>.DrawBiases(network, Seed + attempt);
            if (Batch<T>.TryDraw(network, Samples, Seed + attempt, Targets, Topology.MaskSize > 0 ? Key : null, AttemptsARow) is { } batch && HasDigits(network, batch))
                return new(batch, attempt);
        }

        throw new InvalidOperationException($"No batch can be drawn for\n{this}");
    }

    private bool HasDigits<T>(INetwork<T> network, Batch<T> batch)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double[] inputs = Doubles(batch.Inputs), targets = Doubles(batch.Targets);
        var noise = new RoundingNoise(Topology, Doubles(network.Parameters));
        return Keys.All(key => noise.Relative(inputs, targets, key) <= Bounds.Of(Topology.Precision));

        static double[] Doubles(ReadOnlySpan<T> numbers) => Array.ConvertAll(numbers.ToArray(), double.CreateChecked);
    }

    public override string ToString() =>
        $"{TopologySource.Of(Topology)}// seed {Seed}, {Samples} samples, new DropoutKey({Key.Seed}, {Key.Step})\n";
}
