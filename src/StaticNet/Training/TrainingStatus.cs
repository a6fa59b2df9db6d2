namespace StaticNet.Training;

/// <summary>A training under way, as a <see cref="TrainingCallback"/> sees it.</summary>
/// <example><code>Console.WriteLine($"{training.Network.Name}: epoch {training.History.Count} of {training.Epochs}, J = {training.Last.Loss}");</code></example>
public sealed class TrainingStatus
{
    private readonly Func<TimeSpan> _elapsed;

    internal TrainingStatus(NetworkTopology network, int epochs, int samples, int stepsPerEpoch, TrainingHistory history, Func<TimeSpan> elapsed)
    {
        (Network, Epochs, Samples, StepsPerEpoch, History, _elapsed) = (network, epochs, samples, stepsPerEpoch, history, elapsed);
    }

    /// <summary>The network that is trained.</summary>
    public NetworkTopology Network { get; }

    /// <summary>The most epochs there will be.</summary>
    public int Epochs { get; }

    /// <summary>The samples of an epoch.</summary>
    public int Samples { get; }

    /// <summary>The steps of an epoch.</summary>
    public int StepsPerEpoch { get; }

    /// <summary>The epochs so far.</summary>
    public TrainingHistory History { get; }

    /// <summary>The epoch that has just ended.</summary>
    /// <exception cref="ArgumentOutOfRangeException">None has ended yet.</exception>
    public TrainingProgress Last => History[^1];

    /// <summary>The epoch (1-based) of the lowest validation error so far, or without validation data of the lowest J; 0 before the first has ended.</summary>
    public int BestEpoch { get; internal set; }

    /// <summary>How long the training has run.</summary>
    public TimeSpan Elapsed => _elapsed();

    /// <summary>Why a callback asked the training to end; null: none did.</summary>
    public string? StopCause { get; private set; }

    /// <summary>Ends the training after this epoch's callbacks.</summary>
    /// <param name="cause">Why, for <see cref="TrainingResult.StopCause"/>; the first of several is kept.</param>
    /// <exception cref="ArgumentException">The cause is empty.</exception>
    public void Stop(string cause)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(cause);
        StopCause ??= cause;
    }
}
