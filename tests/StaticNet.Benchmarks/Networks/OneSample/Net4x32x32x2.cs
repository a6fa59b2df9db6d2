namespace StaticNet.Benchmarks.OneSample;

/// <summary>The 4-32-32-2 network of the table for one sample at a time: a class of its own, so that the JIT has not learned from batches.</summary>
[Input(4)]
[Dense(32, Activation.ReLU)]
[Dense(32, Activation.ReLU)]
[Dense(2, Activation.Identity)]
[Loss(LossFunction.SquaredError)]
internal sealed partial class Net4x32x32x2;
