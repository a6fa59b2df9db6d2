using Consumer.Networks;
using Consumer.Sides;
using StaticNet.Charts;
using StaticNet.Data;
using StaticNet.Logging;
using StaticNet.Onnx;
using StaticNet.Training;

// Uses each package beside StaticNet once, in the folder that it is given.
string folder = args[0];

string table = Path.Combine(folder, "xor.csv");
await File.WriteAllTextAsync(table, "a,b,differ\n0,0,0\n0,1,1\n1,0,1\n1,1,0\n").ConfigureAwait(false);
Dataset<float> data = CsvFile.Read<float>(table, new CsvOptions { Targets = ["differ"] });
Console.WriteLine($"rows: {data.Count}");

var net = new XorNet(seed: 1);
var logger = new LineLogger();
TrainingResult result = Trainer.Fit(net, data, new TrainingOptions { Epochs = 500, Callbacks = [new TrainingLog(logger)] });
Console.WriteLine($"learned: {net.Differ(0, 1) > 0.5f && net.Differ(1, 1) < 0.5f}");
Console.WriteLine($"logged: {logger.Lines.Count}");

string picture = Path.Combine(folder, "curve.svg");
Chart.LearningCurve(result).Write(picture);
string svg = await File.ReadAllTextAsync(picture).ConfigureAwait(false);
Console.WriteLine($"picture: {svg.Contains("<svg", StringComparison.Ordinal) && svg.Contains("<path", StringComparison.Ordinal)}");

string model = Path.Combine(folder, "xor.onnx");
OnnxFile.Write(model, net);
var back = new XorNet(seed: 2);
OnnxFile.Read(model).CopyTo(back);
Console.WriteLine($"model: {back.Parameters.SequenceEqual(net.Parameters)}");
