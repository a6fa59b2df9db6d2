// When to stop: a network that could learn 120 flowers by heart stops where the flowers that it does not learn from say so.
// dotnet run samples/lessons/early-stopping.cs
#:project ../../src/StaticNet.Data/StaticNet.Data.csproj
#:property PublishAot=false

using System.Globalization;
using StaticNet;
using StaticNet.Data;
using StaticNet.Evaluation;
using StaticNet.Training;

Console.OutputEncoding = System.Text.Encoding.UTF8;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

string folder = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;    // of this file, wherever it is run from
Dataset<float> flowers = CsvFile.Read<float>(Path.Combine(folder, "..", "Iris", "iris.csv"), new CsvOptions { Targets = ["species"], Encoding = TargetEncoding.OneHot });
var (training, test) = flowers.SplitStratified(0.8, seed: 3);
Standardization scaling = Standardization.Fit(training);

// A fifth of the training flowers is watched, not learnt from. Ten epochs without progress worth the name on it end the training, and the best parameters are taken back.
var net = new FlowerNet(seed: 3);
TrainingResult result = Trainer.Fit(net, scaling.Apply(training), new TrainingOptions
{
    Epochs = 1000,
    BatchSize = 16,
    Optimizer = new Adam(0.02),
    ValidationFraction = 0.2,
    EarlyStopping = new EarlyStopping(patience: 10, minimumDelta: 0.001),
    Seed = 3,
});

Console.WriteLine("epoch   J on what it learns from   error on what is watched");
foreach (TrainingProgress epoch in result.History)
{
    if (epoch.Epoch % 10 == 1 || epoch.Epoch == result.BestEpoch)
        Console.WriteLine($"{epoch.Epoch,5}   {epoch.Loss,24:F4}   {epoch.ValidationError,24:F4}{(epoch.Epoch == result.BestEpoch ? "   the best" : "")}");
}

Console.WriteLine($"ended: {result.StopReason}, {result.StopCause}");
Console.WriteLine($"right on flowers that it never saw: {Metrics.Accuracy(net, scaling.Apply(test)):P1}");

[Input(4)]
[Dense(16, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
public partial class FlowerNet;
