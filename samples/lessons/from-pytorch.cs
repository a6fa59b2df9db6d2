// A network that PyTorch has trained answers here, and is explained here. models/iris.py made the file that it comes in.
// dotnet run samples/lessons/from-pytorch.cs
#:project ../../src/StaticNet.Data/StaticNet.Data.csproj
#:property PublishAot=false

using System.Globalization;
using StaticNet;
using StaticNet.Data;
using StaticNet.Evaluation;
using StaticNet.Models;

Console.OutputEncoding = System.Text.Encoding.UTF8;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// Names and shapes of the tensors must be those of the layers: 0.weight [8, 4], 0.bias [8], 2.weight [3, 8], 2.bias [3]. PyTorch's files say no more.
string folder = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
TorchNet net = TorchNet.Load(Path.Combine(folder, "models", "iris.safetensors"), ModelReading.Tensors);

// PyTorch's network took centimetres as they are.
Dataset<float> flowers = CsvFile.Read<float>(Path.Combine(folder, "..", "Iris", "iris.csv"), new CsvOptions { Targets = ["species"], Encoding = TargetEncoding.OneHot });
Console.WriteLine($"right: {Metrics.Accuracy(net, flowers):P1}, mean error {Metrics.MeanError(net, flowers):F4}");

// One of its outputs, and what one of its weights has to do with it: the first flower, the first weight of the second layer.
float[] outputs = new float[TorchNet.OutputSize];
net.Forward(flowers.Input(0), outputs);
Console.WriteLine($"first flower: {string.Join(", ", outputs.Select(output => output.ToString("F4")))}");
double[] parameters = [.. net.Parameters.ToArray().Select(parameter => (double)parameter)];
double[] sample = [.. flowers.Input(0).ToArray().Select(input => (double)input)];
double[] target = [.. flowers.Target(0).ToArray().Select(value => (double)value)];
Console.WriteLine(TorchNet.Equations.OfWeight(layer: 1, unit: 0, input: 0).ToText(TorchNet.Equations.At(parameters, sample, target)));

[Input(4)]
[Dense(8, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
public partial class TorchNet;
