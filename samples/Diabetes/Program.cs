using Samples;
using Samples.Diabetes;

return SeedTable.Command(
    "Trains a network to foresee how diabetes goes on, beside linear regression.",
    DiabetesNet.Equations.Title,
    ["test R²", "linear regression"],
    (seed, watchers) =>
    {
        Experiment experiment = Experiment.Run(seed, watchers);
        return ([experiment.Explained, experiment.ExplainedByLine], experiment.Time);
    }).Parse(args).Invoke();
