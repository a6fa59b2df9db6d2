using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StaticNet.Generator.Model;
using Xunit;

namespace StaticNet.Generator.Tests.Models;

/// <summary>Classes whose layers come from a safetensors file: compiled where the file is one of <c>net.Save</c>, refused by name where it is not.</summary>
public sealed class SafetensorsTests
{
    private const string Policy = "using StaticNet; [Model(\"policy.safetensors\")] partial class Policy;";

    [Fact]
    public void AFileOfANetworkForInferenceGetsTheLossOfItsOutputs()
    {
        byte[] file = new SafetensorsBytes().InTopology("\"loss\":{\"function\":\"SquaredError\"},", "").Bytes();
        NetworkModel model = Assert.Single(Build.Of(Build.Compile(LanguageVersion.CSharp12, Policy), [new ProjectModel("policy.safetensors", file)]).Models);
        Assert.Equal(LossFunction.SquaredError, model.Topology.Loss.Function);
    }

    /// <summary>What was done to the file, and what is said of it.</summary>
    public static TheoryData<string, byte[], string> Refusals
    {
        get
        {
            byte[] whole = new SafetensorsBytes().Bytes();
            return new()
            {
                { "empty", [], "the file has 0 bytes, fewer than the 8 that a safetensors file begins with" },
                { "zip", [.. "PK\u0003\u0004"u8, .. new byte[60]], "the file is truncated, or no safetensors file: its header has 67324752 bytes, of which 56 are there" },
                { "header cut", whole[..40], $"the file is truncated, or no safetensors file: its header has {whole[0] | (whole[1] << 8)} bytes, of which 32 are there" },
                { "data cut", whole[..^1], "the tensors have 36 bytes, and 35 are there" },
                { "longer", [.. whole, 0], "the tensors have 36 bytes, and 37 are there" },
                { "no JSON", [8, 0, 0, 0, 0, 0, 0, 0, .. "{\"a\":1,}"u8], "the file is no safetensors file: the JSON has 007D at character 7, where something else must be" },
                { "no UTF-8", [4, 0, 0, 0, 0, 0, 0, 0, (byte)'"', 0xC3, 0x28, (byte)'"'], "the file is no safetensors file: its header is no UTF-8" },
                { "deep", [200, 0, 0, 0, 0, 0, 0, 0, .. Enumerable.Repeat((byte)'[', 200)], "the file is no safetensors file: the JSON is nested deeper than 64 levels" },
                { "no digest", new SafetensorsBytes().Remove(SafetensorsBytes.Digest).Bytes(), "the metadata has no \"staticnet.crc32c\", as StaticNet's files do: the file was changed, or saved by something else" },
                { "overlap", new SafetensorsBytes().Bytes(shift: -4), "the tensor \"0.bias\" begins at byte 12 of the data, but the one before it ends at 16: tensors lie side by side" },
                { "gap", new SafetensorsBytes().Bytes(shift: 4), "the tensor \"0.bias\" begins at byte 20 of the data, but the one before it ends at 16: tensors lie side by side" },
                { "missing", new SafetensorsBytes().Drop(3).Bytes(), "the file has 3 tensors, where 2 layers have 4: \"0.weight\" [2, 2], \"0.bias\" [2], \"2.weight\" [1, 2]" },
                { "misshapen", new SafetensorsBytes().Tensor(0, shape: [4, 1]).Bytes(), "the tensor \"0.weight\" [4, 1] does not have the shape [2, 2] that layer 0 needs" },
                { "short", new SafetensorsBytes().Tensor(0, values: [1, 2, 3]).Bytes(), "the tensor \"0.weight\" [2, 2] takes 12 bytes by its data_offsets, but 16 by its shape" },
                { "half", new SafetensorsBytes().Tensor(2, type: "F16").Bytes(), "the tensor \"2.weight\" is of F16, and the network of F32" },
                { "order of weights", new SafetensorsBytes().Say("staticnet.weights", "units").Bytes(), "\"staticnet.weights\" in the metadata is \"units\", which is none of StaticNet's" },
                { "Keras' order", new SafetensorsBytes().Say("staticnet.weights", "inputs, units").Bytes(), "the tensor \"2.weight\" [1, 2] does not have the shape [2, 1] that layer 1 needs" },
                { "NaN", new SafetensorsBytes().Tensor(0, values: [1, 2, float.NaN, 3]).Bytes(), "the tensor \"0.weight\" is infinite or NaN at [1, 0]; train it again" },
                { "infinite", new SafetensorsBytes().Tensor(3, values: [float.NegativeInfinity]).Bytes(), "the tensor \"2.bias\" is infinite or NaN at [0]; train it again" },
                { "no text", new SafetensorsBytes().Say("staticnet.topology", 5).Bytes(), "\"staticnet.topology\" in the metadata is no string" },
                { "topology", new SafetensorsBytes().Say("staticnet.topology", "5").Bytes(), "\"staticnet.topology\" in the metadata cannot be read: it is no object" },
                { "no units", Changed("\"units\":2", "\"units\":0"), Topology("layers[0].units is no number of at least 1") },
                { "activation", Changed("Tanh", "Sinc"), Topology("layers[0].activation is \"Sinc\", and there is no such Activation") },
                { "number for a name", Changed("Tanh", "4"), Topology("layers[0].activation is \"4\", and there is no such Activation") },
                { "unknown", Changed("\"inputs\":2", "\"inputs\":2,\"kind\":\"LSTM\""), Topology("kind is unknown to this version of StaticNet") },
                { "twice", Changed("\"inputs\":2", "\"inputs\":2,\"inputs\":2"), Topology("inputs is there twice") },
                { "no layers", new SafetensorsBytes().Say("staticnet.topology", """{"inputs":2,"layers":[],"loss":{"function":"SquaredError"},"precision":"Single"}""").Bytes(), Topology("there is no layer") },
                { "too large", Changed("\"inputs\":2", "\"inputs\":2147483647"), "the tensor \"0.weight\" [2, 2] does not have the shape [2, 2147483647] that layer 0 needs" },
                { "softmax within", Changed("Tanh", "Softmax"), Topology("layers[0] is Dense(2, Softmax), and softmax is for an output of two units or more") },
                { "schedule", Changed("\"Single\"", "\"Single\",\"schedule\":\"Fast\""), Topology("schedule is \"Fast\", and there is no such Schedule") },
                { "alpha", Changed("\"Tanh\"", "\"Tanh\",\"alpha\":0.5"), Topology("layers[0].alpha is out of range, or Tanh has none") },
                { "dropout", Changed("\"Tanh\"", "\"Tanh\",\"dropout\":1"), Topology("layers[0].dropout is outside [0, 1)") },
                { "penalty", Changed("\"Tanh\"", "\"Tanh\",\"l2\":-1"), Topology("layers[0].l2 is out of range") },
                { "loss", Changed("SquaredError", "CategoricalCrossEntropy"), Topology("the output is Dense(1, Identity), which Loss(CategoricalCrossEntropy) is not made for") },
                { "delta", Changed("\"SquaredError\"", "\"Huber\",\"delta\":0"), Topology("loss.delta is out of range, or the loss has none") },
                { "another network", Changed("\"inputs\":2", "\"inputs\":3"), "the tensor \"0.weight\" [2, 2] does not have the shape [2, 3] that layer 0 needs" },
                { "another precision", Changed("Single", "Double"), "the tensor \"0.weight\" is of F32, and the network of F64" },
            };

            static byte[] Changed(string before, string after) => new SafetensorsBytes().InTopology(before, after).Bytes();
            static string Topology(string problem) => $"\"staticnet.topology\" in the metadata cannot be read: {problem}";
        }
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task ADamagedFileIsRefusedOnTheAttribute(string what, byte[] bytes, string problem)
    {
        Build build = Of(Policy, bytes);
        Diagnostic found = Assert.Single(await build.Analyze());
        Assert.Equal($"Model(policy.safetensors): {problem}; change the file, or write the layers as attributes", found.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(("SN1060", "\"policy.safetensors\""), (found.Id, found.Location.SourceTree!.ToString().Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length)));
        Assert.Empty(build.Models);
        Assert.True(build.CompilerErrors.Count == 0, what);
    }

    [Fact]
    public async Task ABitThatChangedIsRefused()
    {
        byte[] bytes = new SafetensorsBytes().Bytes();
        bytes[^3] ^= 1;
        Diagnostic found = Assert.Single(await Of(Policy, bytes).Analyze());
        Assert.StartsWith("Model(policy.safetensors): the file has changed since it was saved: its CRC-32C is ", found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatIsNotThereIsRefused()
    {
        Diagnostic found = Assert.Single(await Build.Of(Compiled(Policy), [new ProjectModel("policy.safetensors", null)]).Analyze());
        Assert.StartsWith("Model(policy.safetensors): Could not find file ", found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("policy.safetensors")]
    [InlineData("policy.onnx")]
    public async Task AFileBeyondTwoGigabytesIsRefused(string name)
    {
        var model = new ProjectModel(name, []);
        using (FileStream sparse = File.OpenWrite(model.Path))
            sparse.SetLength(3L << 30);
        Diagnostic found = Assert.Single(await Build.Of(Compiled($"using StaticNet; [Model(\"{name}\")] partial class Policy;"), [model]).Analyze());
        File.Delete(model.Path);
        Assert.Equal("SN1060", found.Id);
        Assert.Contains("2 gigabytes", found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheTopologyIsTheFilesAndTheClassMaySayLossAndPenalty()
    {
        Assert.Equal("Policy: Input(2), Dense(2, Tanh), Dense(1, Identity), Loss(SquaredError)", Assert.Single(await Models(Policy, new SafetensorsBytes().Bytes())));
        byte[] all = new SafetensorsBytes().InTopology("\"Tanh\"", "\"LeakyReLU\",\"alpha\":0.25,\"dropout\":0.5,\"l2\":0.125").Bytes();
        Assert.Equal(
            "Policy: Input(2), Dropout(0.5), Dense(2, LeakyReLU, Alpha = 0.25, L2 = 0.125), Dense(1, Identity), Loss(SquaredError)",
            Assert.Single(await Models(Policy, all)));
        Assert.Equal(
            "Policy: Input(2), Dropout(0.5), Dense(2, LeakyReLU, Alpha = 0.25, L1 = 1), Dense(1, Identity, L1 = 1), Loss(Huber, Delta = 2), Compile(Precision = Double, Schedule = Unrolled)",
            Assert.Single(await Models(
                "using StaticNet; [Model(\"policy.safetensors\")] [L1(1)] [Loss(LossFunction.Huber, Delta = 2)] [Compile(Precision = Precision.Double, Schedule = Schedule.Unrolled)] partial class Policy;", all)));
    }

    /// <summary>The gradients of a batch have other bits in another schedule: a class that says none has that of the network which was saved.</summary>
    [Fact]
    public async Task TheScheduleIsTheFilesUnlessTheClassSaysOne()
    {
        byte[] tiled = new SafetensorsBytes().InTopology("\"Single\"", "\"Single\",\"schedule\":\"Tiled\"").Bytes();
        Assert.Equal("Policy: Input(2), Dense(2, Tanh), Dense(1, Identity), Loss(SquaredError), Compile(Precision = Single, Schedule = Tiled)", Assert.Single(await Models(Policy, tiled)));
        Assert.Equal(
            "Policy: Input(2), Dense(2, Tanh), Dense(1, Identity), Loss(SquaredError)",
            Assert.Single(await Models("using StaticNet; [Model(\"policy.safetensors\")] [Compile(Schedule = Schedule.Auto)] partial class Policy;", tiled)));
    }

    [Fact]
    public async Task AFileOfAPredictorMakesItsClassOne()
    {
        byte[] bytes = new SafetensorsBytes().Say("staticnet.decision", "numbers").Bytes();
        Build build = Of(Policy, bytes);
        Assert.Empty(await build.Analyze());
        Assert.Empty(build.CompilerErrors);
        Assert.Contains("partial class Policy : global::StaticNet.INetwork<float>, global::StaticNet.Runtime.V1.IPredictorModel", build.Result.GeneratedSources[0].SourceText.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("IPredictorModel", Of(Policy, new SafetensorsBytes().Bytes()).Result.GeneratedSources[0].SourceText.ToString(), StringComparison.Ordinal);
    }

    /// <summary>As an editor or a build asks again: the same bytes leave every step as it was, other bytes change the class.</summary>
    [Fact]
    public void AnUnchangedFileLeavesTheClassAsItWas()
    {
        CSharpCompilation compilation = Compiled(Policy);
        var model = new ProjectModel("policy.safetensors", new SafetensorsBytes().Bytes());
        GeneratorDriver driver = Build.Of(compilation, [model]).Driver;

        File.SetLastWriteTimeUtc(model.Path, DateTime.UnixEpoch);
        ProjectModel same = model.Again();
        driver = driver.ReplaceAdditionalText(model, same).RunGenerators(compilation, TestContext.Current.CancellationToken);
        Assert.All(
            driver.GetRunResult().Results.Single().TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs),
            output => Assert.Contains(output.Reason, new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged }));
        Assert.Contains("Input(2)", Assert.Single(Networks(driver)), StringComparison.Ordinal);

        File.WriteAllBytes(model.Path, new SafetensorsBytes().InTopology("Tanh", "ReLU").Bytes());
        driver = driver.ReplaceAdditionalText(same, same.Again()).RunGenerators(compilation, TestContext.Current.CancellationToken);
        Assert.Contains("Dense(2, ReLU)", Assert.Single(Networks(driver)), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Networks(GeneratorDriver driver) =>
        driver.GetRunResult().Results.Single().TrackedSteps[NetworkGenerator.Steps.Model].SelectMany(step => step.Outputs).Select(output => output.Value).OfType<NetworkModel>().Select(model => model.Topology.ToString());

    private static CSharpCompilation Compiled(string source) => Build.Compile(LanguageVersion.CSharp12, source);

    private static Build Of(string source, byte[] bytes) => Build.Of(Compiled(source), [new ProjectModel("policy.safetensors", bytes)]);

    private static async Task<IEnumerable<string>> Models(string source, byte[] bytes)
    {
        Build build = Of(source, bytes);
        Assert.Empty(await build.Analyze());
        Assert.Empty(build.CompilerErrors);
        return build.Models.Select(model => model.Topology.ToString());
    }
}
