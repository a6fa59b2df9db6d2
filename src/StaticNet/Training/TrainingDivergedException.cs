namespace StaticNet.Training;

/// <summary>
/// J, its gradient or a parameter became NaN or ∞. The network has finite parameters again: those of the lowest validation error where
/// there is validation data and an epoch ended, else the last that an epoch began with and from which J and gradient were finite.
/// </summary>
/// <param name="problem">What is not finite.</param>
/// <param name="epoch">See <see cref="Epoch"/>.</param>
/// <param name="step">See <see cref="Step"/>.</param>
/// <example><code>
/// try { Trainer.Fit(net, data, new TrainingOptions { Optimizer = new Sgd(100) }); }
/// catch (TrainingDivergedException e) { Console.Error.WriteLine($"diverged in epoch {e.Epoch}: lower the learning rate"); }
/// </code></example>
public sealed class TrainingDivergedException(string problem, int epoch, int step)
    : ArithmeticException($"Training diverged in epoch {epoch}, step {step}: {problem}. A lower learning rate or standardized inputs are the usual cure.")
{
    /// <summary>The epoch, 1-based.</summary>
    public int Epoch { get; } = epoch;

    /// <summary>The step in the epoch, 1-based; the last one when the epoch's end was the first to show it.</summary>
    public int Step { get; } = step;
}
