using StaticNet;

namespace Samples.Course;

/// <summary>64 pixels of a written digit in, the probabilities of ten digits out.</summary>
[Input(64)]
[Dense(32, Activation.Tanh)]
[Dense(10, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
public partial class DigitsNet;
