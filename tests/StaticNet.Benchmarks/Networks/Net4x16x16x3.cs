namespace StaticNet.Benchmarks;

/// <summary>The 4-16-16-3 network of the table.</summary>
[Input(4)]
[Dense(16, Activation.ReLU)]
[Dense(16, Activation.ReLU)]
[Dense(3, Activation.Sigmoid)]
[Loss(LossFunction.SquaredError)]
internal sealed partial class Net4x16x16x3;
