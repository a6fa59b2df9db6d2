namespace StaticNet.Training;

/// <summary>Where in a training a step is.</summary>
/// <param name="Epoch">0-based.</param>
/// <param name="StepInEpoch">0-based.</param>
/// <param name="StepsPerEpoch">At least 1.</param>
/// <param name="Epochs">The most epochs there will be, at least 1.</param>
/// <example><code>double done = (double)time.Step / time.Steps;</code></example>
public readonly record struct ScheduleTime(int Epoch, int StepInEpoch, int StepsPerEpoch, int Epochs)
{
    /// <summary>The steps before this one.</summary>
    public long Step => ((long)Epoch * StepsPerEpoch) + StepInEpoch;

    /// <summary>The most steps there will be.</summary>
    public long Steps => (long)Epochs * StepsPerEpoch;

    /// <summary>"step 12 of 100, in epoch 2 of 10", both counted from 1.</summary>
    public override string ToString() => FormattableString.Invariant($"step {Step + 1} of {Steps}, in epoch {Epoch + 1} of {Epochs}");
}
