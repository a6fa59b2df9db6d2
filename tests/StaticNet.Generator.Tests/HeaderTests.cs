using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace StaticNet.Generator.Tests;

/// <summary>What the head of a generated file says of the file is so.</summary>
public partial class HeaderTests
{
    [Theory]
    [InlineData("[Input(2)] [Dense(1)] [Loss(LossFunction.SquaredError)]")]
    [InlineData("[Input(9)] [Dense(7, Activation.Tanh)] [Dense(3, Activation.Softmax)] [Loss(LossFunction.CategoricalCrossEntropy)] [L2(0.001)]")]
    [InlineData("[Input(40)] [Dense(70, Activation.GELU)] [Dense(9)] [Loss(LossFunction.Huber)] [Compile(Precision = Precision.Double)]")]
    [InlineData("[Input(5)] [Dense(20, Activation.ReLU)] [Dropout(0.5)] [Dense(2)] [Loss(LossFunction.SquaredError)]")]
    [InlineData("[Input(30)] [Dense(30, Activation.ReLU)] [Dense(1)] [Loss(LossFunction.SquaredError)] [Compile(Schedule = Schedule.Unrolled)]")]
    public void ItCountsTheMethodsThatCompute(string attributes)
    {
        foreach (string text in Build.Of($"using StaticNet; {attributes} public partial class Net;").Result.GeneratedSources.Select(file => file.SourceText.ToString()))
            Check(text);
    }

    private static void Check(string text)
    {
        int methods = CSharpSyntaxTree.ParseText(text, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken)
            .DescendantNodes().OfType<MethodDeclarationSyntax>().Count(method => method.Body?.Statements.Count > 0);
        Assert.InRange(methods, 1, int.MaxValue);
        Assert.Equal(methods, int.Parse(Count().Match(text).Groups["count"].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"^// .*, (?<count>\d+) methods?$", RegexOptions.Multiline)]
    private static partial Regex Count();
}
