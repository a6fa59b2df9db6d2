using StaticNet;

namespace Samples.Course;

/// <summary>Two layers of 32 units: enough to learn twenty points by heart, noise and all.</summary>
[Input(1)]
[Dense(32, Activation.Tanh)]
[Dense(32, Activation.Tanh)]
[Dense(1)]
[Loss(LossFunction.SquaredError)]
[Compile(Precision = Precision.Double)]
public partial class WideNet;
