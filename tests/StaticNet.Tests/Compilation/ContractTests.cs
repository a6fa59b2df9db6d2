using System.Reflection;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using StaticNet.Tests.Networks;
using Xunit;

namespace StaticNet.Tests.Compilation;

/// <summary>What the build adds to a class: the members by name and type, and their documentation.</summary>
public class ContractTests
{
    private static readonly string[] Common =
    [
        "const int InputSize", "const int OutputSize", "const int ParameterCount",
        ".ctor()", ".ctor(int seed)", ".ctor(In parameters, Boolean allowNonFinite)",
        "static Net Load(String path, ModelReading reading)", "static Net Load(Stream stream, ModelReading reading)",
        "Span<T> Parameters { get; }",
        "ref T Weight(int layer, int unit, int input)", "ref T Bias(int layer, int unit)",
        "static int WeightIndex(int layer, int unit, int input)", "static int BiasIndex(int layer, int unit)",
        "void Forward(In inputs, Span<T> outputs)", "static void Forward(In parameters, In inputs, Span<T> outputs)",
        "T Loss(In inputs, In targets)", "static T Loss(In parameters, In inputs, In targets)",
        "T MeanLoss(In inputs, In targets)", "static T MeanLoss(In parameters, In inputs, In targets)",
        "T Backward(In inputs, In targets, Span<T> gradient)", "static T Backward(In parameters, In inputs, In targets, Span<T> gradient)",
        "T Penalty()", "static T Penalty(In parameters)",
        "T Learn(In input, In target, double rate)", "static T Learn(Span<T> parameters, In input, In target, double rate)",
        "static NetworkTopology Topology { get; }", "static NetworkEquations Equations { get; }",
    ];

    private static readonly string[] ForClasses =
    [
        "T LossForClasses(In inputs, ReadOnlySpan<int> classes)", "static T LossForClasses(In parameters, In inputs, ReadOnlySpan<int> classes)",
        "T MeanLossForClasses(In inputs, ReadOnlySpan<int> classes)", "static T MeanLossForClasses(In parameters, In inputs, ReadOnlySpan<int> classes)",
        "T BackwardForClasses(In inputs, ReadOnlySpan<int> classes, Span<T> gradient)",
        "static T BackwardForClasses(In parameters, In inputs, ReadOnlySpan<int> classes, Span<T> gradient)",
        "T LearnForClass(In input, int classIndex, double rate)", "static T LearnForClass(Span<T> parameters, In input, int classIndex, double rate)",
    ];

    [Theory]
    [InlineData(typeof(AssignmentNet), "float", false)]
    [InlineData(typeof(PenalisedNet), "double", false)]
    [InlineData(typeof(IrisNet), "float", true)]
    [InlineData(typeof(IrisDoubleNet), "double", true)]
    [InlineData(typeof(DigitsNet), "float", true)]
    public void ThePublicMembersAreTheContract(Type network, string number, bool classes)
    {
        IEnumerable<string> expected = (classes ? Common.Concat(ForClasses) : Common)
            .Select(m => m.Replace("In ", $"ReadOnlySpan<{number}> ").Replace("Span<T>", $"Span<{number}>").Replace("T ", $"{number} ").Replace("Net Load", $"{network.Name} Load"));
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        IEnumerable<string> actual = network.GetMembers(Own).Where(m => m is not MethodInfo { IsSpecialName: true }).Select(MemberText.Of);
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
        Type real = number == "float" ? typeof(float) : typeof(double);
        Assert.Equal([typeof(IInferenceNetwork<>).MakeGenericType(real), typeof(INetwork<>).MakeGenericType(real)], network.GetInterfaces().OrderBy(type => type.Name, StringComparer.Ordinal));
    }

    [Fact]
    public void EveryPublicMemberIsDocumented()
    {
        InMemoryBuild build = InMemoryBuild.Of("""
            using StaticNet;
            namespace Documented;
            [Input(4)] [Dense(8, Activation.Tanh)] [Dense(3, Activation.Softmax)] [Loss(LossFunction.CategoricalCrossEntropy)]
            public partial class Net;
            """);
        INamedTypeSymbol type = build.Output.GetTypeByMetadataName("Documented.Net")!;
        List<ISymbol> members = [type, .. type.GetMembers().Where(m => m.DeclaredAccessibility == Accessibility.Public && m is not IMethodSymbol { AssociatedSymbol: not null })];
        Assert.Equal(36, members.Count);
        foreach (ISymbol member in members)
        {
            XElement documentation = Documentation(member);
            IEnumerable<XElement> described = documentation.Elements("param");
            string? summary = documentation.Element("summary")?.Value;
            // A static method is the instance's with the parameters before, and what two methods are given alike is said once.
            while (documentation.Element("inheritdoc")?.Attribute("cref")?.Value is { } reference)
            {
                documentation = Documentation(Assert.IsType<IMethodSymbol>(DocumentationCommentId.GetFirstSymbolForDeclarationId(reference, build.Output), exactMatch: false));
                described = [.. described, .. documentation.Elements("param")];
                summary ??= documentation.Element("summary")?.Value;
            }

            Assert.True(summary?.Trim().Length > 10, $"{member}: {documentation}");
            string[] parameters = member is IMethodSymbol method ? [.. method.Parameters.Select(p => p.Name)] : [];
            Assert.Equal(parameters, described.Select(p => p.Attribute("name")!.Value));
        }
    }

    private static XElement Documentation(ISymbol member)
    {
        string text = member.GetDocumentationCommentXml() ?? "";
        Assert.True(text.Length > 0, $"{member} has no documentation.");
        return XElement.Parse(text);
    }
}
