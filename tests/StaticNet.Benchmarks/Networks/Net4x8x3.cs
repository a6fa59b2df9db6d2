namespace StaticNet.Benchmarks;

/// <summary>The 4-8-3 network of the table.</summary>
[Input(4)]
[Dense(8, Activation.ReLU)]
[Dense(3, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
internal sealed partial class Net4x8x3;
