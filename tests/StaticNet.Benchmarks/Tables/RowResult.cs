namespace StaticNet.Benchmarks;

/// <summary>A row with its times, ns a sample.</summary>
/// <param name="Row">The row.</param>
/// <param name="Ours">Ours.</param>
/// <param name="Floor">The multiply-adds at the peak that was measured beside them.</param>
/// <param name="Functions">What exp, tanh and σ of the units take by themselves, sixteen at a time.</param>
/// <param name="Narrow">Ours without AVX-512; null where this machine has none.</param>
/// <param name="Peers">The peers that can do the row.</param>
internal sealed record RowResult(Row Row, Timing Ours, double Floor, double Functions, Timing? Narrow, IReadOnlyList<(string Library, Timing Timing)> Peers)
{
    /// <summary>The fastest peer of this run; null where none can do the row.</summary>
    public (string Library, Timing Timing)? Best => Peers.Count == 0 ? null : Peers.MinBy(peer => peer.Timing.Minimum);

    /// <summary>The time of a library of this run.</summary>
    public Timing? Of(string library) => Peers.Where(peer => peer.Library == library).Select(peer => (Timing?)peer.Timing).FirstOrDefault();

    /// <summary>How much faster than a peer we are: below 1 we are slower.</summary>
    public double? Ahead => Best?.Timing.Minimum / Ours.Minimum;

    /// <summary>The same for what was recorded elsewhere.</summary>
    public double? AheadOfRecorded => Row.Recorded?.Nanoseconds / Ours.Minimum;
}
