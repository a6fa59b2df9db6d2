namespace StaticNet.Training;

/// <summary>What an epoch achieved.</summary>
/// <param name="Epoch">1-based.</param>
/// <param name="Loss">J on the training data, penalty included: the mean over the epoch's samples, each measured before the step it took part in.</param>
/// <param name="ValidationError">The mean loss on the validation data after the epoch, without the penalty; null without validation data.</param>
/// <example><code>new TrainingOptions { Progress = new Progress&lt;TrainingProgress&gt;(p => Console.WriteLine($"{p.Epoch}: {p.Loss}")) }</code></example>
public readonly record struct TrainingProgress(int Epoch, double Loss, double? ValidationError)
{
    /// <summary>"epoch 3: J = 0.25, validation error = 0.5".</summary>
    public override string ToString()
    {
        string error = ValidationError is { } value ? FormattableString.Invariant($", validation error = {value}") : "";
        return FormattableString.Invariant($"epoch {Epoch}: J = {Loss}{error}");
    }
}
