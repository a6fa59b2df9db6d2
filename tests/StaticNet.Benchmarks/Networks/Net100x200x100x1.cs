namespace StaticNet.Benchmarks;

/// <summary>The 100-200-100-1 network of the table.</summary>
[Input(100)]
[Dense(200, Activation.Tanh)]
[Dense(100, Activation.Tanh)]
[Dense(1, Activation.Identity)]
[Loss(LossFunction.SquaredError)]
internal sealed partial class Net100x200x100x1;
