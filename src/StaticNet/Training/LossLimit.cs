using System.Numerics;

namespace StaticNet.Training;

/// <summary>
/// The J beyond which training has diverged although every number is still finite: a million times the largest of 1, J at the start and J of freshly
/// drawn parameters, on the training data. For a squared error that is an output a thousand times as far off as that of an untrained network.
/// </summary>
/// <remarks>
/// Neither of the last two is enough alone. A training that goes on from good parameters starts at a J near 0, and its next steps may well be a
/// million times worse; one that starts far away may start at any J. The 1 is for data so small that one ordinary step exceeds both.
/// J is measured only when it passes a million, so training pays for a copy of the parameters alone.
/// </remarks>
/// <param name="network">Lends its parameters for the measurement, and has them again after it.</param>
/// <param name="batches">The training data.</param>
internal sealed class LossLimit<T>(INetwork<T> network, TrainingBatches<T> batches)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const double Growth = 1e6;

    private readonly Snapshot<T> _first = new(network.ParameterCount);
    private double? _limit;

    /// <summary>J at the start, once <see cref="IsPassedBy"/> has been true.</summary>
    public double AtStart { get; private set; }

    /// <summary>The parameters that training began with.</summary>
    public ReadOnlyMemory<T> First => _first.Parameters;

    /// <summary>The parameters are those that training begins with.</summary>
    public void Begin() => Begin(network.Parameters);

    /// <summary>Training began with these parameters.</summary>
    public void Begin(ReadOnlySpan<T> parameters) => _first.Take(parameters);

    /// <summary>Whether a J is beyond any use.</summary>
    public bool IsPassedBy(double loss) => loss > Growth && loss > (_limit ??= Measure());

    private double Measure()
    {
        T[] current = network.Parameters.ToArray();
        _first.Restore(network.Parameters);
        AtStart = Loss();
        ParameterInitialization.Fill(network.Topology, seed: 0, network.Parameters);
        double untrained = Loss();
        current.CopyTo(network.Parameters);
        return Growth * new[] { 1, AtStart, untrained }.Where(double.IsFinite).Max();
    }

    private double Loss() => double.CreateTruncating(batches.Loss(network, batches.Samples));
}
