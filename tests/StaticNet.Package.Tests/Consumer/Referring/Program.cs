using StaticNet;
using StaticNet.Training;

// Of a class that a project reference has compiled, also what Symbolics gives it.
var net = new ReferringNet(seed: 1);
Trainer.Fit(net, new StaticNet.Data.Dataset<float>([0, 1, 2, 3], [1, 3, 5, 7], 1, 1), new TrainingOptions { Epochs = 2000 });
float[] output = new float[1];
net.Forward([4], output);
Console.WriteLine($"nine: {MathF.Round(output[0])}");
Console.WriteLine($"title: {ReferringNet.Equations.Title}");
Console.WriteLine($"right: {ReferringNet.Equations.Check("dJ/dw_11 = (a_1 - y_1) x_1").IsRight}");

/// <summary>A line.</summary>
[Input(1)]
[Dense(1)]
[Loss(LossFunction.SquaredError)]
public partial class ReferringNet;
