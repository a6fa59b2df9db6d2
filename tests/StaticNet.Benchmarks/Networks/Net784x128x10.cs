namespace StaticNet.Benchmarks;

/// <summary>The 784-128-10 network of the table.</summary>
[Input(784)]
[Dense(128, Activation.ReLU)]
[Dense(10, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
internal sealed partial class Net784x128x10;
