namespace StaticNet.Training;

/// <summary>
/// Ends training when the validation error has stopped falling, and gives the network the parameters of the lowest error back,
/// however training ends: by itself, by cancellation or by divergence.
/// </summary>
/// <example><code>new TrainingOptions { Epochs = 1000, ValidationFraction = 0.2, EarlyStopping = new EarlyStopping(patience: 20) }</code></example>
public sealed record EarlyStopping
{
    /// <summary>When to give up.</summary>
    /// <param name="patience">The number of epochs in a row without progress after which training stops; at least 1.</param>
    /// <param name="minimumDelta">How far below the last mark an error must lie to count as progress; finite, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public EarlyStopping(int patience = 10, double minimumDelta = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(patience, 1);
        if (!(double.IsFinite(minimumDelta) && minimumDelta >= 0))
            throw new ArgumentOutOfRangeException(nameof(minimumDelta), minimumDelta, "The minimum delta must be finite and at least 0.");
        (Patience, MinimumDelta) = (patience, minimumDelta);
    }

    /// <summary>The number of epochs without progress that end training.</summary>
    public int Patience { get; }

    /// <summary>The progress that counts. The best parameters are those of the lowest error, be it lower by less.</summary>
    public double MinimumDelta { get; }

    /// <summary>"EarlyStopping(patience: 10, minimumDelta: 0.001)".</summary>
    public override string ToString() => FormattableString.Invariant($"EarlyStopping(patience: {Patience}, minimumDelta: {MinimumDelta})");
}
