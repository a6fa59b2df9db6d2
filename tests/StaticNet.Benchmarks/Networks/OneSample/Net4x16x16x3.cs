namespace StaticNet.Benchmarks.OneSample;

/// <summary>The 4-16-16-3 network of the table for one sample at a time: a class of its own, so that the JIT has not learned from batches.</summary>
[Input(4)]
[Dense(16, Activation.ReLU)]
[Dense(16, Activation.ReLU)]
[Dense(3, Activation.Sigmoid)]
[Loss(LossFunction.SquaredError)]
internal sealed partial class Net4x16x16x3;
