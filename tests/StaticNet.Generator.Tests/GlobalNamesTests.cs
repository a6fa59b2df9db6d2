using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StaticNet.Generator.Contract;
using Xunit;

namespace StaticNet.Generator.Tests;

/// <summary>The names that <see cref="GlobalNames"/> guards are those that generated code uses.</summary>
public sealed class GlobalNamesTests
{
    [Theory]
    [InlineData("[Input(2)] [Dense(1, Activation.Tanh)] [Dense(2, Activation.Sigmoid)] [Loss(LossFunction.BinaryCrossEntropy)]")]
    [InlineData("[Input(70)] [Dense(70, Activation.GELU, L1 = 0.1, L2 = 0.1)] [Dropout(0.5)] [Dense(17, Activation.ELU)] [Dense(4, Activation.Softmax)] [Loss(LossFunction.CategoricalCrossEntropy, ClassWeights = new double[] { 1, 2, 3, 4 })]")]
    [InlineData("[Input(70)] [Dense(70, Activation.Tanh)] [Dense(70, Activation.Tanh)] [Dense(9)] [Loss(LossFunction.Huber)] [Compile(Precision = Precision.Double)]")]
    [InlineData("[Input(5)] [Dense(8, Activation.Tanh)] [Dense(3)] [Loss(LossFunction.SquaredError)]")]
    [InlineData("[Input(5)] [Dense(8, Activation.Tanh)] [Dense(3)] [Compile(Precision = Precision.Double)]")]
    [InlineData("[Input(9)] [Dense(17, Activation.Tanh)] [Dense(3)] [Loss(LossFunction.SquaredError)] [Compile(Schedule = Schedule.Tiled)]")]
    [InlineData("[Input(9)] [Dense(17, Activation.Tanh)] [Dense(3)] [Loss(LossFunction.SquaredError)] [Compile(Schedule = Schedule.Unrolled)]")]
    public void EveryTypeThatIsNamedIsGuarded(string attributes)
    {
        Build build = Build.Of($"using StaticNet; {attributes} public partial class Net;");
        string[] named = [.. build.Output.SyntaxTrees.Where(tree => !build.Input.ContainsSyntaxTree(tree)).SelectMany(tree => Named(build.Output.GetSemanticModel(tree))).Distinct().Order(StringComparer.Ordinal)];
        Assert.InRange(named.Length, 20, GlobalNames.All.Length);
        Assert.Empty(named.Except(GlobalNames.All));
    }

    // Types of the framework and of the library, but for those that a keyword stands for.
    private static IEnumerable<string> Named(SemanticModel model) =>
        from name in model.SyntaxTree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<SimpleNameSyntax>()
        let symbol = model.GetSymbolInfo(name, TestContext.Current.CancellationToken).Symbol
        let type = symbol as INamedTypeSymbol ?? (name.Ancestors().OfType<AttributeSyntax>().Any(attribute => attribute.Name.Span.Contains(name.Span)) ? symbol?.ContainingType : null)
        where type is not null && type.ContainingAssembly is not null && !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, model.Compilation.Assembly) && name is not IdentifierNameSyntax { Identifier.ValueText: "nint" or "var" }
        select $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";

    [Fact]
    public void EveryGuardedNameIsATypeThatExists() =>
        Assert.DoesNotContain(GlobalNames.All, name => Build.Empty.GetTypeByMetadataName(name) is null && Build.Empty.GetTypeByMetadataName(name + "Attribute") is null);
}
