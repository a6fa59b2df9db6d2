namespace StaticNet.Training;

/// <summary>
/// J, its gradient or a parameter became NaN or ∞, or J grew beyond any use: over an epoch, or on the training data after the last one, it was more
/// than a million times the largest of 1, J at the start, and J of freshly drawn parameters. The network has its best parameters again: those of the
/// lowest validation error where an epoch was validated (and that error is not beyond any use itself), else those that the epoch of the lowest J began with.
/// </summary>
/// <param name="problem">What is not finite, or has grown.</param>
/// <param name="epoch">See <see cref="Epoch"/>.</param>
/// <param name="step">See <see cref="Step"/>.</param>
/// <example><code>
/// try { Trainer.Fit(net, data, new TrainingOptions { Optimizer = new Sgd(100) }); }
/// catch (TrainingDivergedException e) { Console.Error.WriteLine($"diverged in epoch {e.Epoch}: lower the learning rate"); }
/// </code></example>
public sealed class TrainingDivergedException(string problem, int epoch, int step)
    : ArithmeticException($"Training diverged in epoch {epoch}, step {step}: {problem}. The usual cure is a lower learning rate, or inputs and targets that are standardized.")
{
    /// <summary>The epoch, 1-based.</summary>
    public int Epoch { get; } = epoch;

    /// <summary>The step in the epoch, 1-based; the last one when the epoch's end was the first to show it.</summary>
    public int Step { get; } = step;
}
