using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace StaticNet.Generator.Tests;

/// <summary>All that is generated says so: analyzers pass it over, and coverage counts the user's own code.</summary>
public sealed class MarkTests
{
    [Theory]
    [InlineData("[Input(3)] [Dense(4, Activation.Tanh)] [Dropout(0.5)] [Dense(2, Activation.Softmax)] [Loss(LossFunction.CategoricalCrossEntropy)] public partial class Net { public int Own() => 1; }")]
    [InlineData("[Input(3)] [Dense(40, Activation.Tanh)] [Dense(1)] [Loss(LossFunction.SquaredError)] [Compile(Schedule = Schedule.Tiled)] public partial class Net { public int Own() => 1; }")]
    [InlineData("[Input(3)] [Dense(0)] [Loss(LossFunction.SquaredError)] public partial class Net { public int Own() => 1; }")]
    public void EveryGeneratedMemberAndTypeIsMarkedAndNothingOfTheUsersIs(string source)
    {
        Build build = Build.Of("using StaticNet;\n" + source);
        INamedTypeSymbol network = build.Output.GetTypeByMetadataName("Net")!;
        ISymbol[] types = [.. build.Output.GlobalNamespace.GetNamespaceMembers().Single(space => space.Name == "StaticNet").GetNamespaceMembers().Where(space => space.Name == "Generated").SelectMany(space => space.GetTypeMembers())];
        ISymbol[] members = [.. network.GetMembers().Where(member => !member.IsImplicitlyDeclared && member is not IMethodSymbol { AssociatedSymbol: not null })];

        Assert.Empty(network.GetAttributes().Select(attribute => attribute.AttributeClass!.Name).Except(["InputAttribute", "DenseAttribute", "DropoutAttribute", "LossAttribute", "CompileAttribute"]));
        Assert.Empty(members.Single(member => member.Name == "Own").GetAttributes());
        foreach (ISymbol member in members.Where(member => member.Name != "Own").Concat(types))
        {
            // How it is to be compiled is no mark.
            string[] marks = [.. member.GetAttributes().Where(attribute => attribute.AttributeClass!.Name != "MethodImplAttribute").Select(attribute => attribute.ToString()!).Order()];
            string version = marks[0].Split('"')[3];
            Assert.Equal(
                [$"System.CodeDom.Compiler.GeneratedCodeAttribute(\"StaticNet\", \"{version}\")", .. member is IFieldSymbol ? [] : (string[])["System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverageAttribute"]],
                marks);
        }
    }

    /// <summary>A library that promises to be CLS-compliant gets no warning from what is generated; from an array in an attribute it does, by name, and one attribute ends that.</summary>
    [Theory]
    [InlineData("", "CS3016")]
    [InlineData("[System.CLSCompliant(false)] ", null)]
    public void ACLSCompliantLibraryCanHaveNetworks(string onWeights, string? warning)
    {
        Build build = Build.Of($$"""
            using StaticNet;
            [assembly: System.CLSCompliant(true)]
            [Input(3)] [Dense(4, Activation.Tanh)] [Dropout(0.5)] [Dense(2, Activation.Softmax)] [Loss(LossFunction.CategoricalCrossEntropy)] public partial class Plain;
            {{onWeights}}[Input(3)] [Dense(2, Activation.Softmax)] [Loss(LossFunction.CategoricalCrossEntropy, ClassWeights = new double[] { 1, 2 })] public partial class Weighted;
            """);
        Assert.Equal(
            warning is null ? [] : [warning],
            build.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.Id));
    }
}
