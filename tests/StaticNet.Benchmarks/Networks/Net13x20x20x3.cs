namespace StaticNet.Benchmarks;

/// <summary>The 13-20-20-3 network of the table.</summary>
[Input(13)]
[Dense(20, Activation.ReLU)]
[Dense(20, Activation.ReLU)]
[Dense(3, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
internal sealed partial class Net13x20x20x3;
