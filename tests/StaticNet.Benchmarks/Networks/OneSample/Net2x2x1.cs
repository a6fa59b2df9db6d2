namespace StaticNet.Benchmarks.OneSample;

/// <summary>The 2-2-1 network of the table for one sample at a time: a class of its own, so that the JIT has not learned from batches.</summary>
[Input(2)]
[Dense(2, Activation.Tanh)]
[Dense(1, Activation.Sigmoid)]
[Loss(LossFunction.SquaredError)]
internal sealed partial class Net2x2x1;
