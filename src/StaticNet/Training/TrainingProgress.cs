using System.Globalization;

namespace StaticNet.Training;

/// <summary>What an epoch achieved.</summary>
/// <param name="Epoch">1-based.</param>
/// <param name="Loss">J on the training data, penalty included: the mean over the epoch's samples, each measured before the step it took part in.</param>
/// <param name="ValidationError">The mean loss on the validation data after the epoch, without the penalty; null without validation data.</param>
/// <example><code>new TrainingOptions { Progress = new Progress&lt;TrainingProgress&gt;(p => Console.WriteLine($"{p.Epoch}: {p.Loss}")) }</code></example>
public readonly record struct TrainingProgress(int Epoch, double Loss, double? ValidationError)
{
    /// <summary>The learning rate of the epoch's last step.</summary>
    public double LearningRate { get; init; }

    /// <summary>
    /// What the metrics measured after the epoch, in their order: on the validation data, or on the training data where there are none.
    /// Empty without metrics.
    /// </summary>
    public IReadOnlyList<double> Metrics { get => field ?? []; init; }

    /// <summary>Equal when all numbers are.</summary>
    /// <param name="other">Another epoch.</param>
    public bool Equals(TrainingProgress other) =>
        (Epoch, Loss, ValidationError, LearningRate) == (other.Epoch, other.Loss, other.ValidationError, other.LearningRate) && Metrics.SequenceEqual(other.Metrics);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Epoch, Loss, ValidationError, LearningRate);

    /// <summary>"epoch 3: J = 0.25, validation error = 0.5".</summary>
    public override string ToString()
    {
        string error = ValidationError is { } value ? FormattableString.Invariant($", validation error = {value}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"epoch {Epoch}: J = {Loss}{error}");
    }
}
