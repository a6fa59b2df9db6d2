namespace StaticNet.Benchmarks;

/// <summary>The 1000-1000-1 network of the table.</summary>
[Input(1000)]
[Dense(1000, Activation.ReLU)]
[Dense(1, Activation.Identity)]
[Loss(LossFunction.SquaredError)]
internal sealed partial class Net1000x1000x1;
