namespace StaticNet.Benchmarks;

/// <summary>The 4-64-64-2 network of the table.</summary>
[Input(4)]
[Dense(64, Activation.ReLU)]
[Dense(64, Activation.ReLU)]
[Dense(2, Activation.Identity)]
[Loss(LossFunction.SquaredError)]
internal sealed partial class Net4x64x64x2ReLU;
