namespace StaticNet.Benchmarks;

/// <summary>A single layer 64→64, without activation.</summary>
[Input(64)]
[Dense(64, Activation.Identity)]
[Loss(LossFunction.SquaredError)]
internal sealed partial class Dense64;
