using StaticNet;

namespace Samples.Course;

/// <summary>Three units: enough for a wave.</summary>
[Input(1)]
[Dense(3, Activation.Tanh)]
[Dense(1)]
[Loss(LossFunction.SquaredError)]
[Compile(Precision = Precision.Double)]
public partial class WaveNet;
