using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace StaticNet.Generator.Tests;

/// <summary>What is left out by <c>[Compile(Entries = …)]</c> is nowhere in the generated file, and what stays is what it was.</summary>
public sealed partial class EntriesTests
{
    private const string Small = "[Input(2)] [Dense(3, Activation.Tanh)] [Dense(1, Activation.Sigmoid)] {0}";
    private const string Penalised = "[Input(4)] [Dense(20, Activation.LeakyReLU, Alpha = 0.1, L1 = 0.01)] [Dense(3, Activation.Softmax)] {0} [L2(0.001)]";
    private const string Thinned = "[Input(5)] [Dropout(0.2)] [Dense(16, Activation.ReLU)] [Dropout(0.5)] [Dense(2, Activation.Softmax)] {0}";
    private const string Wide = "[Input(64)] [Dense(64, Activation.Tanh)] [Dense(64, Activation.ReLU)] [Dense(2)] {0}";

    private static readonly string[] OfGradient = ["Backward", "Sums", "ApplyMeanAndPenalty", "Accumulate", "Slope"];
    private static readonly string[] OfLoss = ["Loss", "Penalty"];

    /// <summary>The layers, the loss, and the rest of <c>[Compile]</c>.</summary>
    public static TheoryData<string, string, string> Networks => new()
    {
        { Small, "BinaryCrossEntropy", "Schedule = Schedule.Auto" },
        { Small, "BinaryCrossEntropy", "Schedule = Schedule.Unrolled" },
        { Penalised, "CategoricalCrossEntropy", "Schedule = Schedule.Lanes, Precision = Precision.Double" },
        { Penalised, "CategoricalCrossEntropy", "Schedule = Schedule.Tiled" },
        { Thinned, "CategoricalCrossEntropy", "Schedule = Schedule.Auto" },
        { Wide, "SquaredError", "Schedule = Schedule.Auto" },
    };

    [Theory]
    [MemberData(nameof(Networks))]
    public void WhatIsLeftOutIsNowhereAndWhatStaysIsWhatItWas(string layers, string loss, string compile)
    {
        Dictionary<string, string> whole = Methods(Compiled(layers, loss, compile, "All"));
        bool isPenalised = layers == Penalised;
        Assert.All([.. OfGradient.Where(word => (word != "Sums" || !compile.Contains("Unrolled")) && (word != "Slope" || isPenalised)), .. OfLoss], word => Assert.Contains(whole.Keys, name => name.Contains(word)));
        foreach ((string entries, string[] leftOut) in new[] { ("Forward", (string[])[.. OfGradient, .. OfLoss]), ("Loss", OfGradient) })
        {
            Dictionary<string, string> kept = Methods(Compiled(layers, loss, compile, entries));
            Assert.Contains(kept.Keys, name => name.Contains("Forward("));
            Assert.All(leftOut, word => Assert.DoesNotContain(kept.Keys, name => name.Contains(word)));
            // The same statements: the same bits. A text of several passes has those of fewer, and where there is one pass, it is a method.
            string[][] statements = [.. whole.Values.Select(text => Statements(text).ToArray())];
            Assert.All(kept, method => Assert.True(
                (whole.TryGetValue(method.Key, out string? text) && text == method.Value) || statements.Any(within => Follow([.. Statements(method.Value)], within)), method.Value));
            // And nothing but what was left out is missing, with what it alone called.
            Assert.All(whole.Keys.Where(name => name.Contains("Forward")), name => Assert.Contains(name, kept.Keys));
        }
    }

    [Theory]
    [InlineData(Small, "BinaryCrossEntropy")]
    [InlineData(Wide, "SquaredError")]
    public void ANetworkWithoutALossIsThatOfEntriesForward(string layers, string loss)
    {
        string source = $"using StaticNet; {string.Format(null, layers, "")} partial class Net;";
        Build build = Build.Of(source);
        Assert.Empty(build.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity >= DiagnosticSeverity.Warning));
        Assert.Equal(Methods(Compiled(layers, loss, "Schedule = Schedule.Auto", "Forward")), Methods(build));
        Assert.Contains("partial class Net : global::StaticNet.IInferenceNetwork<float>\n", build.Text);
        Assert.Contains("Net · ", build.Text);
        Assert.Contains(" · for inference\n", build.Text);
        Assert.DoesNotContain("// J = ", build.Text);
    }

    /// <summary>With AVX-512 outputs and loss of this network are one text, without it they are straight-line code each.</summary>
    [Theory]
    [InlineData("Forward")]
    [InlineData("Loss")]
    [InlineData("All")]
    public void OutputsThatTheLossBeginsWithHaveStraightLineCodeToo(string entries) =>
        Assert.Equal(entries == "Loss", Methods(Compiled("[Input(5)] [Dense(7, Activation.HardSigmoid)] [Dense(3)] {0}", "SquaredHinge", "Schedule = Schedule.Auto", entries)).Keys.Any(name => name.Contains("OutputsOrLoss")));

    [Theory]
    [InlineData("Backward")]
    [InlineData("All")]
    [InlineData("Loss | Entries.Backward")]
    [InlineData("Forward | Entries.Backward")]
    public void TheGradientBringsWhatItIsMadeOf(string entries) =>
        Assert.Equal(Build.Of(Source(Small, "BinaryCrossEntropy", "")).Text, Compiled(Small, "BinaryCrossEntropy", "Schedule = Schedule.Auto", entries).Text);

    /// <summary>
    /// Half of the lines at the most, and two thirds of the methods, that all entries took when outputs and gradient had a text each (500 lines, 2,268 and 1,295; 74, 324 and 201 methods): now that they
    /// share one, there is less to leave out. The smallest network takes fourteen lines more, for the heads of two files and the names that they import.
    /// </summary>
    [Theory]
    [InlineData(Small, "BinaryCrossEntropy", 250 + 14, 49)]
    [InlineData(Thinned, "CategoricalCrossEntropy", 1_134, 216)]
    [InlineData(Wide, "SquaredError", 647, 134)]
    public void TheOutputsAloneAreLessThanHalf(string layers, string loss, int mostLines, int mostMethods)
    {
        Build all = Compiled(layers, loss, "Schedule = Schedule.Auto", "All"), forward = Compiled(layers, loss, "Schedule = Schedule.Auto", "Forward");
        (int lines, int methods) whole = (all.Text.Count(c => c == '\n'), Bodies(all)), part = (forward.Text.Count(c => c == '\n'), Bodies(forward));
        TestContext.Current.TestOutputHelper?.WriteLine($"{layers}: {part.lines} of {whole.lines} lines, {part.methods} of {whole.methods} methods of IL");
        Assert.InRange(part.lines, 1, mostLines);
        Assert.InRange(part.methods, 1, mostMethods);
    }

    [Theory]
    [InlineData("Forward", "net.Loss(x, x);", "CS1061")]
    [InlineData("Forward", "net.MeanLoss(x, x);", "CS1061")]
    [InlineData("Forward", "net.Penalty();", "CS1061")]
    [InlineData("Forward", "Net.Backward(x, x, x, x);", "CS0117")]
    [InlineData("Forward", "net.LossForClasses(x, [0]);", "CS1061")]
    [InlineData("Forward", "INetwork<float> network = net;", "CS0266")]
    [InlineData("Loss", "net.Backward(x, x, x);", "CS1061")]
    [InlineData("Loss", "net.BackwardForClasses(x, [0], x);", "CS1061")]
    [InlineData("Loss", "StaticNet.Training.Trainer.Start(net, (StaticNet.Data.Dataset<float>)null!);", "CS1503")]
    [InlineData("Loss", "net.Loss(x, x); net.MeanLoss(x, x); net.Penalty(); net.LossForClasses(x, [0]); net.Save(\"net\"); IInferenceNetwork<float> network = net;", null)]
    [InlineData("Forward", "net.Forward(x, x); Net.Load(\"net\"); net.Weight(0, 0, 0) = 1; _ = Net.Topology; _ = Net.Equations; net.Save(\"net\");", null)]
    public void ACallOfWhatIsLeftOutIsAnErrorOfTheCompiler(string entries, string statements, string? error)
    {
        Build build = Build.Of(
            "using StaticNet; using StaticNet.Models; class Program { static void Main(float[] x, Net net) { " + statements + " } }",
            Source(Penalised, "CategoricalCrossEntropy", $"[Compile(Entries = Entries.{entries})]"));
        Assert.Equal(error is null ? [] : [error], build.CompilerErrors.Select(found => found.Id));
    }

    [Fact]
    public void AClassWithoutAGradientMayHaveOneByItsOwnMeans()
    {
        Build build = Build.Of("using StaticNet; [Input(2)] [Dense(1)] partial class Net { public float Loss(System.ReadOnlySpan<float> inputs, System.ReadOnlySpan<float> targets) => 1; public float Penalty() => 0; }");
        Assert.Single(build.Models);
        Assert.Empty(build.CompilerErrors);
    }

    [Fact]
    public void ARefusedNetworkWithEntriesIsStillOneError()
    {
        Build build = Build.Of("using StaticNet; [Input(0)] [Dense(1)] [Compile(Entries = Entries.Forward)] partial class Net; class User { void Use(Net net, float[] x) => net.Forward(x, x); }");
        Assert.Empty(build.CompilerErrors);
    }

    private static string Source(string layers, string loss, string compile) =>
        $"using StaticNet; {string.Format(null, layers, $"[Loss(LossFunction.{loss})]")} {compile} partial class Net;";

    private static Build Compiled(string layers, string loss, string compile, string entries)
    {
        Build build = Build.Of(Source(layers, loss, $"[Compile({compile}, Entries = Entries.{entries})]"));
        Assert.Empty(build.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity >= DiagnosticSeverity.Warning));
        return build;
    }

    /// <summary>Every method by its type and head, without its documentation.</summary>
    private static Dictionary<string, string> Methods(Build build) => build.Result.GeneratedSources
        .SelectMany(file => file.SyntaxTree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes()).OfType<MethodDeclarationSyntax>()
        .ToDictionary(
            method => $"{string.Join('.', method.Ancestors().OfType<TypeDeclarationSyntax>().Select(type => type.Identifier.ValueText).Reverse())}.{method.ExplicitInterfaceSpecifier}{method.Identifier.ValueText}{method.ParameterList}",
            method => method.WithLeadingTrivia().NormalizeWhitespace().ToFullString());

    // Whether they stand within others, in their order; outputs that go to memory where a pass ends may go there later than where they are computed.
    private static bool Follow(string[] statements, string[] within)
    {
        string[] computed = [.. statements.Where(statement => !IsStore(statement))];
        int found = 0;
        foreach (string statement in within)
        {
            if (found < computed.Length && statement == computed[found])
                found++;
        }

        return found == computed.Length && statements.Where(IsStore).All(within.Contains);
    }

    private static bool IsStore(string statement) => statement.StartsWith("Store(", StringComparison.Ordinal);

    // Without how a local is declared: in one text of several passes it may be declared before.
    private static IEnumerable<string> Statements(string method) => method.Split('\n').Skip(1).Select(line => Declared().Replace(line.Trim(), "")).Where(line => line.EndsWith(';') && !line.StartsWith("where ", StringComparison.Ordinal) && !HandsOver(line));

    // To the equations by vectors of the machine, or unit by unit: an entry is called that is none of the whole network's.
    private static bool HandsOver(string line) => line.Contains("Vector256.IsHardwareAccelerated") || line.Contains("LossStraight(") || line.Contains("ForwardStraight(") || line.Contains(">.Loss(") || line.Contains(">.Forward(") || line.Contains("OutputsOrLoss<") || line == "return;";

    [GeneratedRegex("^(?:var|float|double|TGroup) ")]
    private static partial Regex Declared();

    private static int Bodies(Build build)
    {
        using var image = new MemoryStream();
        Assert.True(build.Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        image.Position = 0;
        using var file = new PEReader(image);
        MetadataReader metadata = file.GetMetadataReader();
        return metadata.MethodDefinitions.Count(handle => metadata.GetMethodDefinition(handle).RelativeVirtualAddress != 0);
    }
}
