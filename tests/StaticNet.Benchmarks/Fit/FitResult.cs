namespace StaticNet.Benchmarks;

/// <summary>What came of training a network with several seeds.</summary>
/// <param name="Name">The data set.</param>
/// <param name="Scores">On the test data of each seed: accuracy, or R² of a regression.</param>
/// <param name="Seconds">The wall time of each training.</param>
internal sealed record FitResult(string Name, IReadOnlyList<double> Scores, IReadOnlyList<double> Seconds)
{
    /// <summary>The mean score.</summary>
    public double Mean => Scores.Average();

    /// <summary>The least time, in milliseconds: what else the machine does only adds to it.</summary>
    public double Milliseconds => 1000 * Seconds.Min();

    /// <summary>The standard error of the mean difference to another result, seed by seed.</summary>
    public double ErrorBeside(FitResult other)
    {
        double[] differences = [.. Scores.Zip(other.Scores, (one, another) => one - another)];
        double mean = differences.Average();
        return Math.Sqrt(differences.Sum(d => (d - mean) * (d - mean)) / (differences.Length - 1) / differences.Length);
    }
}
