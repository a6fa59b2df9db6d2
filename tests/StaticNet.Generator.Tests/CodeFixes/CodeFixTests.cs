using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using StaticNet.CodeFixes;
using StaticNet.Generator.Diagnostics;
using Xunit;

namespace StaticNet.Generator.Tests.CodeFixes;

/// <summary>Each fix, alone and in a whole document: what was written around it stays.</summary>
public sealed class CodeFixTests
{
    private const string Net = "[Input(2)] [Dense(1, Activation.Sigmoid)] [Loss(LossFunction.BinaryCrossEntropy)]";

    private static readonly CodeFixProvider[] Providers = [new MakePartialFix(), new ClassKindFix(), new CureFix(), new RemoveArgumentFix(), new AddLossFix(), new QualifyEnumFix()];

    /// <summary>Before, with the place marked; what to choose; after.</summary>
    public static TheoryData<string, string, string> Cases => new()
    {
        // The class.
        {
            $"/// <summary>Mine.</summary>\n{Net}\npublic class {{|SN1001:Xor|}} // here\n{{\n}}\n",
            "Make the class partial",
            $"/// <summary>Mine.</summary>\n{Net}\npublic partial class Xor // here\n{{\n}}\n"
        },
        { $"{Net}\n// why\nclass {{|SN1001:Xor|}};\n\n{Net} sealed class {{|SN1001:And|}};\n", "Make the class partial", $"{Net}\n// why\npartial class Xor;\n\n{Net} sealed partial class And;\n" },
        {
            $"namespace N\n{{\n    // outer\n    public class A\n    {{\n        struct B\n        {{\n            {Net} partial class {{|SN1008:{{|SN1008:Xor|}}|}};\n        }}\n    }}\n}}\n",
            "Make the types around the class partial",
            $"namespace N\n{{\n    // outer\n    public partial class A\n    {{\n        partial struct B\n        {{\n            {Net} partial class Xor;\n        }}\n    }}\n}}\n"
        },
        { $"{Net}\npublic static partial class {{|SN1003:Xor|}};\n", "Remove 'static'", $"{Net}\npublic partial class Xor;\n" },
        { $"{Net}\n/* a */ abstract /* b */ partial class {{|SN1004:Xor|}};\n", "Remove 'abstract'", $"{Net}\n/* a */ partial class Xor;\n" },
        { $"{Net}\n// why\nfile partial class {{|SN1006:Xor|}} {{ }}\n", "Remove 'file'", $"{Net}\n// why\npartial class Xor {{ }}\n" },
        { $"{Net}\npublic partial record {{|SN1005:Xor|}} {{ int x = 1; }}\n", "Make it a class", $"{Net}\npublic partial class Xor {{ int x = 1; }}\n" },
        { $"{Net}\npartial record class {{|SN1005:Xor|}}; // here\n", "Make it a class", $"{Net}\npartial class Xor; // here\n" },

        // The loss and the output.
        { "[Input(2)] [Dense(3)]\n[Loss({|SN1023:LossFunction.CategoricalCrossEntropy|})] partial class Xor;\n", "Use Activation.Softmax for the output", "[Input(2)] [Dense(3, Activation.Softmax)]\n[Loss(LossFunction.CategoricalCrossEntropy)] partial class Xor;\n" },
        {
            "[Input(2)]\n[Dense(3, Activation.Tanh /* mine */)] // out\n[Loss({|SN1023:LossFunction.CategoricalCrossEntropy|})]\npartial class Xor;\n\n[Input(2)] [Dense(units: 3, L2 = 0.5)] [Loss({|SN1023:LossFunction.CategoricalCrossEntropy|})] partial class And;\n",
            "Use Activation.Softmax for the output",
            "[Input(2)]\n[Dense(3, Activation.Softmax /* mine */)] // out\n[Loss(LossFunction.CategoricalCrossEntropy)]\npartial class Xor;\n\n[Input(2)] [Dense(units: 3, activation: Activation.Softmax, L2 = 0.5)] [Loss(LossFunction.CategoricalCrossEntropy)] partial class And;\n"
        },
        { "[Input(2)] [Dense(3, L2 = 0.5)] [Loss({|SN1023:(LossFunction)3|})] partial class Xor;\n", "Use Activation.Softmax for the output", "[Input(2)] [Dense(3, Activation.Softmax, L2 = 0.5)] [Loss((LossFunction)3)] partial class Xor;\n" },
        { "[Input(2)] [Dense(3, Activation.Sigmoid)] [Loss({|SN1023:LossFunction.CategoricalCrossEntropy|})] partial class Xor;\n", "Use LossFunction.BinaryCrossEntropy", "[Input(2)] [Dense(3, Activation.Sigmoid)] [Loss(LossFunction.BinaryCrossEntropy)] partial class Xor;\n" },
        { "[Input(2)] [Dense(1)] [Loss({|SN1023:LossFunction.CategoricalCrossEntropy|})] partial class Xor;\n", "Use Activation.Sigmoid with LossFunction.BinaryCrossEntropy", "[Input(2)] [Dense(1, Activation.Sigmoid)] [Loss(LossFunction.BinaryCrossEntropy)] partial class Xor;\n" },
        { "[Input(2)] [Dense(1, (Activation)4)] [Loss({|SN1022:LossFunction.BinaryCrossEntropy|})] partial class Xor;\n", "Use Activation.Sigmoid for the output", "[Input(2)] [Dense(1, Activation.Sigmoid)] [Loss(LossFunction.BinaryCrossEntropy)] partial class Xor;\n" },
        { "[Input(2)] [Dense(1, Activation.Tanh)] [Loss({|SN1022:LossFunction.BinaryCrossEntropy|})] partial class Xor;\n", "Use LossFunction.SquaredError", "[Input(2)] [Dense(1, Activation.Tanh)] [Loss(LossFunction.SquaredError)] partial class Xor;\n" },
        { "[Input(2)] [Dense(2, Activation.Softmax)] [Loss({|SN1022:LossFunction.BinaryCrossEntropy|})] partial class Xor;\n", "Use LossFunction.CategoricalCrossEntropy", "[Input(2)] [Dense(2, Activation.Softmax)] [Loss(LossFunction.CategoricalCrossEntropy)] partial class Xor;\n" },
        { "[Input(2)] [Dense(2, Activation.Softmax)] [Loss({|SN2002:LossFunction.SquaredError|})] partial class Xor;\n", "Use LossFunction.CategoricalCrossEntropy", "[Input(2)] [Dense(2, Activation.Softmax)] [Loss(LossFunction.CategoricalCrossEntropy)] partial class Xor;\n" },
        { "[{|SN2005:Input(2)|}]\n[Dense(2, Activation.Sigmoid)] // out\npartial class Xor;\n", "Add LossFunction.BinaryCrossEntropy", "[Input(2)]\n[Dense(2, Activation.Sigmoid)] // out\n[Loss(LossFunction.BinaryCrossEntropy)]\npartial class Xor;\n" },
        { "[Input(2)]\n[Dense(2)]\n[{|SN1014:L2(0.1)|}]\npartial class Xor;\n", "Add LossFunction.SquaredError", "[Input(2)]\n[Dense(2)]\n[Loss(LossFunction.SquaredError)]\n[L2(0.1)]\npartial class Xor;\n" },
        { "namespace N\n{\n    [{|SN2005:Input(2)|}]\n    [Dense(2)]\n    partial class Xor;\n}\n", "Add LossFunction.SquaredError", "namespace N\n{\n    [Input(2)]\n    [Dense(2)]\n    [Loss(LossFunction.SquaredError)]\n    partial class Xor;\n}\n" },

        // A softmax where it cannot be.
        {
            "[Input(2)]\n[Dense(4, {|SN1024:Activation.Softmax|})]\n[Dense(3)]\n[Loss({|SN1023:LossFunction.CategoricalCrossEntropy|})]\npartial class Xor;\n",
            "Move the softmax to the output, and use Activation.ReLU here",
            "[Input(2)]\n[Dense(4, Activation.ReLU)]\n[Dense(3, Activation.Softmax)]\n[Loss(LossFunction.CategoricalCrossEntropy)]\npartial class Xor;\n"
        },
        { "[Input(2)] [Dense(4, {|SN1024:activation: Activation.Softmax|})] [Dense(1)] [Loss(0)] partial class Xor;\n", "Use Activation.Tanh here", "[Input(2)] [Dense(4, activation: Activation.Tanh)] [Dense(1)] [Loss(0)] partial class Xor;\n" },
        { "[Input(2)] [Dense(4, {|SN1024:StaticNet.Activation.Softmax|})] [Dense(1)] [Loss(0)] partial class Xor;\n", "Use Activation.ReLU here", "[Input(2)] [Dense(4, StaticNet.Activation.ReLU)] [Dense(1)] [Loss(0)] partial class Xor;\n" },
        { "[Input(2)] [Dense({|SN1025:1|}, Activation.Softmax)] [Loss(LossFunction.CategoricalCrossEntropy)] partial class Xor;\n", "Use Activation.Sigmoid with LossFunction.BinaryCrossEntropy", "[Input(2)] [Dense(1, Activation.Sigmoid)] [Loss(LossFunction.BinaryCrossEntropy)] partial class Xor;\n" },

        // Arguments.
        { "[Input(2)] [Dense(1, Activation.ReLU, {|SN1017:Alpha = 0.1|}, L2 = 1)] [Dense(1)] [Loss(0)] partial class Xor;\n", "Remove Alpha", "[Input(2)] [Dense(1, Activation.ReLU, L2 = 1)] [Dense(1)] [Loss(0)] partial class Xor;\n" },
        { "[Input(2)] [Dense(1, {|SN1017:Alpha = 0.1|})] [Loss(0)] partial class Xor;\n", "Use Activation.LeakyReLU", "[Input(2)] [Dense(1, Activation.LeakyReLU, Alpha = 0.1)] [Loss(0)] partial class Xor;\n" },
        { "[Input(2)] [Dense(1, Activation.LeakyReLU, {|SN1018:Alpha = double.NaN|})] [Loss(0)] partial class Xor;\n", "Remove Alpha", "[Input(2)] [Dense(1, Activation.LeakyReLU)] [Loss(0)] partial class Xor;\n" },
        { "[Input(2)] [Dense(1, {|SN1021:L2 = 1|})] [Loss(0)] [L1(1, Biases = true)] partial class Xor;\n", "Remove L2", "[Input(2)] [Dense(1)] [Loss(0)] [L1(1, Biases = true)] partial class Xor;\n" },
        { "[Input(199)] [Dense(101)] [Loss(0)] [L2(1)] [Compile({|SN1027:Schedule = Schedule.Unrolled|})] partial class Xor;\n", "Use Schedule.Auto", "[Input(199)] [Dense(101)] [Loss(0)] [L2(1)] [Compile(Schedule = Schedule.Auto)] partial class Xor;\n" },
        {
            "[Input(2)] [Dense(1, {|CS0120:{|SN1031:Activation|}|}.Tanh)] [Loss(0)] partial class Xor { string Activation => \"\"; }\n",
            "Write StaticNet.Activation",
            "[Input(2)] [Dense(1, StaticNet.Activation.Tanh)] [Loss(0)] partial class Xor { string Activation => \"\"; }\n"
        },

        { "[Input(2)] [Dense(1)] [Loss(LossFunction.SquaredError, {|SN1040:Delta = 1|})] partial class Xor;\n", "Remove Delta", "[Input(2)] [Dense(1)] [Loss(LossFunction.SquaredError)] partial class Xor;\n" },
        { "[Input(2)] [Dense(1)] [Loss(LossFunction.Huber, {|SN1041:Delta = 0|})] partial class Xor;\n", "Remove Delta", "[Input(2)] [Dense(1)] [Loss(LossFunction.Huber)] partial class Xor;\n" },
        { "[Input(2)] [Dense(1)] [Loss(0, {|SN1038:PositiveWeight = 3|})] partial class Xor;\n", "Remove PositiveWeight", "[Input(2)] [Dense(1)] [Loss(0)] partial class Xor;\n" },
        { "[Input(2)] [Dense(1, Activation.Sigmoid)] [Loss(LossFunction.BinaryCrossEntropy, {|SN1039:PositiveWeight = 0|}, LabelSmoothing = 0.1)] partial class Xor;\n", "Remove PositiveWeight", "[Input(2)] [Dense(1, Activation.Sigmoid)] [Loss(LossFunction.BinaryCrossEntropy, LabelSmoothing = 0.1)] partial class Xor;\n" },
        { "[Input(2)] [Dense(1)] [Loss(0, {|SN1042:LabelSmoothing = 0.1|})] partial class Xor;\n", "Remove LabelSmoothing", "[Input(2)] [Dense(1)] [Loss(0)] partial class Xor;\n" },
        { "[Input(2)] [Dense(2, Activation.Softmax)] [Loss(LossFunction.CategoricalCrossEntropy, {|SN1043:LabelSmoothing = 1|}, ClassWeights = new[] { 1.0, 2 })] partial class Xor;\n", "Remove LabelSmoothing", "[Input(2)] [Dense(2, Activation.Softmax)] [Loss(LossFunction.CategoricalCrossEntropy, ClassWeights = new[] { 1.0, 2 })] partial class Xor;\n" },
        { "[Input(2)] [Dense(1)] [Loss(0, {|SN1044:ClassWeights = new[] { 1.0 }|})] partial class Xor;\n", "Remove ClassWeights", "[Input(2)] [Dense(1)] [Loss(0)] partial class Xor;\n" },
        { "[Input(2)] [Dense(1)] [Loss({|SN1048:LossFunction.Poisson|})] partial class Xor;\n", "Use Activation.Exponential for the output", "[Input(2)] [Dense(1, Activation.Exponential)] [Loss(LossFunction.Poisson)] partial class Xor;\n" },
        { "[Input(2)] [Dense(2)] [Loss({|SN1048:LossFunction.KullbackLeibler|})] partial class Xor;\n", "Use Activation.Softmax for the output", "[Input(2)] [Dense(2, Activation.Softmax)] [Loss(LossFunction.KullbackLeibler)] partial class Xor;\n" },
        { "[Input(2)] [Dense(2, Activation.Sigmoid)] [Loss({|SN2004:LossFunction.Hinge|})] partial class Xor;\n", "Use Activation.Tanh for the output", "[Input(2)] [Dense(2, Activation.Tanh)] [Loss(LossFunction.Hinge)] partial class Xor;\n" },

        // Advice.
        { "[Input(2)] [{|SN2001:Dense(4)|}] [{|SN2001:Dense(3, L1 = 1)|}] [Dense(1)] [Loss(0)] partial class Xor;\n", "Use Activation.ReLU", "[Input(2)] [Dense(4, Activation.ReLU)] [Dense(3, Activation.ReLU, L1 = 1)] [Dense(1)] [Loss(0)] partial class Xor;\n" },
        { "[Input(2)] [{|SN2001:Dense(4)|}] [Dense(1)] [Loss(0)] partial class Xor;\n", "Write Activation.Identity", "[Input(2)] [Dense(4, Activation.Identity)] [Dense(1)] [Loss(0)] partial class Xor;\n" },
        { "[Input(2)] [Dense(4, {|SN2003:Activation.ReLU|})] [Loss(0)] partial class Xor;\n", "Use Activation.Softplus", "[Input(2)] [Dense(4, Activation.Softplus)] [Loss(0)] partial class Xor;\n" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task TheFixWritesWhatAPersonWould(string before, string title, string after)
    {
        foreach (string newLine in new[] { "\n", "\r\n" })
        {
            var test = new FixTest(Ids(before).First(i => Providers.Any(p => p.FixableDiagnosticIds.Contains(i))), title)
            {
                TestCode = ("using StaticNet;\n" + before).Replace("\n", newLine),
                FixedCode = ("using StaticNet;\n" + after).Replace("\n", newLine),
            };
            await test.RunAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public void EveryFixHasATestAndIsForADiagnosticThatExists()
    {
        string[] fixable = [.. Providers.SelectMany(p => p.FixableDiagnosticIds).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(fixable, Cases.Select(row => row.Data.Item1).SelectMany(Ids).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(fixable.Except(new NetworkAnalyzer().SupportedDiagnostics.Select(d => d.Id)));
        Assert.Equal(
            Providers.Select(p => p.GetType()).OrderBy(t => t.Name, StringComparer.Ordinal),
            typeof(NetworkCodeFix).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(CodeFixProvider)) && !t.IsAbstract).OrderBy(t => t.Name, StringComparer.Ordinal));
    }

    private static IEnumerable<string> Ids(string source) =>
        Regex.Matches(source, @"\{\|(SN\d+):").Select(m => m.Groups[1].Value);

    /// <summary>The one fix that is chosen by its title, from all that the editor would offer.</summary>
    private sealed class FixTest : CodeFixTest<DefaultVerifier>
    {
        public FixTest(string id, string title)
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0");
            TestState.AdditionalReferences.AddRange(Build.References);
            CodeActionEquivalenceKey = $"{id}: {title}";
            CodeActionValidationMode = CodeActionValidationMode.SemanticStructure;
        }

        public override string Language => LanguageNames.CSharp;

        public override Type SyntaxKindType => typeof(SyntaxKind);

        protected override string DefaultFileExt => "cs";

        protected override CompilationOptions CreateCompilationOptions() => Build.Empty.Options;

        protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp12);

        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new NetworkAnalyzer()];

        protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => Providers;
    }
}
