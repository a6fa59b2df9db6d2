using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Consumer.Networks;
using StaticNet;
using StaticNet.Data;
using StaticNet.Training;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.WriteLine($"dynamic code: {RuntimeFeature.IsDynamicCodeSupported}");

var xor = new Dataset<float>(inputs: [0, 0, 0, 1, 1, 0, 1, 1], targets: [0, 1, 1, 0], inputSize: 2, targetSize: 1);
Train("xor", new XorNet(seed: 1), xor, new TrainingOptions { Epochs = 200, Optimizer = new Adam(0.05) });
Console.WriteLine($"xor operations: {XorNet.Equations.Operations.Total} = {XorNet.Equations.Operations}");
Console.WriteLine($"xor equations: {XorNet.Equations.Hash}");

Dataset<double> classes = Classes(rows: 300);
Train("classes", new ClassNet(seed: 1), classes, new TrainingOptions { Epochs = 5, BatchSize = 16, Optimizer = new Sgd(0.1) });
Console.WriteLine($"class operations: {ClassNet.Equations.Operations.Total} = {ClassNet.Equations.Operations}");

static void Train<T>(string name, INetwork<T> network, Dataset<T> data, TrainingOptions options)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    TrainingResult result = Trainer.Fit(network, data, options);
    Console.WriteLine($"{name} losses: {result.History[0].Loss:R} {result.History[^1].Loss:R}");
    Console.WriteLine($"{name} parameters: {Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(network.Parameters)))}");
}

// Three classes around three corners, by a rule that needs no random numbers.
static Dataset<double> Classes(int rows)
{
    double[] inputs = new double[rows * ClassNet.InputSize];
    double[] targets = new double[rows * ClassNet.OutputSize];
    for (int row = 0; row < rows; row++)
    {
        targets[(row * ClassNet.OutputSize) + (row % 3)] = 1;
        for (int i = 0; i < ClassNet.InputSize; i++)
            inputs[(row * ClassNet.InputSize) + i] = (i % 3 == row % 3 ? 1 : 0) + (((row * 7) + (i * 13)) % 11 / 11.0);
    }

    return new Dataset<double>(inputs, targets, ClassNet.InputSize, ClassNet.OutputSize);
}
