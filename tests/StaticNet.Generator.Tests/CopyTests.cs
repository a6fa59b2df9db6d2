using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StaticNet.Generator.Tests.Models;
using Xunit;

namespace StaticNet.Generator.Tests;

/// <summary>Generated files that a project compiles besides those that the build adds, as EmitCompilerGeneratedFiles into the project's folder leads to.</summary>
public sealed class CopyTests
{
    private const string Source = """
        using StaticNet;
        namespace My;
        [Input(2)] [Dense(1, Activation.Sigmoid)] [Loss(LossFunction.BinaryCrossEntropy)] public partial class Xor;
        [Input(2)] [Dense(2, Activation.Softmax)] [Loss(LossFunction.CategoricalCrossEntropy)] public partial class Classes { public int Own => 1; }
        """;

    /// <summary>A network beside a piece of its generated part.</summary>
    public const string Copied = """
        using StaticNet;
        [Input(2)] [Dense(1)] [Loss(LossFunction.SquaredError)] partial class Line;
        partial class Line { [System.CodeDom.Compiler.GeneratedCode("StaticNet", "0.2.0")] public const int InputSize = 2; }
        """;

    [Theory]
    [InlineData("Generated/StaticNet.Generator/StaticNet.Generator.NetworkGenerator/")]
    [InlineData("Elsewhere/")]
    public async Task TheSecondBuildSaysOneErrorForTheWholeProject(string folder)
    {
        CSharpCompilation project = Build.Compile(LanguageVersion.CSharp12, Source);
        Build first = Build.Of(project);
        Assert.Empty(await first.Analyze());

        Build second = Build.Of(project.AddSyntaxTrees(first.Result.GeneratedSources.Select(file => CSharpSyntaxTree.ParseText(
            file.SourceText, (CSharpParseOptions)project.SyntaxTrees[0].Options, folder + file.HintName, TestContext.Current.CancellationToken))));
        Diagnostic only = Assert.Single(await second.Analyze());
        Assert.Equal("SN1035", only.Id);
        Assert.Equal(folder + "My.Classes.g.cs", only.Location.GetLineSpan().Path);
        Assert.Equal(
            "Classes: the project compiles this copy of the generated My.Classes.g.cs, which the build adds by itself, as it does with 1 more; "
            + "leave it out with <Compile Remove=\"$(CompilerGeneratedFilesOutputPath)/**\" /> in the project file, or delete it",
            only.GetMessage());
        Assert.Empty(second.CompilerErrors);
    }

    [Fact]
    public async Task AClassOfAFileIsOneOfThem()
    {
        CSharpCompilation project = Build.Compile(LanguageVersion.CSharp12, Source + "[Model(\"policy.safetensors\")] public partial class Policy;");
        var model = new ProjectModel("policy.safetensors", new SafetensorsBytes().Bytes());
        Build first = Build.Of(project, [model]);
        Assert.Equal(3, first.Classes.Count());

        Build second = Build.Of(
            project.AddSyntaxTrees(first.Result.GeneratedSources.Select(file => CSharpSyntaxTree.ParseText(
                file.SourceText, (CSharpParseOptions)project.SyntaxTrees[0].Options, "Generated/" + file.HintName, TestContext.Current.CancellationToken))),
            [model]);
        Diagnostic only = Assert.Single(await second.Analyze(), diagnostic => diagnostic.Id == "SN1035");
        Assert.Contains(", as it does with 2 more; ", only.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(second.CompilerErrors);
    }

    [Fact]
    public async Task TheCopyOfANetworkThatIsRefusedIsOneErrorMore()
    {
        CSharpCompilation project = Build.Compile(LanguageVersion.CSharp12, Source.Replace("Dense(1", "Dense(0"));
        GeneratedSourceResult refused = Build.Of(project).Result.GeneratedSources.Single(file => file.HintName == "My.Xor.g.cs");
        Build second = Build.Of(project.AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            refused.SourceText, (CSharpParseOptions)project.SyntaxTrees[0].Options, "Generated/" + refused.HintName, TestContext.Current.CancellationToken)));
        Assert.Equal(["SN1035", "SN1012"], (await second.Analyze()).Select(d => d.Id));
        Assert.Empty(second.CompilerErrors);
    }
}
