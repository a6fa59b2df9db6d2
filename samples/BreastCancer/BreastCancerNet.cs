using StaticNet;

namespace Samples.BreastCancer;

/// <summary>Thirty measurements of the nuclei of a tumour in, the probability that it is malignant out.</summary>
[Input(30)]
[Dense(16, Activation.ReLU)]
[Dense(1, Activation.Sigmoid)]
[Loss(LossFunction.BinaryCrossEntropy)]
[L2(0.01)]
public partial class BreastCancerNet;
