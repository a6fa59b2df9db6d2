using System.CommandLine;
using StaticNet.Compiler.CPrinting;
using StaticNet.Tool.Sources;

namespace StaticNet.Tool.Commands;

/// <summary><c>staticnet export</c>: a network as source text of another language.</summary>
internal static class ExportCommand
{
    public static Command Create(ToolConsole console)
    {
        var command = new Command("export", "A network as a C header, for a microcontroller or any program: forward, loss and gradient with the bits of the C# class.");
        var source = new SourceOptions(command);
        var header = new Option<string?>("--c") { Description = "The C99 header to write; one that is there is replaced. Of a .safetensors or .onnx file with its parameters." };
        var model = new Option<string?>("--model", "-m") { Description = "A .safetensors or .onnx file whose parameters the header carries, for a network given otherwise." };
        var name = new Option<string?>("--name") { Description = "What the names in the header begin with; unless given, the network's." };
        command.Add(header);
        command.Add(model);
        command.Add(name);
        command.SetAction(result =>
        {
            string path = result.GetValue(header) is { Length: > 0 } given ? given : throw new ToolException("export needs a file to write: --c net.h.");
            (NetworkTopology topology, IReadOnlyList<double>? parameters) = Network(source.Of(result), result.GetValue(model));
            LoadedNetwork.RequireLoss(topology);
            string prefix = result.GetValue(name) is { } wanted ? Checked(wanted) : topology.Name;
            OutputFile.Write(path, CHeader.Of(topology, prefix, parameters), "--c");
            console.Output.WriteLine(path);
            return ExitCodes.Success;
        });
        return command;
    }

    private static (NetworkTopology Topology, IReadOnlyList<double>? Parameters) Network(NetworkSource source, string? model)
    {
        if (StoredModel.IsModel(source.Text))
        {
            return model is null
                ? StoredModel.Read(source.Text)
                : throw new ToolException($"'{source.Text}' brings its own parameters: leave --model out.");
        }

        NetworkTopology topology = source.One().Topology;
        return (topology, model is null ? null : StoredModel.Parameters(model, topology));
    }

    // C sees the ASCII letters only.
    private static string Checked(string name) => name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_') && name.Any(char.IsAsciiLetter)
        ? name
        : throw new ToolException($"--name '{name}' is no name in C: letters, digits and underscores, a letter first.");
}
