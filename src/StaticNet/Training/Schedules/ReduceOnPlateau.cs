namespace StaticNet.Training;

/// <summary>
/// Multiplies the learning rate by a factor when the error has stopped falling. As PyTorch's <c>ReduceLROnPlateau</c> with <c>mode="min"</c> and a relative threshold: an error counts as progress
/// when it is below (1 − threshold) times the best; after more than <see cref="Patience"/> epochs without, the rate falls, and so many epochs as <see cref="Cooldown"/> are not counted.
/// </summary>
/// <example><code>new TrainingOptions { ValidationFraction = 0.2, Schedule = new ReduceOnPlateau(factor: 0.5, patience: 5) }</code></example>
public sealed class ReduceOnPlateau : LearningRateSchedule
{
    // PyTorch's eps: a smaller change of the rate is none.
    private const double LeastChange = 1e-8;

    /// <summary>A reduction with PyTorch's defaults.</summary>
    /// <param name="factor">In (0, 1).</param>
    /// <param name="patience">The epochs without progress that are borne, at least 0.</param>
    /// <param name="threshold">The relative progress that counts, in [0, 1).</param>
    /// <param name="cooldown">The epochs after a reduction that are not counted, at least 0.</param>
    /// <param name="minimum">The least learning rate, finite and at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public ReduceOnPlateau(double factor = 0.1, int patience = 10, double threshold = 1e-4, int cooldown = 0, double minimum = 0)
    {
        if (!(factor > 0 && factor < 1))
            throw new ArgumentOutOfRangeException(nameof(factor), factor, "The factor of a reduction must lie between 0 and 1.");
        ArgumentOutOfRangeException.ThrowIfLessThan(patience, 0);
        if (!(threshold >= 0 && threshold < 1))
            throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "The relative progress that counts must lie in [0, 1).");
        ArgumentOutOfRangeException.ThrowIfLessThan(cooldown, 0);
        if (!(double.IsFinite(minimum) && minimum >= 0))
            throw new ArgumentOutOfRangeException(nameof(minimum), minimum, "The least learning rate must be finite and at least 0.");
        (Factor, Patience, Threshold, Cooldown, Minimum) = (factor, patience, threshold, cooldown, minimum);
    }

    /// <summary>What the rate is multiplied by.</summary>
    public double Factor { get; }

    /// <summary>The epochs without progress that are borne.</summary>
    public int Patience { get; }

    /// <summary>The relative progress that counts.</summary>
    public double Threshold { get; }

    /// <summary>The epochs after a reduction that are not counted.</summary>
    public int Cooldown { get; }

    /// <summary>The least learning rate.</summary>
    public double Minimum { get; }

    /// <inheritdoc/>
    public override LearningRateRun Start(double learningRate) => new PlateauRun(this, learningRate);

    /// <summary>"ReduceOnPlateau(factor: 0.1, patience: 10, threshold: 0.0001, cooldown: 0, minimum: 0)".</summary>
    public override string ToString() =>
        FormattableString.Invariant($"ReduceOnPlateau(factor: {Factor}, patience: {Patience}, threshold: {Threshold}, cooldown: {Cooldown}, minimum: {Minimum})");

    private sealed class PlateauRun(ReduceOnPlateau schedule, double learningRate) : LearningRateRun
    {
        private double _rate = learningRate;
        private double _best = double.PositiveInfinity;
        private long _badEpochs;
        private long _cooling;

        public override double At(ScheduleTime time) => _rate;

        public override void OnEpochEnd(double error)
        {
            bool isProgress = error < _best * (1 - schedule.Threshold);
            (_best, _badEpochs) = isProgress ? (error, 0) : (_best, _badEpochs + 1);
            if (_cooling > 0)
            {
                _cooling--;
                _badEpochs = 0;
            }

            if (_badEpochs <= schedule.Patience)
                return;
            double reduced = Math.Max(_rate * schedule.Factor, schedule.Minimum);
            if (_rate - reduced > LeastChange)
                _rate = reduced;
            (_cooling, _badEpochs) = (schedule.Cooldown, 0);
        }

        protected override void Transfer(StateTransfer<double> state)
        {
            state.Number("rate", ref _rate);
            state.Number("best", ref _best);
            state.Number("bad_epochs", ref _badEpochs);
            state.Number("cooling", ref _cooling);
        }
    }
}
