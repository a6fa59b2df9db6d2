namespace StaticNet.Selection;

/// <summary>The training or the measurement of one fold failed; the inner exception says how.</summary>
/// <param name="fold">See <see cref="Fold"/>.</param>
/// <param name="folds">How many there are.</param>
/// <param name="cause">What was thrown.</param>
/// <example><code>
/// try { CrossValidation.Run(seed => new IrisNet(seed), data, new TrainingOptions { Optimizer = new Sgd(1e6) }); }
/// catch (CrossValidationException e) when (e.InnerException is TrainingDivergedException) { Console.Error.WriteLine(e.Message); }
/// </code></example>
public sealed class CrossValidationException(int fold, int folds, Exception cause)
    : Exception(FormattableString.Invariant($"Fold {fold} of {folds} failed: {cause?.Message}"), cause)
{
    /// <summary>The first fold that failed, 1-based.</summary>
    public int Fold { get; } = fold;
}
