using StaticNet;

namespace Samples.Assignment;

/// <summary>The second network of the assignment: one hidden unit, which both outputs share.</summary>
[Input(2)]
[Dense(1, Activation.Tanh)]
[Dense(2, Activation.Sigmoid)]
[Loss(LossFunction.BinaryCrossEntropy)]
public partial class Assignment2;
