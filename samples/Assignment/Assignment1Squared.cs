using StaticNet;

namespace Samples.Assignment;

/// <summary>The first network of the assignment, trained on half the squared error.</summary>
[Input(3)]
[Dense(2, Activation.ReLU)]
[Dense(2, Activation.Sigmoid)]
[Dense(1, Activation.Sigmoid)]
[Loss(LossFunction.SquaredError)]
public partial class Assignment1Squared;
