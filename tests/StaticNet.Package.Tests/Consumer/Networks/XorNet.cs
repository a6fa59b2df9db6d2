using StaticNet;

namespace Consumer.Networks;

/// <summary>Learns exclusive or.</summary>
[Input(2)]
[Dense(4, Activation.Tanh)]
[Dense(1, Activation.Sigmoid)]
[Loss(LossFunction.BinaryCrossEntropy)]
[L2(0.0001)]
public partial class XorNet;
