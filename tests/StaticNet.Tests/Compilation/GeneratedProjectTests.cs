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
        IEnumerable<NetworkTopology> topologies = Topologies.Combinations.Where((_, n) => n % 25 == 0);
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

    // Names that the generated code uses, or might.
    private static readonly string[] Names =
    [
        "Tanh", "Fma", "At", "Unsafe", "MathF", "Math", "System", "StaticNet", "Elementary", "SelectIfPositive", "Select", "Max", "Sigmoid", "PositivePart", "Span", "ReadOnlySpan",
        "CompiledNetwork", "INetwork", "INetworkKernel", "NetworkEquations", "NetworkTopology", "Runtime", "Numerics", "NKernel", "NDefinition", "Kernel", "T", "Boolean", "Single",
    ];

    [Theory]
    [InlineData("namespace User { NET public partial class N; OWN }")]
    [InlineData("namespace User { NET public partial class N { OWN } }")]
    [InlineData("namespace User { NET public partial class N : Base; public class Base { OWN } }")]
    [InlineData("namespace User { public static partial class Outer { NET public partial class N; OWN } }")]
    public void AClassOfTheUsersWithANameThatTheCodeUsesIsNotMeant(string source)
    {
        IEnumerable<string> own = Names.Select(name => $"public static class {name} {{ public static int Of(int first) => first; }}");
        RunsN(InMemoryBuild.Of(Head + source.Replace("NET", Net).Replace("OWN", string.Join(" ", own))));
    }

    [Fact]
    public void ANamespaceOfTheUsersWithANameThatTheCodeUsesIsNotMeant() =>
        RunsN(InMemoryBuild.Of(Head + string.Join("\n", Names.Select(name => $"namespace User.{name} {{ {Net} public partial class N; }}"))));

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

    private static void RunsN(InMemoryBuild build) => Assert.All(
        build.Assembly.GetExportedTypes().Where(t => t.Name == "N"),
        type => Runs((INetwork<float>)Activator.CreateInstance(type)!));

    private static string[] Texts(string source) =>
        [.. InMemoryBuild.Generate(InMemoryBuild.Compile(source), out _).Results.Single().GeneratedSources.Select(s => s.HintName + "\n" + s.SourceText)];
}
