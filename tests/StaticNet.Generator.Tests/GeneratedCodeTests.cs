using System.Text;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace StaticNet.Generator.Tests;

/// <summary>
/// The generated files, whole, against golden files that a person has read. After a change that is meant, set STATICNET_UPDATE_GOLDENS=1, run
/// the tests once and read the difference.
/// </summary>
public class GeneratedCodeTests
{
    [Theory]
    [InlineData("TwoClasses", """
        [Input(2)]
        [Dense(1, Activation.Tanh)]
        [Dense(2, Activation.Sigmoid)]
        [Loss(LossFunction.BinaryCrossEntropy)]
        public partial class TwoClasses;
        """)]
    [InlineData("Penalised", """
        namespace Course;

        [Input(2)]
        [Dense(3, Activation.LeakyReLU, Alpha = 0.1, L1 = 0.01)]
        [Dense(3, Activation.Softmax)]
        [Loss(LossFunction.CategoricalCrossEntropy)]
        [L2(0.001)]
        [Compile(Precision = Precision.Double)]
        internal partial class Penalised;
        """)]
    [InlineData("Thinned", """
        [Input(3)]
        [Dense(4, Activation.Tanh)]
        [Dropout(0.5)]
        [Dense(2, Activation.Softmax)]
        [Loss(LossFunction.CategoricalCrossEntropy)]
        [L2(0.001)]
        public partial class Thinned;
        """)]
    [InlineData("Policy", """
        [Input(2)]
        [Dense(3, Activation.Tanh)]
        [Dense(2, Activation.Softmax)]
        public partial class Policy;
        """)]
    [InlineData("Digits", """
        [Input(784)]
        [Dense(128, Activation.ReLU)]
        [Dense(10, Activation.Softmax)]
        [Loss(LossFunction.CategoricalCrossEntropy)]
        public partial class Digits;
        """)]
    public async Task The_generated_file_is_the_golden_one(string name, string source)
    {
        string golden = Path.Combine(Build.Setting("GoldenFolder"), $"{name}.g.cs.golden");
        string hint = source.Contains("namespace Course") ? $"Course.{name}.g.cs" : $"{name}.g.cs";
        if (Environment.GetEnvironmentVariable("STATICNET_UPDATE_GOLDENS") == "1")
            await File.WriteAllTextAsync(golden, Build.Of("using StaticNet;\n" + source).Result.GeneratedSources.Single().SourceText.ToString(), TestContext.Current.CancellationToken);

        var test = new CSharpSourceGeneratorTest<NetworkGenerator, DefaultVerifier>
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
            TestCode = "using StaticNet;\n" + source,
        };
        test.TestState.AdditionalReferences.AddRange(Build.References);
        test.TestState.GeneratedSources.Add(
            (typeof(NetworkGenerator), hint, SourceText.From(await File.ReadAllTextAsync(golden, TestContext.Current.CancellationToken), new UTF8Encoding(false))));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
