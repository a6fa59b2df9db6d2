using StaticNet;

namespace Samples.Course;

/// <summary>The network of the lessons on penalties, without one: σ outputs and squared error, as in the update rule of the course.</summary>
[Input(10)]
[Dense(16, Activation.Tanh)]
[Dense(4, Activation.Sigmoid)]
[Loss(LossFunction.SquaredError)]
public partial class PlainNet;
