namespace StaticNet.Benchmarks.OneSample;

/// <summary>The 4-8-3 network of the table for one sample at a time: a class of its own, so that the JIT has not learned from batches.</summary>
[Input(4)]
[Dense(8, Activation.ReLU)]
[Dense(3, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
internal sealed partial class Net4x8x3;
