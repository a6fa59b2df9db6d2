using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace StaticNet.Generator.Tests;

/// <summary>What C# allows beside a generated part is allowed.</summary>
public sealed class LegalSourceTests
{
    private const string Net = "[Input(2)] [Dense(1, Activation.Sigmoid)] [Loss(LossFunction.BinaryCrossEntropy)]";
    private const string Classes = "[Input(2)] [Dense(3, Activation.Softmax)] [Loss(LossFunction.CategoricalCrossEntropy)]";

    public static TheoryData<string> Sources =>
    [
        $"{Net} partial class Xor;",
        $"{Net} public sealed partial class Xor {{ }}",
        $"{Net} internal partial class Xor {{ }}",
        $"namespace A.B.C {{ {Net} partial class Xor; }}",
        $"namespace @class.@record {{ {Net} partial class @event; }}",
        $"{Net} partial class @record; {Net} partial class @required; {Net} partial class @file; {Net} partial class @scoped; {Net} partial class @partial; {Net} partial class @extension;",
        $"namespace Сеть {{ {Net} partial class Δίκτυο_網; }}",
        $"{Net} partial class \\u0041bc;",
        $"partial class A {{ partial struct B {{ partial record C {{ partial record struct D {{ partial interface E {{ {Net} partial class Xor; }} }} }} }} }}",
        $"static partial class A {{ {Net} private partial class Xor; }}",
        $"partial class A {{ {Net} private sealed partial class Xor; {Net} protected internal partial class And; }}",
        $"ref partial struct A {{ {Net} internal partial class Xor; }}",
        $"partial class @operator {{ {Net} partial class @void; }}",
        $"class Base {{ protected Base(int x = 3) {{ }} }} {Net} partial class Xor : Base;",
        $"class Base {{ public Base(params int[] x) {{ }} }} {Net} partial class Xor : Base;",
        $"{Net} partial class A; {Net} partial class B : A;",
        $"{Net} partial class A {{ A(string x) {{ }} A(ref int x) {{ }} A(params int[] x) {{ }} static A() {{ }} }}",
        $"{Net} partial class A : INetworkLike; interface INetworkLike;",
        $"{Net} partial class A {{ public void Forward(string x) {{ }} public void Forward(System.ReadOnlySpan<double> a, System.Span<double> b) {{ }} public T Loss<T>() => default!; public static int Weight(int a, ref int b, int c) => 0; }}",
        $"{Net} partial class A {{ public void Forward(System.ReadOnlySpan<float> a, in System.Span<float> b) {{ }} public float Penalty(int x) => x; public void Bias(params int[] x) {{ }} }}",
        $"{Net} partial class A {{ public int LossForClasses; public void BackwardForClasses() {{ }} }}",
        $"{Net} partial class LossForClasses;",
        $"{Net} partial class A {{ public StaticNet.Activation Activation => StaticNet.Activation.Tanh; LossFunction LossFunction; }}",
        $"{Net} partial class A {{ string Precision => \"\"; int Schedule; }}",
        "[Input(2)] [Dense(1)] [Loss(StaticNet.LossFunction.SquaredError)] partial class A { string Activation => \"\"; int LossFunction; }",
        $"{Net} partial class A {{ class Span; class ReadOnlySpan<T>; int parameters, Accumulate, ApplyMeanAndPenalty; int this[int i] => 0; }}",
        $"{Net} [L1(0)] [L2(0.5, Biases = true)] partial class A;",
        $"{Net} [L1(0.5)] [L2(0, Biases = true)] partial class A;",
        $"{Net} [L1(0.5, Biases = true)] [L2(0.1, Biases = true)] partial class A;",
        $"{Net} partial class A; [L2(0.1)] [Compile(Schedule = Schedule.Unrolled)] partial class A {{ }}",
        "[Input(2), Dense(2, Activation.LeakyReLU, Alpha = -0.5), Dense(2, default), Loss(function: LossFunction.MeanSquaredError)] partial class A;",
        "[type: Input(2)] [type: Dense('a', 0)] [type: Loss(0)] partial class A;",
        "[Input(199)] [Dense(100)] [Loss(LossFunction.SquaredError)] [Compile(Schedule = Schedule.Unrolled)] partial class A;",
        "[Input(9_999)] [Dense(10_000)] [Loss(LossFunction.SquaredError)] partial class A;",
        "[Input(2)] [Dense(1, Activation.LeakyReLU, Alpha = 1e300, L1 = 1e300)] [Loss(LossFunction.SquaredError)] [Compile(Precision = Precision.Double)] partial class A;",
        $"{Net} partial class A {{ public static void Forward(float[] a, System.ReadOnlySpan<float> b, System.Span<float> c) {{ }} public static string Penalty(params object[] a) => \"\"; }}",
        $"[System.CodeDom.Compiler.GeneratedCode(\"x\", \"1\")] {Net} partial class A;",
        $"{Net} partial class A; namespace System.Numerics {{ class Matrix; }} namespace My.System {{ }} namespace StaticNet {{ class Mine; }} class Math; struct Span<T>;",
        $"{Classes} partial class Iris; {Net} partial class iris; namespace a {{ {Net} partial class B; }} namespace A {{ {Net} partial class b; }}",
        $"partial class NetKernel {{ {Net} partial class Net; }} partial class NetDefinition {{ {Net} partial class Net; }}",
        $"partial class NetKernelWithDropout {{ [Input(2)] [Dropout(0.5)] [Dense(1)] [Loss(LossFunction.SquaredError)] partial class Net; }}",
        $"{Net} partial class A; partial class A<T>; namespace N {{ {Net} partial class A; }}",
        "using In = StaticNet.InputAttribute; [In(2)] [StaticNet.Dense(1)] [global::StaticNet.LossAttribute(LossFunction.SquaredError)] partial class A;",
        "namespace Other { class InputAttribute(int size) : System.Attribute { public int Size => size; } [Input(0)] class A; }",
        "class Plain; enum E { A } interface I; struct S; delegate void D();",
    ];

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task ALegalSourceGivesNoDiagnosticAndCompiles(string source)
    {
        Build build = Build.Of("using StaticNet;\n" + source);
        Assert.Empty(await build.Analyze());
        Assert.Empty(build.CompilerErrors);
        Assert.Null(build.Result.Exception);
        Assert.Equal(Regex.Count(source, @"\bIn(put)?\([1-9]"), build.Classes.Count());
    }

    [Fact]
    public async Task ANewerLanguageIsFine() =>
        Assert.Empty(await Build.Of(LanguageVersion.Preview, $"using StaticNet; {Net} partial class Xor;").Analyze());

    [Fact]
    public async Task AProjectWithoutStaticNetIsLeftAlone() => Assert.Empty(await Build.Of("class Input; [Input(3)] class A;").Analyze());
}
