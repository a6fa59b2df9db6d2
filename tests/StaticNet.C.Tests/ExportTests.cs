using System.Runtime.InteropServices;
using StaticNet.Compiler.CPrinting;
using StaticNet.Models;
using StaticNet.Onnx;
using StaticNet.Tool.Compiling;
using StaticNet.Tool.Tests;
using Xunit;

namespace StaticNet.C.Tests;

/// <summary><c>staticnet export --c</c>: from text, and from models with their parameters; what cannot be used is one line.</summary>
public sealed class ExportTests : IDisposable
{
    private const string Text = "Policy · 3 > 5 tanh > 2 softmax, cce";

    private static readonly Lazy<object> Trained = new(() => InMemoryNetwork.Of(Tool.Sources.TextNetwork.Parse(Text)).Create());

    private readonly string _folder = Directory.CreateTempSubdirectory("staticnet-c").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_network_as_text_becomes_a_header()
    {
        Assert.Equal(Place("net.h") + "\n", ToolRun.Success("export", Text, "--c", Place("net.h")));
        string header = File.ReadAllText(Place("net.h"));
        Assert.Contains("static inline void policy_forward(", header, StringComparison.Ordinal);
        ToolRun.Success("export", Text, "--c", Place("net.h"), "--name", "PilotNet");
        Assert.Contains("static inline void pilot_net_forward(", File.ReadAllText(Place("net.h")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Policy.safetensors", false)]
    [InlineData("Policy.safetensors", true)]
    [InlineData("Policy.onnx", false)]
    [InlineData("Policy.onnx", true)]
    public async Task A_model_brings_its_parameters(string file, bool isGiven)
    {
        var network = (INetwork<float>)Trained.Value;
        if (Path.GetExtension(file) == ".onnx")
            OnnxFile.Write(Place(file), network);
        else
            ModelFile.Save(network, Place(file));
        ToolRun.Success(isGiven ? ["export", Text, "--model", Place(file), "--c", Place("net.h")] : ["export", Place(file), "--c", Place("net.h")]);

        float[] inputs = [0.5f, -1, 2], outputs = new float[2];
        network.Forward(inputs, outputs);
        byte[] actual = await CCompiler.Gcc.RunAsync(
            """
            #include <stdio.h>
            #include "net.h"
            int main(int argc, char **argv)
            {
                float inputs[POLICY_INPUTS], outputs[POLICY_OUTPUTS];
                FILE *in = fopen(argv[1], "rb"), *out = argc > 2 ? fopen(argv[2], "wb") : stdout;
                if (fread(inputs, sizeof inputs, 1, in) != 1)
                    return 1;
                policy_forward(policy_parameters, inputs, outputs, 1);
                fwrite(outputs, sizeof outputs, 1, out);
                return fclose(out);
            }

            """,
            new Dictionary<string, string> { ["net.h"] = await File.ReadAllTextAsync(Place("net.h"), TestContext.Current.CancellationToken) }, MemoryMarshal.AsBytes<float>(inputs).ToArray());
        Assert.Equal(MemoryMarshal.AsBytes<float>(outputs).ToArray(), actual);
    }

    public static TheoryData<string, string> Lines => new()
    {
        { "export|2 > 1, mse", "export needs a file to write: --c net.h" },
        { "export|nothing.csproj|--c|@net.h", "is no file, no folder and no network as text" },
        { "export|2 > 1 tahn, mse|--c|@net.h", "did you mean tanh?" },
        { "export|2 > 1, mse|--c|@missing/net.h", "there is no folder" },
        { "export|2 > 1, mse|--c|@folder.h", "cannot be written" },
        { "export|2 > 1, mse|--c|@net.h|--name|2 net", "is no name in C" },
        { "export|2 > 1, mse|--c|@net.h|--name|_", "is no name in C" },
        { "export|2 > 1, mse|--c|@net.h|--model|@stray.txt", "is no model" },
        { "export|2 > 1, mse|--c|@net.h|--model|@missing.safetensors", "cannot be read" },
        { "export|2 > 1, mse|--c|@net.h|--model|@stray.onnx", "cannot be used" },
        { "export|2 > 1, mse|--c|@net.h|--model|@stray.safetensors", "no safetensors file" },
        { "export|2 > 1, mse|--c|@net.h|--model|@three.safetensors", "inputs" },
        { "export|2 > 1, mse|--c|@net.h|--model|@three.onnx", "is of 3 → 5 Tanh → 2 Softmax, not of 2 → 1 Identity" },
        { "export|@stray.safetensors|--c|@net.h", "no safetensors file" },
        { "export|@other.safetensors|--c|@net.h", "give the network, and the file with --model" },
        { "export|@none.safetensors|--c|@net.h", "at least one input" },
        { "export|@three.onnx|--model|@three.onnx|--c|@net.h", "brings its own parameters" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void It_says_what_is_wrong_in_one_line(string line, string words)
    {
        var network = (INetwork<float>)Trained.Value;
        File.WriteAllText(Place("stray.txt"), "");
        File.WriteAllText(Place("stray.onnx"), "no model");
        File.WriteAllText(Place("stray.safetensors"), "no model at all");
        Directory.CreateDirectory(Place("folder.h"));
        OnnxFile.Write(Place("three.onnx"), network);
        ModelFile.Save(network, Place("three.safetensors"));
        Header("other.safetensors", "{}");
        Header("none.safetensors", """{"__metadata__":{"staticnet.topology":"{\"inputs\":0,\"layers\":[],\"loss\":{\"function\":\"SquaredError\"},\"precision\":\"Single\"}"}}""");
        ToolRun run = ToolRun.Of([.. line.Split('|').Select(argument => argument[0] == '@' ? Place(argument[1..]) : argument)]);

        Assert.Equal((ExitCodes.BadInput, ""), (run.Code, run.Output));
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.StartsWith("staticnet: ", run.Error);
        Assert.Equal(run.Error.Length - 1, run.Error.IndexOf('\n'));
        Assert.False(File.Exists(Place("net.h")));
    }

    private void Header(string name, string json) => File.WriteAllBytes(Place(name), [.. BitConverter.GetBytes((ulong)json.Length), .. System.Text.Encoding.UTF8.GetBytes(json)]);

    private string Place(string name) => Path.Combine(_folder, name);
}
