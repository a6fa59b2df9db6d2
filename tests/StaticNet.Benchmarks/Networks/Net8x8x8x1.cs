namespace StaticNet.Benchmarks;

/// <summary>The 8-8-8-1 network of the table, in double precision.</summary>
[Input(8)]
[Dense(8, Activation.Tanh)]
[Dense(8, Activation.Tanh)]
[Dense(1, Activation.Identity)]
[Loss(LossFunction.SquaredError)]
[Compile(Precision = Precision.Double)]
internal sealed partial class Net8x8x8x1;
