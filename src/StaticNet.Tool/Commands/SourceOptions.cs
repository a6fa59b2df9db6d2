using System.CommandLine;
using StaticNet.Tool.Sources;

namespace StaticNet.Tool.Commands;

/// <summary>The argument that says where networks come from, and the options beside it; every command but exercise has them.</summary>
internal sealed class SourceOptions
{
    private readonly Argument<string> _source = new("network")
    {
        Description = "A project, a solution, a .dll, a folder with one of these, or a network as text: \"3 > 2 relu > 1 sigmoid, bce\".",
        HelpName = "network",
        Arity = ArgumentArity.ZeroOrOne,
        DefaultValueFactory = _ => ".",
    };

    private readonly Option<string?> _name = new("--network", "-n") { Description = "The class that is meant, where there are several." };

    private readonly Option<string> _configuration = new("--configuration", "-c") { Description = "How a project is built.", DefaultValueFactory = _ => "Debug" };

    public SourceOptions(Command command)
    {
        _source.CompletionSources.Add(_ => Files());
        _configuration.CompletionSources.Add("Debug", "Release");
        command.Add(_source);
        command.Add(_name);
        command.Add(_configuration);
    }

    public NetworkSource Of(ParseResult result) =>
        new(result.GetValue(_source) ?? ".", result.GetValue(_name), result.GetValue(_configuration) ?? "Debug");

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Environment.CurrentDirectory)
        .Where(file => Path.GetExtension(file).ToLowerInvariant() is ".csproj" or ".sln" or ".slnx" or ".dll")
        .Select(file => Path.GetFileName(file))
        .Append("\"3 > 2 relu > 1 sigmoid, bce\"");
}
