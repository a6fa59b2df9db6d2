namespace StaticNet.Benchmarks;

/// <summary>The 4-32-16-4 network of the table.</summary>
[Input(4)]
[Dense(32, Activation.Tanh)]
[Dense(16, Activation.Tanh)]
[Dense(4, Activation.Identity)]
[Loss(LossFunction.SquaredError)]
internal sealed partial class Net4x32x16x4;
