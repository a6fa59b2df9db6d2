namespace StaticNet.Benchmarks;

/// <summary>The 24-8-2 network of the table, in double precision.</summary>
[Input(24)]
[Dense(8, Activation.Tanh)]
[Dense(2, Activation.Identity)]
[Loss(LossFunction.SquaredError)]
[Compile(Precision = Precision.Double)]
internal sealed partial class Net24x8x2;
