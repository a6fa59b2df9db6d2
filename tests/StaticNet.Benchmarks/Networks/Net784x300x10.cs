namespace StaticNet.Benchmarks;

/// <summary>The 784-300-10 network of the table.</summary>
[Input(784)]
[Dense(300, Activation.ReLU)]
[Dense(10, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
internal sealed partial class Net784x300x10;
