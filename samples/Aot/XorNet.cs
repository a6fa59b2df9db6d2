using StaticNet;

namespace Samples.Aot;

/// <summary>Exclusive or: the smallest thing that needs a hidden layer.</summary>
[Input(2)]
[Dense(4, Activation.Tanh)]
[Dense(1, Activation.Sigmoid)]
[Loss(LossFunction.BinaryCrossEntropy)]
public partial class XorNet;
