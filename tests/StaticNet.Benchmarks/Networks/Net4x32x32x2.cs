namespace StaticNet.Benchmarks;

/// <summary>The 4-32-32-2 network of the table.</summary>
[Input(4)]
[Dense(32, Activation.ReLU)]
[Dense(32, Activation.ReLU)]
[Dense(2, Activation.Identity)]
[Loss(LossFunction.SquaredError)]
internal sealed partial class Net4x32x32x2;
