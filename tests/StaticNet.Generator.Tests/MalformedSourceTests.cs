using Microsoft.CodeAnalysis;
using Xunit;

namespace StaticNet.Generator.Tests;

/// <summary>Half-typed and senseless sources: nothing throws, and what nobody complains about compiles.</summary>
public sealed class MalformedSourceTests
{
    private const string Rest = "[Dense(1)] [Loss(LossFunction.SquaredError)] partial class A;";

    public static TheoryData<string> Sources =>
    [
        "", "[", "[Input", "[Input(", "[Input(]", "[Input(2)", "[Input(2)]", "[Input(2)] partial", "[Input(2)] partial class", "[Input(2)] partial class {",
        $"[Input] {Rest}", $"[Input()] {Rest}", $"[Input(null)] {Rest}", $"[Input(\"2\")] {Rest}", $"[Input(2.5)] {Rest}", $"[Input(2L)] {Rest}",
        $"[Input(2, 3)] {Rest}", $"[Input(Nothing)] {Rest}", $"[Input(size: 2, size: 3)] {Rest}", $"[Input(Size = 2)] {Rest}", $"[Input(2)] [Input(3)] {Rest}",
        $"[Input(int.Parse(\"2\"))] {Rest}", $"[Input(1/0)] {Rest}", $"[Input(int.MaxValue + 1)] {Rest}", $"[Input(new int[] {{ 2 }})] {Rest}", $"[Input(typeof(int))] {Rest}",
        $"[Input(2)] [Dense] {Rest}", $"[Input(2)] [Dense()] {Rest}", $"[Input(2)] [Dense(1, 2)] {Rest}", $"[Input(2)] [Dense(1, Activation.)] {Rest}",
        $"[Input(2)] [Dense(1, Activation.Nope)] {Rest}", $"[Input(2)] [Dense(1, null)] {Rest}", $"[Input(2)] [Dense(1, Alpha = )] {Rest}", $"[Input(2)] [Dense(1, Alpha = \"x\")] {Rest}",
        $"[Input(2)] [Dense(1, Nope = 1)] {Rest}", $"[Input(2)] [Dense(1, L1 = 1, L1 = 2)] {Rest}", $"[Input(2)] [Dense(1, Units = 3)] {Rest}", $"[Input(2)] [Dense(Alpha = 1, 3)] {Rest}",
        $"[Input(2)] [Dense(unit: 3)] {Rest}", $"[Input(2)] [Dense(activation: Activation.Tanh, 3)] {Rest}", $"[Input(2)] [Dense(Q)] {Rest} partial class A {{ const int Q = Q; }}",
        "[Input(2)] [Dense(1)] [Loss] partial class A;", "[Input(2)] [Dense(1)] [Loss(0)] [Loss(0)] partial class A;", "[Input(2)] [Dense(1)] [Loss(3)] partial class A;", "[Input(2)] [Dense(1)] [Loss(default)] partial class A;",
        $"[L1] [Input(2)] {Rest}", $"[L1(\"0\")] [L1(1)] [Input(2)] {Rest}", $"[L2(0.1, Biases = 1)] [Input(2)] {Rest}", $"[L2(0.1m)] [Input(2)] {Rest}",
        $"[Compile(1)] [Input(2)] {Rest}", $"[Compile(Precision = 1)] [Input(2)] {Rest}", $"[Compile(Precision = null, Schedule = \"\")] [Input(2)] {Rest}", $"[Compile] [Input(2)] {Rest}", $"[Compile()] [Compile] [Input(2)] {Rest}",
        "[Input(2)] [Dense(1)] [Loss(0)] partial struct A;", "[Input(2)] [Dense(1)] [Loss(0)] partial interface A;", "[Input(2)] [Dense(1)] [Loss(0)] enum A;", "[Input(2)] [Dense(1)] [Loss(0)] delegate void A();",
        "[Input(2)] [Dense(1)] [Loss(0)] partial record struct A;", "class B { [Input(2)] void M() { } }", "[assembly: Input(2)] [module: Dense(1)]", "[return: Input(2)] [Dense(1)] partial class A;",
        "[Input(2)] [Dense(1)] [Loss(0)] partial class A; class A;", "[Input(2)] [Dense(1)] [Loss(0)] partial class A; partial struct A;", "[Input(2)] [Dense(1)] [Loss(0)] class A; [Input(2)] [Dense(1)] [Loss(0)] class A;",
        "[Input(2)] partial class A; [Input(2)] partial class A; [Dense(1)] [Loss(0)] partial class A;", "[Input(2)] [Dense(1)] [Loss(0)] partial class A : A;", "[Input(2)] [Dense(1)] [Loss(0)] partial class A : Missing;",
        "[Input(2)] [Dense(1)] [Loss(0)] partial class A : B; sealed class B;", "[Input(2)] [Dense(1)] [Loss(0)] static abstract partial class A;", "[Input(2)] [Dense(1)] [Loss(0)] partial class ;", "[Input(2)] [Dense(1)] [Loss(0)] partial class 3;",
        "[Input(2)] [Dense(1)] [Loss(0)] partial class A { partial class A { [Input(2)] [Dense(1)] [Loss(0)] partial class B { ", "[Input(2)] [Dense(1)] [Loss(0)] partial class A { int ; void ( ; A( ; Forward",
        "[Input(2)] [Dense(1)] [Loss(0)] partial class A { int Forward(; Missing Loss(Missing x); Forward<>(); }", "[Input(2)] [Dense(1)] [Loss(0)] partial class A<; ", "namespace N; namespace M; [Input(2)] [Dense(1)] [Loss(0)] partial class A;",
        "[Input(2)] [Dense(1)] [Loss(0)] file partial class A { } [Input(2)] [Dense(1)] [Loss(0)] partial class A { }", "namespace StaticNet { class InputAttribute : System.Attribute; [Input] partial class A; }",
    ];

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task NothingThrowsAndWhatNobodyRefusesCompiles(string source)
    {
        Build build = Build.Of("using StaticNet;\n" + source);
        IReadOnlyList<Diagnostic> found = await build.Analyze();

        Assert.Null(build.Result.Exception);
        Assert.Empty(build.Result.Diagnostics);
        Assert.All(found, d => Assert.StartsWith("SN", d.Id, StringComparison.Ordinal));
        if (found.Count == 0 && build.UserErrors.Count == 0)
        {
            Assert.Empty(build.CompilerErrors);
            Assert.Equal(source.Contains("[Input"), build.Models.Count == 1);
        }
    }

    /// <summary>An attribute of ours that the user declared anew, in another shape, says nothing about a network.</summary>
    [Theory]
    [InlineData("class DenseAttribute(string units, byte[] activation) : System.Attribute; [Input(2)] [Dense(\"2\", new byte[] { 1 })] [Loss(0)] partial class A;")]
    [InlineData("enum Activation : long { X = 3 } class DenseAttribute(int units, Activation activation = 0) : System.Attribute; [Input(2)] [Dense(2, Activation.X)] [Loss(0)] partial class A;")]
    [InlineData("class InputAttribute : System.Attribute; [Input] [Dense(2)] [Loss(0)] partial class A;")]
    public async Task AnAttributeOfAnotherShapeIsLeftAlone(string source)
    {
        Build build = Build.Of("namespace StaticNet;\n" + source);
        // SN1033: the enum stands where the generated code looks for ours.
        Assert.DoesNotContain(await build.Analyze(), d => d.Id != "SN1033");
        Assert.Empty(build.CompilerErrors);
        Assert.Empty(build.Models);
    }

    /// <summary>Every prefix of a source is what an editor sees while it is typed.</summary>
    [Fact]
    public async Task NothingThrowsWhileASourceIsTyped()
    {
        const string Source = "using StaticNet; namespace N; partial class O { [Input(2)] [Dense(3, Activation.LeakyReLU, Alpha = 0.1, L1 = 1)] [Dense(1, Activation.Sigmoid)] "
            + "[Loss(LossFunction.BinaryCrossEntropy)] [L2(0.1, Biases = true)] [Compile(Precision = Precision.Double)] sealed partial class A : B { public A(string x) { } void Forward(int x) { } } }";
        for (int length = 0; length < Source.Length; length += 3)
        {
            Build build = Build.Of(Source[..length]);
            Assert.Null(build.Result.Exception);
            Assert.DoesNotContain(await build.Analyze(), d => d.Id == "AD0001");
        }
    }
}
