using System.CommandLine;

namespace StaticNet.Benchmarks;

/// <summary>--only: some of the rows.</summary>
internal static class OnlyOption
{
    public static Option<string> Create() => new("--only") { Description = "Rows whose group and name contain this.", DefaultValueFactory = _ => "" };
}
