using StaticNet;

namespace Samples.Xor;

/// <summary>Exclusive or: the smallest thing that needs a hidden layer. Two hidden units can express it, but then half of all starts end in a valley that does not; eight find it from every start.</summary>
[Input(2)]
[Dense(8, Activation.Tanh)]
[Dense(1, Activation.Sigmoid)]
[Loss(LossFunction.BinaryCrossEntropy)]
public partial class XorNet;
