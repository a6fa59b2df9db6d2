using StaticNet;

namespace Samples.Iris;

/// <summary>
/// Four measurements of a flower in, the probabilities of three species out. The build turns these attributes into the equations of the
/// network, their derivatives, and the C# that computes both; everything below the class name is generated.
/// </summary>
[Input(4)]
[Dense(8, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
public partial class IrisNet;
