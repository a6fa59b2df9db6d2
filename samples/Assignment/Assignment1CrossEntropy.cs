using StaticNet;

namespace Samples.Assignment;

/// <summary>The same network on cross-entropy. Only δ⁽⁴⁾ changes: the slope of its sigmoid cancels, and everything before it follows.</summary>
[Input(3)]
[Dense(2, Activation.ReLU)]
[Dense(2, Activation.Sigmoid)]
[Dense(1, Activation.Sigmoid)]
[Loss(LossFunction.BinaryCrossEntropy)]
public partial class Assignment1CrossEntropy;
