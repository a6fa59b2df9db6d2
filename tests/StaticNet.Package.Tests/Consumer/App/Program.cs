using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Consumer.Networks;
using StaticNet;
using StaticNet.Data;
using StaticNet.Evaluation;
using StaticNet.Training;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.WriteLine($"dynamic code: {RuntimeFeature.IsDynamicCodeSupported}");

var xor = new Dataset<float>(inputs: [0, 0, 0, 1, 1, 0, 1, 1], targets: [0, 1, 1, 0], inputSize: 2, targetSize: 1);
Train("xor", new XorNet(seed: 1), xor, new TrainingOptions { Epochs = 200, Optimizer = new Adam(0.05) });
Console.WriteLine($"xor operations: {XorNet.Equations.Operations.Total} = {XorNet.Equations.Operations}");
Console.WriteLine($"xor equations: {XorNet.Equations.Hash}");

Train("classes", new ClassNet(seed: 1), Classes<double>(rows: 300, ClassNet.InputSize), new TrainingOptions { Epochs = 5, BatchSize = 16, Optimizer = new Sgd(0.1) });
Console.WriteLine($"class operations: {ClassNet.Equations.Operations.Total} = {ClassNet.Equations.Operations}");

// 200 steps of 16 samples with dropout, penalties and Adam, in both precisions; then whole batches of eight shards, on any number of threads.
var steps = new TrainingOptions { Epochs = 10, BatchSize = 16, Optimizer = new Adam(0.01), Seed = 7 };
Train("single", new SingleNet(seed: 2), Classes<float>(rows: 320, SingleNet.InputSize), steps);
Train("double", new DoubleNet(seed: 2), Classes<double>(rows: 320, DoubleNet.InputSize), steps);
foreach (int threads in (int[])[1, 2, 7])
{
    var whole = new TrainingOptions { Epochs = 20, Optimizer = new Adam(0.05), Seed = 7, Threads = threads };
    Train($"threads {threads}", new SingleNet(seed: 3), Classes<float>(rows: 1900, SingleNet.InputSize), whole);
}

var baked = new BakedNet();
Console.WriteLine($"baked parameters: {Convert.ToHexString(MemoryMarshal.AsBytes(baked.Parameters))}");
Console.WriteLine($"baked answer: {Predictor<float>.OfModel(baked).Predict([5.1f, 3.5f, 1.4f, 0.2f])}");

static void Train<T>(string name, INetwork<T> network, Dataset<T> data, TrainingOptions options)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    TrainingResult result = Trainer.Fit(network, data, options);
    Console.WriteLine($"{name} losses: {result.History[0].Loss:R} {result.History[^1].Loss:R}");
    Console.WriteLine($"{name} parameters: {Convert.ToHexString(MemoryMarshal.AsBytes(network.Parameters))}");
}

// Three classes around three corners, by a rule that needs no random numbers.
static Dataset<T> Classes<T>(int rows, int inputSize)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    const int classes = 3;
    var inputs = new T[rows * inputSize];
    var targets = new T[rows * classes];
    for (int row = 0; row < rows; row++)
    {
        targets[(row * classes) + (row % classes)] = T.One;
        for (int i = 0; i < inputSize; i++)
            inputs[(row * inputSize) + i] = T.CreateTruncating((i % classes == row % classes ? 1 : 0) + (((row * 7) + (i * 13)) % 11 / 11.0));
    }

    return new Dataset<T>(inputs, targets, inputSize, classes);
}
