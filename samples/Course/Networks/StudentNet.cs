using StaticNet;

namespace Samples.Course;

/// <summary>Learns what the teacher teaches, and has room for more.</summary>
[Input(10)]
[Dense(16, Activation.Tanh)]
[Dense(4, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
public partial class StudentNet;
