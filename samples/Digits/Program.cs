using Samples;
using Samples.Digits;

return SeedTable.Command(
    "Trains a network to read handwritten digits.",
    DigitsNet.Equations.Title,
    ["test accuracy"],
    (seed, watchers) =>
    {
        Experiment experiment = Experiment.Run(seed, watchers);
        return ([experiment.Accuracy], experiment.Time);
    },
    seeds: 5).Parse(args).Invoke();
