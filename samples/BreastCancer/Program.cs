using Samples;
using Samples.BreastCancer;

return SeedTable.Command(
    "Trains a network to tell malignant from benign tumours.",
    BreastCancerNet.Equations.Title,
    ["test accuracy"],
    seed =>
    {
        Experiment experiment = Experiment.Run(seed);
        return ([experiment.Accuracy], experiment.Time);
    }).Parse(args).Invoke();
