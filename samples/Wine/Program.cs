using Samples;
using Samples.Wine;

return SeedTable.Command(
    "Trains a network to name the cultivar of a wine from a chemical analysis.",
    WineNet.Equations.Title,
    ["test accuracy"],
    (seed, watchers) =>
    {
        Experiment experiment = Experiment.Run(seed, watchers);
        return ([experiment.Accuracy], experiment.Time);
    }).Parse(args).Invoke();
