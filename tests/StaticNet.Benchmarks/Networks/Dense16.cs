namespace StaticNet.Benchmarks;

/// <summary>A single layer 16→16, without activation.</summary>
[Input(16)]
[Dense(16, Activation.Identity)]
[Loss(LossFunction.SquaredError)]
internal sealed partial class Dense16;
