using StaticNet;

namespace StaticNetApp;

/// <summary>Four measurements of a flower in, the probabilities of three species out. The build writes the rest of this class: forward, loss, gradient, and the equations of all three.</summary>
[Input(4)]
[Dense(8, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
public partial class IrisNet;
