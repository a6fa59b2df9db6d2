using Samples;
using Samples.Wine;

return SeedTable.Command(
    "Trains a network to name the cultivar of a wine from a chemical analysis.",
    WineNet.Equations.Title,
    ["test accuracy"],
    seed =>
    {
        Experiment experiment = Experiment.Run(seed);
        return ([experiment.Accuracy], experiment.Time);
    }).Parse(args).Invoke();
