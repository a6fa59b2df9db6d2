namespace StaticNet.Benchmarks;

/// <summary>The 2000-4000-1000 network of the table.</summary>
[Input(2000)]
[Dense(4000, Activation.ReLU)]
[Dense(1000, Activation.Identity)]
[Loss(LossFunction.SquaredError)]
internal sealed partial class Net2000x4000x1000;
