using Samples;
using Samples.Digits;

return SeedTable.Command(
    "Trains a network to read handwritten digits.",
    DigitsNet.Equations.Title,
    ["test accuracy"],
    seed =>
    {
        Experiment experiment = Experiment.Run(seed);
        return ([experiment.Accuracy], experiment.Time);
    }).Parse(args).Invoke();
