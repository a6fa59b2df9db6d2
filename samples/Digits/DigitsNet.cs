using StaticNet;

namespace Samples.Digits;

/// <summary>64 pixels of a handwritten digit in, the probabilities of the ten digits out.</summary>
[Input(64)]
[Dense(32, Activation.ReLU)]
[Dense(10, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
public partial class DigitsNet;
