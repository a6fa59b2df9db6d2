using System.CommandLine;

namespace StaticNet.Benchmarks;

/// <summary>Options that are a number of something.</summary>
internal static class CountOption
{
    /// <summary>--repeats: the slices that a time is the least of.</summary>
    public static Option<int> Repeats(int usual) => Create("--repeats", "Slices of 3 ms for each contender.", usual);

    /// <summary>An option that takes 1 and more.</summary>
    public static Option<int> Create(string name, string description, int usual)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: var text }] && int.TryParse(text, Numbers.Culture, out int value) && value < 1)
                given.AddError($"{name} is {text}, and must be 1 or more: {name} {usual.ToString(Numbers.Culture)}.");
        });
        return option;
    }
}
