namespace StaticNet.Training;

/// <summary>What an epoch achieved.</summary>
/// <param name="Epoch">1-based.</param>
/// <param name="Loss">J on the training data, penalty included: the mean over the epoch's samples, each measured before the step it took part in.</param>
/// <param name="ValidationError">The mean loss on the validation data after the epoch, without the penalty; null without validation data.</param>
/// <example><code>new TrainingOptions { Progress = new Progress&lt;TrainingProgress&gt;(p => Console.WriteLine($"{p.Epoch}: {p.Loss}")) }</code></example>
public readonly record struct TrainingProgress(int Epoch, double Loss, double? ValidationError);
