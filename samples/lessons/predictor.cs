// From a raw row to a name: the network, the scaling of its inputs and the names of its classes are saved as one file and loaded as one.
// dotnet run samples/lessons/predictor.cs
#:project ../../src/StaticNet.Data/StaticNet.Data.csproj
#:property PublishAot=false

using StaticNet;
using StaticNet.Data;
using StaticNet.Evaluation;
using StaticNet.Training;

Console.OutputEncoding = System.Text.Encoding.UTF8;

string folder = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
Dataset<float> flowers = CsvFile.Read<float>(Path.Combine(folder, "..", "Iris", "iris.csv"), new CsvOptions { Targets = ["species"], Encoding = TargetEncoding.OneHot });
Standardization scaling = Standardization.Fit(flowers);
var net = new SpeciesNet(seed: 1);
Trainer.Fit(net, scaling.Apply(flowers), new TrainingOptions { Epochs = 100, BatchSize = 16, Seed = 1 });

// The file is replaced at once or not at all; a crash while it is written leaves the old one.
string file = Path.Combine(Path.GetTempPath(), $"species-{Guid.NewGuid():N}.safetensors");
new Predictor<float>(net, flowers, scaling).Save(file);

// In another program: the class of the same layers, and the file. What does not fit is refused by name.
Predictor<float> predictor = Predictor<float>.Load(new SpeciesNet(), file);
Console.WriteLine(string.Join(", ", predictor.FeatureNames));
Console.WriteLine($"5.1, 3.5, 1.4, 0.2: {predictor.Predict([5.1f, 3.5f, 1.4f, 0.2f])}");
Console.WriteLine($"6.3, 3.3, 6.0, 2.5: {predictor.Predict([6.3f, 3.3f, 6f, 2.5f])}");
try
{
    OtherNet.Load(file);
}
catch (StaticNet.Models.ModelFormatException refusal)
{
    Console.WriteLine($"refused: {refusal.Message.Replace(file, "the file")}");
}

File.Delete(file);

[Input(4)]
[Dense(8, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
public partial class SpeciesNet;

[Input(4)]
[Dense(9, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
public partial class OtherNet;
