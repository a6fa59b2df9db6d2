using StaticNet;

namespace Consumer.Networks;

/// <summary>Gives each of three classes a probability of its own, in double precision, with everything that a step of training can hold.</summary>
[Input(5)]
[Dense(8, Activation.LeakyReLU, Alpha = 0.1, L1 = 0.0005)]
[Dropout(0.2)]
[Dense(7, Activation.Tanh)]
[Dense(3, Activation.Sigmoid)]
[Loss(LossFunction.BinaryCrossEntropy)]
[L2(0.001)]
[Compile(Precision = Precision.Double)]
public partial class DoubleNet;
