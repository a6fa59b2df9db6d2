using Samples;
using Samples.Xor;

return SeedTable.Command(
    "Trains networks to compute exclusive or.",
    XorNet.Equations.Title,
    ["right of 4"],
    (seed, watchers) =>
    {
        Experiment experiment = Experiment.Run(seed, watchers);
        return ([experiment.Right], experiment.Time);
    },
    seeds: 50).Parse(args).Invoke();
