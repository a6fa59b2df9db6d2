using Microsoft.CodeAnalysis;
using Xunit;

namespace StaticNet.Tests.Compilation;

/// <summary>Generated files in projects as strict as they come, beside whatever names the user chose. Every build here treats warnings as errors.</summary>
public class GeneratedProjectTests
{
    private const string Net =
        "[Input(2)] [Dense(2, Activation.Tanh)] [Dense(2, Activation.ReLU)] [Dense(2, Activation.LeakyReLU)] [Dense(2, Activation.Sigmoid)] [Loss(LossFunction.BinaryCrossEntropy)] [L1(0.1)] [L2(0.1)]";

    // The user's own types here have no documentation; the generated ones must.
    private const string Head = "#pragma warning disable CS1591\nusing StaticNet;\n";

    [Fact]
    public void TheSameProjectGivesTheSameText()
    {
        IEnumerable<NetworkTopology> topologies = Topologies.Random.Where(t => t.ParameterCount < 1000).Take(30);
        string source = "using StaticNet;\n" + string.Join("\n", topologies.Select(TopologySource.Of));
        string[] first = Texts(source), second = Texts(source);
        Assert.NotEmpty(first);
        Assert.Equal(first, second);
        Assert.All(first, text => Assert.DoesNotContain('\r', text));
    }

    [Theory]
    [InlineData("partial class N;", "N")]
    [InlineData("namespace A.B { NET public partial class N; }", "A.B.N")]
    [InlineData("public partial class Outer { public partial struct Inner { NET public partial class N; } }", "Outer+Inner+N")]
    [InlineData("namespace @namespace { NET public partial class @class; }", "namespace.class")]
    [InlineData("namespace Сеть { NET public partial class Δίκτυο_網; }", "Сеть.Δίκτυο_網")]
    [InlineData("NET public sealed partial class N : Base; public class Base { public int InputSize => 3; public virtual void Forward(System.ReadOnlySpan<float> inputs, System.Span<float> outputs) { } }", "N")]
    [InlineData("NET public partial class N : Base; NET public partial class Base;", "N")]
    public void AnyNameAndPlaceBuildsAndRuns(string source, string name)
    {
        source = source.Contains("NET", StringComparison.Ordinal) ? source.Replace("NET", Net) : $"{Net} {source}";
        Runs(InMemoryBuild.Of(Head + source).Create<float>(name));
    }

    public static TheoryData<string> Names =>
    [
        "Tanh", "Fma", "At", "Unsafe", "MathF", "Math", "System", "Elementary", "Gate", "Select", "Max", "Sigmoid", "PositivePart", "Span", "ReadOnlySpan",
        "CompiledNetwork", "INetwork", "INetworkKernel", "NetworkEquations", "NetworkTopology", "Runtime", "Numerics", "NKernel", "NDefinition", "Kernel", "T", "Boolean", "Single",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void AClassOfTheUsersWithANameThatTheCodeUsesIsNotMeant(string name)
    {
        string own = $"public static class {name} {{ public static int Of(int first) => first; }}";
        foreach (string source in new[]
        {
            $"namespace User {{ {Net} public partial class N; {own} }}",
            $"namespace User {{ {Net} public partial class N {{ {own} }} }}",
            $"namespace User {{ {Net} public partial class N : Base; public class Base {{ {own} }} }}",
            $"namespace User {{ public static partial class Outer {{ {Net} public partial class N; {own} }} }}",
            $"namespace User.{name} {{ {Net} public partial class N; }}",
        })
        {
            InMemoryBuild build = InMemoryBuild.Of(Head + source);
            Runs((INetwork<float>)Activator.CreateInstance(build.Assembly.GetExportedTypes().Single(t => t.Name == "N"))!);
        }
    }

    [Fact]
    public void AnAliasOrAStaticUsingIsNotMeantEither() => Runs(InMemoryBuild.Of(
        $"#pragma warning disable CS1591\nglobal using System; global using static Mine; global using Fma = Mine; global using StaticNet; namespace User {{ {Net} public partial class N; }}",
        "#pragma warning disable CS1591\npublic static class Mine { public static float Tanh(float z) => 0; public static float Max(float u, float v) => 0; public static ref float At(ref float first, int place) => ref first; }")
        .Create<float>("User.N"));

    private static void Runs(INetwork<float> network)
    {
        float[] inputs = [0.5f, -1, 0.25f, 1], targets = [1, 0, 0, 1];
        GradientCheck.Run(network, inputs, targets).ThrowIfFailed();
    }

    private static string[] Texts(string source) =>
        [.. InMemoryBuild.Generate(InMemoryBuild.Compile(source), out _).Results.Single().GeneratedSources.Select(s => s.HintName + "\n" + s.SourceText)];
}
