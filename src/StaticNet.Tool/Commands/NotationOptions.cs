using System.CommandLine;

namespace StaticNet.Tool.Commands;

/// <summary>The letters and the numbering of what is printed and read.</summary>
internal sealed class NotationOptions
{
    private readonly Option<string> _weight = new("--weight-letter") { Description = "The letter of a weight, θ unless given.", DefaultValueFactory = _ => "θ" };

    private readonly Option<int> _inputLayer = new("--input-layer") { Description = "The number of the input layer, 1 unless given; z, a and δ of the next layer carry the next number.", DefaultValueFactory = _ => 1 };

    public NotationOptions(Command command)
    {
        command.Add(_weight);
        command.Add(_inputLayer);
    }

    public Notation Of(ParseResult result)
    {
        try
        {
            return new() { Weight = result.GetValue(_weight) ?? "θ", InputLayer = result.GetValue(_inputLayer) };
        }
        catch (ArgumentException error)
        {
            throw new ToolException(error.Message.Replace(" (Parameter 'Weight')", "", StringComparison.Ordinal).Replace(" (Parameter 'InputLayer')", "", StringComparison.Ordinal));
        }
    }
}
