using StaticNet.Training;

namespace StaticNet.Models.Tests;

/// <summary>Sees every epoch of a training.</summary>
/// <param name="see">Is told of it.</param>
internal sealed class Watch(Action<TrainingStatus> see) : TrainingCallback
{
    public override void OnEpochEnd(TrainingStatus training) => see(training);
}
