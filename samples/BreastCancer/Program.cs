using Samples;
using Samples.BreastCancer;

return SeedTable.Command(
    "Trains a network to tell malignant from benign tumours.",
    BreastCancerNet.Equations.Title,
    ["test accuracy"],
    (seed, watchers) =>
    {
        Experiment experiment = Experiment.Run(seed, watchers);
        return ([experiment.Accuracy], experiment.Time);
    }).Parse(args).Invoke();
