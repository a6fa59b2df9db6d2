using System.CommandLine;
using System.CommandLine.Parsing;
using Samples.Iris;

var seed = new Option<int>("--seed")
{
    Description = "Draws the split, the first weights and the order of the flowers.",
};
var epochs = new Option<int>("--epochs")
{
    Description = "How often the network sees every flower.",
    DefaultValueFactory = _ => Experiment.DefaultEpochs,
};
var seeds = new Option<int?>("--seeds")
{
    Description = "Trains with the seeds 0 to N − 1 instead and shows the accuracy of each.",
    HelpName = "N",
};

epochs.Validators.Add(RequireOneOrMore);
seeds.Validators.Add(RequireOneOrMore);

var command = new RootCommand("Trains a network on Fisher's irises and shows its equations at work.") { seed, epochs, seeds };
command.Validators.Add(given =>
{
    if (given.GetResult(seed) is { Implicit: false } && given.GetResult(seeds) is not null)
        given.AddError("--seed trains with one seed, --seeds with many: give one of them.");
});
command.SetAction(given => given.GetValue(seeds) is { } count
    ? IrisSample.ShowSeeds(Terminal.Open(), count, given.GetValue(epochs))
    : IrisSample.ShowOne(Terminal.Open(), given.GetValue(seed), given.GetValue(epochs)));
return command.Parse(args).Invoke();

// What is no number at all, the parser refuses by itself.
static void RequireOneOrMore(OptionResult given)
{
    if (given.Tokens is [var token] && int.TryParse(token.Value, out int count) && count < 1)
        given.AddError($"{given.Option.Name} {count}: it takes at least 1.");
}
