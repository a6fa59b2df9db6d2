using StaticNet;

namespace Consumer.Networks;

/// <summary>Tells three classes apart, in single precision: tanh, erf, exp and ln, masks and penalties.</summary>
[Input(5)]
[Dense(8, Activation.Tanh)]
[Dropout(0.2)]
[Dense(7, Activation.GELU)]
[Dense(6, Activation.SiLU)]
[Dense(3, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
[L1(0.0002, Biases = true)]
[L2(0.001, Biases = true)]
public partial class SingleNet;
