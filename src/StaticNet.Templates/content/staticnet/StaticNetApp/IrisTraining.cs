using StaticNet.Data;
using StaticNet.Evaluation;
using StaticNet.Training;

namespace StaticNetApp;

/// <summary>One training and what came of it.</summary>
/// <param name="Result">The epochs.</param>
/// <param name="Predictor">The trained network, with the scaling of its inputs and the names of its classes: it takes a row as the file has it.</param>
/// <param name="Accuracy">The share of the flowers it never saw whose species it names.</param>
public sealed record IrisTraining(TrainingResult Result, Predictor<float> Predictor, double Accuracy)
{
    /// <summary>Trains a network. The seed draws the split, the first weights and the order of the flowers: the same seed gives the same bits.</summary>
    public static IrisTraining Run(int seed)
    {
        var (training, test) = IrisData.Read().SplitStratified(0.8, seed);
        Standardization scaling = Standardization.Fit(training);    // of the training flowers alone: nothing about the others may leak into the training
        var net = new IrisNet(seed);
        TrainingResult result = Trainer.Fit(net, scaling.Apply(training), new TrainingOptions { Epochs = 100, BatchSize = 16, Seed = seed });
        return new IrisTraining(result, new Predictor<float>(net, training, scaling), Metrics.Accuracy(net, scaling.Apply(test)));
    }
}
