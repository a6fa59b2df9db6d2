namespace StaticNet.Benchmarks;

/// <summary>The 2-2-1 network of the table.</summary>
[Input(2)]
[Dense(2, Activation.Tanh)]
[Dense(1, Activation.Sigmoid)]
[Loss(LossFunction.SquaredError)]
internal sealed partial class Net2x2x1;
