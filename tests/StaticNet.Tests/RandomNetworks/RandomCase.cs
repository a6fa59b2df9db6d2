using System.Numerics;
using StaticNet.Reference;
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
        double[] parameters = Doubles(network.Parameters), inputs = Doubles(batch.Inputs), targets = Doubles(batch.Targets);
        if (!HasOutputs(new ReferenceNetwork(Topology, parameters), inputs))
            return false;
        var noise = new RoundingNoise(Topology, parameters);
        return Keys.All(key => noise.Relative(inputs, targets, key) <= Bounds.Of(Topology.Precision));

        static double[] Doubles(ReadOnlySpan<T> numbers) => Array.ConvertAll(numbers.ToArray(), double.CreateChecked);
    }

    // GELU, Mish and their like end in z times a remainder of 1: outputs in that tail alone have no digits to compare. A softmax is small when it
    // has many units, and loses nothing.
    private bool HasOutputs(ReferenceNetwork reference, double[] inputs)
    {
        if (Topology.Layers[^1].Activation == Activation.Softmax)
            return true;
        double z = 0, a = 0;
        for (int s = 0; s < Samples; s++)
        {
            ReferenceTrace trace = reference.Trace(inputs.AsSpan(s * Topology.InputSize, Topology.InputSize));
            for (int k = 0; k < Topology.OutputSize; k++)
                (z, a) = (Math.Max(z, Math.Abs(trace.Z(Topology.Layers.Count - 1)[k])), Math.Max(a, Math.Abs(trace.Outputs[k])));
        }

        return a >= Math.Min(z, 1) * (Topology.Precision == Precision.Double ? 0.01 : 0.1);
    }

    public override string ToString() =>
        $"{TopologySource.Of(Topology)}// seed {Seed}, {Samples} samples, new DropoutKey({Key.Seed}, {Key.Step})\n";
}
