using System.Numerics;

namespace StaticNet.Training;

/// <summary>All that a training which goes on depends on, but for its data and options.</summary>
/// <param name="Progress">How far it is.</param>
/// <param name="Parameters">Of the network.</param>
/// <param name="First">Those that it began with.</param>
/// <param name="LowestStart">Those that the epoch of the lowest J began with.</param>
/// <param name="Best">Those of the lowest validation error; null: there is none.</param>
/// <param name="Optimizer">What the optimizer remembers.</param>
/// <param name="Schedule">What the schedule remembers; null: there is none.</param>
/// <param name="History">The epochs so far, at least one.</param>
internal sealed record Checkpoint<T>(
    CheckpointProgress Progress,
    ReadOnlyMemory<T> Parameters,
    ReadOnlyMemory<T> First,
    ReadOnlyMemory<T> LowestStart,
    ReadOnlyMemory<T>? Best,
    OptimizerState<T> Optimizer,
    OptimizerState<double>? Schedule,
    TrainingHistory History)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>;
