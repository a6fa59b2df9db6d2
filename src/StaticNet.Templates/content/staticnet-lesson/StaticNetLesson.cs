// One lesson, one file: dotnet run StaticNetLesson.cs
#:package StaticNet@0.0.0-version
// A single file is prepared for native compilation, which needs a further package. A lesson does without.
#:property PublishAot=false

using System.Globalization;
using StaticNet;
using StaticNet.Data;
using StaticNet.Training;

Console.OutputEncoding = System.Text.Encoding.UTF8;     // θ, δ and ∂ on Windows too

// Every z, a and δ, the loss, and the derivative by every weight and bias.
Console.WriteLine(XorNet.Equations);

// One derivative from the chain rule on. 0, 0, 0: the first layer, its first unit, its first input.
Console.WriteLine(XorNet.Equations.OfWeight(layer: 0, unit: 0, input: 0));

// Training: inputs row by row, and one target a row.
var data = new Dataset<float>([0, 0, 0, 1, 1, 0, 1, 1], [0, 1, 1, 0], XorNet.InputSize, XorNet.OutputSize);
var net = new XorNet(seed: 1);
Trainer.Fit(net, data);

float[] outputs = new float[data.Count];
net.Forward(data.Inputs, outputs);
for (int row = 0; row < data.Count; row++)
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{data.Input(row)[0]} xor {data.Input(row)[1]} = {outputs[row]:F2}"));

[Input(2)]
[Dense(4, Activation.Tanh)]
[Dense(1, Activation.Sigmoid)]
[Loss(LossFunction.BinaryCrossEntropy)]
public partial class XorNet;
