using System.Text;
using Microsoft.CodeAnalysis;
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
    public async Task The_generated_files_are_the_golden_ones(string name, string source)
    {
        string[] files = [$"{name}.g.cs", $"{name}.Batch.g.cs"];
        if (Environment.GetEnvironmentVariable("STATICNET_UPDATE_GOLDENS") == "1")
        {
            foreach ((string file, GeneratedSourceResult generated) in files.Zip(Build.Of("using StaticNet;\n" + source).Result.GeneratedSources))
                await File.WriteAllTextAsync(Golden(file), generated.SourceText.ToString(), TestContext.Current.CancellationToken);
        }

        var test = new CSharpSourceGeneratorTest<NetworkGenerator, DefaultVerifier>
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
            TestCode = "using StaticNet;\n" + source,
        };
        test.TestState.AdditionalReferences.AddRange(Build.References);
        foreach (string file in files)
        {
            string hint = source.Contains("namespace Course") ? $"Course.{file}" : file;
            test.TestState.GeneratedSources.Add(
                (typeof(NetworkGenerator), hint, SourceText.From(await File.ReadAllTextAsync(Golden(file), TestContext.Current.CancellationToken), new UTF8Encoding(false))));
        }

        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string Golden(string file) => Path.Combine(Build.Setting("GoldenFolder"), $"{file}.golden");
}
