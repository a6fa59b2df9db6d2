using System.Numerics;
using StaticNet.Tests.Compilation;

namespace StaticNet.Tests.RandomNetworks;

/// <summary>A network and what it is run on: all that is needed to run it again.</summary>
/// <param name="Topology">The network.</param>
/// <param name="Samples">m.</param>
/// <param name="Seed">Of the parameters, of the batch and of the masks.</param>
/// <param name="MaxWeights">How many weights are compared with central differences.</param>
/// <param name="Targets">Where targets are drawn.</param>
internal sealed record RandomCase(NetworkTopology Topology, int Samples, int Seed, int MaxWeights, TargetRow Targets)
{
    private const int Attempts = 20;
    private const int AttemptsARow = 200;

    /// <summary>What the masks are drawn from.</summary>
    public DropoutKey Key => new((ulong)Seed, Step: 3);

    /// <summary>
    /// Draws the parameters and the batch. Where a row cannot be drawn, the biases are drawn again and the weights halved: a unit that no input
    /// reaches may lie at its kink in every row, and a deep network of exponentials leaves the numbers.
    /// </summary>
    public Batch<T> Prepare<T>(INetwork<T> network)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            ParameterInitialization.Fill(Topology, Seed, network.Parameters);
            foreach (ref T weight in network.Parameters)
                weight = T.ScaleB(weight, -attempt);
            Batch<T>.DrawBiases(network, Seed + attempt);
            if (Batch<T>.TryDraw(network, Samples, Seed, Targets, Topology.MaskSize > 0 ? Key : null, AttemptsARow) is { } batch)
                return batch;
        }

        throw new InvalidOperationException($"No batch can be drawn for\n{this}");
    }

    public override string ToString() =>
        $"{TopologySource.Of(Topology)}// seed {Seed}, {Samples} samples, new DropoutKey({Key.Seed}, {Key.Step})\n";
}
