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
    [InlineData("[Input(2)] [Dense(1)] [Loss(LossFunction.SquaredError)]", 2)]
    [InlineData("[Input(9)] [Dense(7, Activation.Tanh)] [Dense(3, Activation.Softmax)] [Loss(LossFunction.CategoricalCrossEntropy)] [L2(0.001)]", 3)]
    [InlineData("[Input(40)] [Dense(70, Activation.GELU)] [Dense(9)] [Loss(LossFunction.Huber)] [Compile(Precision = Precision.Double)]", 3)]
    [InlineData("[Input(5)] [Dense(20, Activation.ReLU)] [Dropout(0.5)] [Dense(2)] [Loss(LossFunction.SquaredError)]", 3)]
    [InlineData("[Input(30)] [Dense(30, Activation.ReLU)] [Dense(1)] [Loss(LossFunction.SquaredError)] [Compile(Schedule = Schedule.Unrolled)]", 3)]
    public void ItCountsTheMethodsThatCompute(string attributes, int least)
    {
        int methods = Build.Of($"using StaticNet; {attributes} public partial class Net;").Result.GeneratedSources.Sum(file => Counted(file.SourceText.ToString()));
        Assert.InRange(methods, least, int.MaxValue);
    }

    private static int Counted(string text)
    {
        int methods = CSharpSyntaxTree.ParseText(text, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken)
            .DescendantNodes().OfType<MethodDeclarationSyntax>().Count(method => method.Body?.Statements.Count > 0);
        Assert.Equal(methods, int.Parse(Count().Match(text).Groups["count"].Value, CultureInfo.InvariantCulture));
        return methods;
    }

    [GeneratedRegex(@"^// .*, (?<count>\d+) methods?$", RegexOptions.Multiline)]
    private static partial Regex Count();
}
