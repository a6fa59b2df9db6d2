namespace StaticNet.Benchmarks;

/// <summary>The 30-100-100-1 network of the table.</summary>
[Input(30)]
[Dense(100, Activation.ReLU)]
[Dense(100, Activation.ReLU)]
[Dense(1, Activation.Identity)]
[Loss(LossFunction.SquaredError)]
internal sealed partial class Net30x100x100x1;
