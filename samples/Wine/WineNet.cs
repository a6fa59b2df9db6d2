using StaticNet;

namespace Samples.Wine;

/// <summary>Thirteen measurements of a wine in, the probabilities of three cultivars out.</summary>
[Input(13)]
[Dense(16, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
[L2(0.01)]
public partial class WineNet;
