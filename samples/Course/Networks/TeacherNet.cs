using StaticNet;

namespace Samples.Course;

/// <summary>Gives ten features a score for each of four classes: it makes the data that others learn from.</summary>
[Input(10)]
[Dense(6, Activation.Tanh)]
[Dense(4)]
[Loss(LossFunction.SquaredError)]
public partial class TeacherNet;
