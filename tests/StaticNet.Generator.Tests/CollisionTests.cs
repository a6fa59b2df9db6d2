using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using StaticNet.Generator.Diagnostics;
using Xunit;

namespace StaticNet.Generator.Tests;

/// <summary>The analyzer refuses a member exactly where C# would, once the generated part stands beside it.</summary>
public sealed class CollisionTests
{
    /// <summary>The public contract, as a generated part declares it.</summary>
    private static readonly string Generated = """
        namespace StaticNet { public class NetworkEquations; }
        public partial class Net : global::StaticNet.INetwork<float>
        {
            public const int InputSize = 2, OutputSize = 3, ParameterCount = 9;
            private readonly float[] _parameters = new float[9];
            public Net() : this(0) { }
            public Net(int seed) { }
            public Net(ReadOnlySpan<float> parameters, bool allowNonFinite = false) { }
            public static Net Load(string path, global::StaticNet.Models.ModelReading reading = default(global::StaticNet.Models.ModelReading)) => null!;
            public static Net Load(global::System.IO.Stream stream, global::StaticNet.Models.ModelReading reading = default(global::StaticNet.Models.ModelReading)) => null!;
            public Span<float> Parameters => _parameters;
            public ref float Weight(int layer, int unit, int input) => ref _parameters[0];
            public ref float Bias(int layer, int unit) => ref _parameters[0];
            public static int WeightIndex(int layer, int unit, int input) => 0;
            public static int BiasIndex(int layer, int unit) => 0;
            public void Forward(ReadOnlySpan<float> inputs, Span<float> outputs) { }
            public static void Forward(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> outputs) { }
            public float Loss(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) => 0;
            public static float Loss(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) => 0;
            public float MeanLoss(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) => 0;
            public static float MeanLoss(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) => 0;
            public float LossForClasses(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes) => 0;
            public static float LossForClasses(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes) => 0;
            public float MeanLossForClasses(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes) => 0;
            public static float MeanLossForClasses(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes) => 0;
            public float Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradient) => 0;
            public static float Backward(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradient) => 0;
            public float BackwardForClasses(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes, Span<float> gradient) => 0;
            public static float BackwardForClasses(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes, Span<float> gradient) => 0;
            public float Learn(ReadOnlySpan<float> input, ReadOnlySpan<float> target, double rate) => 0;
            public static float Learn(global::System.Span<float> parameters, ReadOnlySpan<float> input, ReadOnlySpan<float> target, double rate) => 0;
            public float LearnForClass(ReadOnlySpan<float> input, int classIndex, double rate) => 0;
            public static float LearnForClass(global::System.Span<float> parameters, ReadOnlySpan<float> input, int classIndex, double rate) => 0;
            public float Penalty() => 0;
            public static float Penalty(ReadOnlySpan<float> parameters) => 0;
            public static global::StaticNet.NetworkTopology Topology => null!;
            public static global::StaticNet.NetworkEquations Equations => null!;
            int global::StaticNet.IInferenceNetwork<float>.InputSize => InputSize;
            int global::StaticNet.IInferenceNetwork<float>.OutputSize => OutputSize;
            int global::StaticNet.IInferenceNetwork<float>.ParameterCount => ParameterCount;
            global::StaticNet.NetworkTopology global::StaticNet.IInferenceNetwork<float>.Topology => Topology;
            float global::StaticNet.INetwork<float>.Accumulate(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradientSum) => 0;
            float global::StaticNet.INetwork<float>.ApplyMeanAndPenalty(float lossSum, int samples, Span<float> gradientSum) => 0;
        }
        """.Replace("ReadOnlySpan<", "global::System.ReadOnlySpan<").Replace(" Span<", " global::System.Span<")
        .Replace("\n    ", "\n    [global::System.CodeDom.Compiler.GeneratedCode(\"StaticNet\", \"0\")] ");

    private const string Network =
        "[StaticNet.Input(2)] [StaticNet.Dense(3, StaticNet.Activation.Softmax)] [StaticNet.Loss(StaticNet.LossFunction.CategoricalCrossEntropy)]";

    private static readonly string[] Names =
    [
        "InputSize", "OutputSize", "ParameterCount", "Parameters", "Load", "Weight", "Bias", "WeightIndex", "BiasIndex", "Forward", "Loss", "MeanLoss", "LossForClasses", "MeanLossForClasses",
        "Backward", "BackwardForClasses", "Learn", "LearnForClass", "Penalty", "Topology", "Equations", "_parameters", "get_Parameters", "get_Topology", "get_Equations", "set_Parameters", "set_Topology", "set_Equations", "Accumulate", "ApplyMeanAndPenalty", "Else",
    ];

    /// <summary>Every name as every kind of member.</summary>
    public static TheoryData<string> EveryName =>
        [.. Names.SelectMany(n => new[] { $"int {n};", $"static string {n} => \"\";", $"class {n};", $"void {n}() {{ }}", $"void {n}(string x) {{ }}", $"T {n}<T>() => default!;", $"event System.Action? {n};" })];

    public static TheoryData<string> ClassNames => [.. Names];

    public static TheoryData<string> Signatures =>
    [
        "Net() { }", "Net(int x) { }", "Net(ref int x) { }", "Net(string x) { }", "Net(int x, int y = 0) { }", "Net(params int[] x) { }", "static Net() { }", "~Net() { }",
        "Net(System.ReadOnlySpan<float> x, bool y) { }", "Net(System.ReadOnlySpan<float> x) { }", "Net(float[] x, bool y) { }", "Net(System.ReadOnlySpan<double> x, bool y) { }",
        "static Net Load(string a, StaticNet.Models.ModelReading b) => null!;", "int Load(string? a, StaticNet.Models.ModelReading b) => 0;", "Net Load(string a) => this;",
        "static Net Load(System.IO.Stream a, StaticNet.Models.ModelReading b) => null!;", "void Load(System.IO.MemoryStream a, StaticNet.Models.ModelReading b) { }",
        "void Forward(System.ReadOnlySpan<float> a, System.Span<float> b) { }",
        "static int Forward(System.ReadOnlySpan<float> a, System.ReadOnlySpan<float> b, System.Span<float> c) => 0;",
        "void Forward(System.ReadOnlySpan<float> a, scoped System.Span<float> b) { }",
        "void Forward(System.ReadOnlySpan<float> a, ref System.Span<float> b) { }",
        "void Forward(System.ReadOnlySpan<double> a, System.Span<double> b) { }",
        "void Forward<T>(System.ReadOnlySpan<float> a, System.Span<float> b) { }",
        "void Forward(ReadOnlySpan<float> a, Span<float> b) { } class Span<T>; class ReadOnlySpan<T>;",
        "object Loss(System.ReadOnlySpan<float> a, System.ReadOnlySpan<float> b) => 1;",
        "void Loss(System.ReadOnlySpan<float> a, System.ReadOnlySpan<float> b, System.ReadOnlySpan<float> c) { }",
        "void MeanLoss(System.ReadOnlySpan<float> a, System.ReadOnlySpan<float> b) { }",
        "void MeanLoss(System.ReadOnlySpan<float> a, System.ReadOnlySpan<float> b, System.ReadOnlySpan<float> c) { }",
        "void MeanLossForClasses(System.ReadOnlySpan<float> a, System.ReadOnlySpan<int> b) { }",
        "void MeanLossForClasses(System.ReadOnlySpan<float> a, System.ReadOnlySpan<float> b, System.ReadOnlySpan<int> c) { }",
        "void LossForClasses(System.ReadOnlySpan<float> a, System.ReadOnlySpan<int> b) { }",
        "void LossForClasses(System.ReadOnlySpan<float> a, System.ReadOnlySpan<float> b, System.ReadOnlySpan<int> c) { }",
        "void Backward(System.ReadOnlySpan<float> a, System.ReadOnlySpan<float> b, System.Span<float> c) { }",
        "void Backward(System.ReadOnlySpan<float> a, System.ReadOnlySpan<float> b, System.ReadOnlySpan<float> c, System.Span<float> d) { }",
        "void BackwardForClasses(System.ReadOnlySpan<float> a, System.ReadOnlySpan<int> b, System.Span<float> c) { }",
        "void BackwardForClasses(System.ReadOnlySpan<float> a, System.ReadOnlySpan<float> b, System.ReadOnlySpan<int> c, System.Span<float> d) { }",
        "void Learn(System.ReadOnlySpan<float> a, System.ReadOnlySpan<float> b, double c) { }", "void Learn(System.ReadOnlySpan<float> a, System.ReadOnlySpan<float> b, float c) { }",
        "void Learn(System.Span<float> a, System.ReadOnlySpan<float> b, System.ReadOnlySpan<float> c, double d) { }",
        "void LearnForClass(System.ReadOnlySpan<float> a, int b, double c) { }", "void LearnForClass(System.Span<float> a, System.ReadOnlySpan<float> b, int c, double d) { }",
        "void Penalty(System.ReadOnlySpan<float> a) { }", "void Weight(int a, int b, int c) { }", "void Weight(int a, int b) { }", "void Bias(int a, int b) { }", "void Bias(uint a, int b) { }",
        "void set_Topology(StaticNet.NetworkTopology x) { }", "void set_Equations(StaticNet.NetworkEquations x) { }", "int set_Parameters<T>(System.Span<float> x) => 1;",
        "int StaticNet.IInferenceNetwork<float>.InputSize => 1;", "float StaticNet.INetwork<float>.ApplyMeanAndPenalty(float a, int b, System.Span<float> c) => 0;",
    ];

    [Theory]
    [MemberData(nameof(EveryName))]
    [MemberData(nameof(Signatures))]
    public async Task AMemberIsRefusedExactlyWhereCSharpRefusesIt(string member)
    {
        (bool csharp, bool analyzer) = await Refusals($"{Network} partial class Net : StaticNet.INetwork<float> {{ {member} }}", Generated);
        Assert.Equal(csharp, analyzer);
    }

    [Theory]
    [MemberData(nameof(ClassNames))]
    public async Task AClassNameIsRefusedExactlyWhereCSharpRefusesIt(string name)
    {
        (bool csharp, bool analyzer) = await Refusals($"{Network} partial class {name};", Generated.Replace("class Net ", $"class {name} ").Replace("public Net(", $"public {name}(").Replace("static Net ", $"static {name} "));
        Assert.Equal(csharp, analyzer);
    }

    private static async Task<(bool CSharp, bool Analyzer)> Refusals(string source, string generated)
    {
        CSharpCompilation compilation = Build.Compile(LanguageVersion.CSharp12, source);
        compilation = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            generated,
            (CSharpParseOptions)compilation.SyntaxTrees[0].Options,
            $"StaticNet.Generator/{typeof(NetworkGenerator).FullName}/Net.g.cs",
            cancellationToken: TestContext.Current.CancellationToken));

        var diagnostics = await compilation.WithAnalyzers([new NetworkAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        // SN1033 speaks of the stand-in for NetworkEquations above.
        return (compilation.GetDiagnostics(TestContext.Current.CancellationToken).Any(d => d.Severity == DiagnosticSeverity.Error), diagnostics.Any(d => d.Id != "SN1033"));
    }
}
