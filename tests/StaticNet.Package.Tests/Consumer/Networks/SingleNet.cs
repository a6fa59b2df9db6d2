using StaticNet;

namespace Consumer.Networks;

/// <summary>Tells three classes apart, in single precision, with everything that a step of training can hold.</summary>
[Input(5)]
[Dense(8, Activation.Tanh)]
[Dropout(0.2)]
[Dense(7, Activation.Sigmoid)]
[Dense(3, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
[L1(0.0002, Biases = true)]
[L2(0.001, Biases = true)]
public partial class SingleNet;
