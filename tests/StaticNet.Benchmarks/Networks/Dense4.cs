namespace StaticNet.Benchmarks;

/// <summary>A single layer 4→4, without activation.</summary>
[Input(4)]
[Dense(4, Activation.Identity)]
[Loss(LossFunction.SquaredError)]
internal sealed partial class Dense4;
