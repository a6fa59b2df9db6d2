using System.Globalization;

namespace StaticNet.Training;

/// <summary>How many samples a step takes: a number, at most a number, or all there are. A number converts by itself.</summary>
/// <example><code>
/// new TrainingOptions { BatchSize = 16 };              // mini-batch; the last batch of an epoch may be smaller, and counts for as much as it has samples
/// new TrainingOptions { BatchSize = 1 };               // stochastic gradient descent
/// new TrainingOptions { BatchSize = BatchSize.All };   // batch gradient descent
/// </code></example>
public readonly record struct BatchSize
{
    private readonly int _samples;
    private readonly bool _isLimit;

    private BatchSize(int samples, bool isLimit)
    {
        (_samples, _isLimit) = (samples, isLimit);
    }

    /// <summary>All samples at once: batch gradient descent.</summary>
    public static BatchSize All => default;

    /// <summary>So many samples, or all where there are fewer.</summary>
    /// <param name="samples">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public static BatchSize AtMost(int samples) => new(Require(samples), isLimit: true);

    /// <summary>So many samples.</summary>
    /// <param name="samples">At least 1, and no more than the data have.</param>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public static implicit operator BatchSize(int samples) => new(Require(samples), isLimit: false);

    /// <summary>"all", "16" or "at most 32".</summary>
    public override string ToString() => _samples == 0 ? "all" : string.Create(CultureInfo.InvariantCulture, $"{(_isLimit ? "at most " : "")}{_samples}");

    /// <summary>The samples of a batch.</summary>
    /// <param name="count">The samples there are, at least 1.</param>
    /// <exception cref="ArgumentException">There are fewer than a batch has; both numbers are named.</exception>
    internal int Of(int count)
    {
        if (_samples > count && !_isLimit)
        {
            string samples = count == 1 ? "is 1 row" : string.Create(CultureInfo.InvariantCulture, $"are {count} rows");
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"BatchSize = {_samples}, but there {samples} to train on: give at most {count}, BatchSize.AtMost({_samples}), or BatchSize.All."));
        }

        return _samples == 0 ? count : Math.Min(_samples, count);
    }

    private static int Require(int samples) => samples >= 1
        ? samples
        : throw new ArgumentOutOfRangeException("BatchSize", samples, "A batch has at least 1 sample; BatchSize.All takes all at once.");
}
