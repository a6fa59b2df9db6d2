namespace StaticNet.Benchmarks;

/// <summary>The 64-33-17-5 network of the table.</summary>
[Input(64)]
[Dense(33, Activation.Tanh)]
[Dense(17, Activation.Tanh)]
[Dense(5, Activation.Identity)]
[Loss(LossFunction.SquaredError)]
internal sealed partial class Net64x33x17x5;
