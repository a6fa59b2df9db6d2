namespace StaticNet.Training;

/// <summary>Why training ended. One that diverges has no result: it ends with a <see cref="TrainingDivergedException"/>.</summary>
/// <example><code>if (result.StopReason == StopReason.EarlyStopping) Console.WriteLine($"best after {result.BestEpoch} epochs");</code></example>
public enum StopReason
{
    /// <summary>All epochs were run.</summary>
    Completed = 0,

    /// <summary>The validation error made no progress for as long as <see cref="EarlyStopping.Patience"/> allows.</summary>
    EarlyStopping = 1,

    /// <summary>A <see cref="TrainingCallback"/> asked for it.</summary>
    Callback = 2,

    /// <summary>The epochs asked for were run, and there are more to come: see <see cref="TrainingSession{T}.Run"/>.</summary>
    Paused = 3,
}
