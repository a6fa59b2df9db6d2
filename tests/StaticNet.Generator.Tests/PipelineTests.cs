using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StaticNet.Generator.Diagnostics;
using StaticNet.Generator.Model;
using Xunit;

namespace StaticNet.Generator.Tests;

/// <summary>What an editor does not pay for, and what the pipeline does not keep alive.</summary>
public sealed class PipelineTests
{
    private const string Source = """
        using StaticNet;
        namespace My;
        partial class Outer
        {
            [Input(2)]
            [Dense(3, Activation.LeakyReLU, Alpha = 0.1)]
            [Dense(1, Activation.Sigmoid, L2 = 0.5)]
            [Loss(LossFunction.BinaryCrossEntropy)]
            [L1(0.25)]
            partial class Net;
        }
        """;

    private static readonly string Refused = Source.Replace("Input(2)", "Input(0)");

    [Theory]
    [InlineData("// a comment\n", "")]
    [InlineData("", "\n// a comment")]
    [InlineData("", "\nclass Another { int _field; }")]
    public void AnUnrelatedEditLeavesEveryStepCached(string before, string after)
    {
        foreach (string source in (string[])[Source, Refused])
            AssertCached(Edited(source, before + source + after));
    }

    private static void AssertCached(GeneratorRunResult second)
    {

        Assert.Equal([NetworkGenerator.Steps.Model, NetworkGenerator.Steps.Parse], Steps(second).Keys.Order());
        Assert.All(
            Steps(second).Values.SelectMany(s => s).Concat(second.TrackedOutputSteps.Values.SelectMany(s => s)).SelectMany(s => s.Outputs),
            output => Assert.Contains(output.Reason, new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged }));
    }

    [Fact]
    public void AnEditOfALayerIsSeen()
    {
        GeneratorRunResult second = Edited(Source, Source.Replace("Dense(3", "Dense(4"));
        Assert.Equal(IncrementalStepRunReason.Modified, Steps(second)[NetworkGenerator.Steps.Model].Single().Outputs.Single().Reason);
    }

    [Fact]
    public void NoSymbolSyntaxOrLocationTravels()
    {
        IEnumerable<object> outputs = ((string[])[Source, Refused, CopyTests.Copied]).SelectMany(source => Steps(Build.Of(source).Result)).SelectMany(s => s.Value).SelectMany(s => s.Outputs).Select(o => o.Value);
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (object output in outputs)
            Walk(output, seen);
        Assert.Contains(seen, o => o is NetworkTopology);
        Assert.Contains(seen, o => o is RefusedModel);
        Assert.Contains(seen, o => o is CopiedModel);
        Assert.DoesNotContain(seen, o => o.GetType().FullName!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Input(2)", "Input(0)")]
    [InlineData("Activation.Sigmoid", "Activation.Sigmoi")]
    public void TheGeneratorIsSilentAboutWhatTheAnalyzerReports(string before, string after)
    {
        GeneratorRunResult result = Build.Of(Source.Replace(before, after)).Result;
        Assert.Empty(result.Diagnostics);
        Assert.Contains("throw new", Assert.Single(result.GeneratedSources).SourceText.ToString());
    }

    [Fact]
    public void EveryDescriptorIsWellFormed()
    {
        Assert.All(new NetworkAnalyzer().SupportedDiagnostics, d =>
        {
            Assert.Equal(d.DefaultSeverity == DiagnosticSeverity.Error, d.Id.StartsWith("SN1", StringComparison.Ordinal));
            Assert.Matches(@"^\{0\}.*: .+[^.]$", d.MessageFormat.ToString(null));
            Assert.True(Regex.IsMatch(d.MessageFormat.ToString(null), "; |at least one"), d.Id + " names no cure");
        });
    }

    private static GeneratorRunResult Edited(string source, string text)
    {
        CSharpCompilation compilation = Build.Compile(LanguageVersion.CSharp12, source);
        SyntaxTree tree = compilation.SyntaxTrees[0];
        SyntaxTree edited = CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)tree.Options, tree.FilePath, cancellationToken: TestContext.Current.CancellationToken);
        return Build.Of(compilation).Driver
            .RunGenerators(compilation.ReplaceSyntaxTree(tree, edited), TestContext.Current.CancellationToken)
            .GetRunResult().Results.Single();
    }

    /// <summary>Our own steps: Roslyn tracks some of its own beside them.</summary>
    private static Dictionary<string, System.Collections.Immutable.ImmutableArray<IncrementalGeneratorRunStep>> Steps(GeneratorRunResult result)
    {
        string?[] names = [.. typeof(NetworkGenerator.Steps).GetFields().Select(f => (string?)f.GetRawConstantValue())];
        return result.TrackedSteps.Where(s => names.Contains(s.Key)).ToDictionary();
    }

    private static void Walk(object? node, HashSet<object> seen)
    {
        if (node is null or string || node.GetType().IsPrimitive || node.GetType().IsEnum || !seen.Add(node))
            return;
        if (node is IEnumerable items)
        {
            foreach (object? item in items)
                Walk(item, seen);
        }

        foreach (FieldInfo field in node.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            if (!field.FieldType.IsPointer)
                Walk(field.GetValue(node), seen);
        }
    }
}
