namespace StaticNet.Generator.Tests.Hostile;

/// <summary>Classes, bases, parts and files as they seldom are, but may be. A bar sets the files of a project apart.</summary>
internal static class HostileClasses
{
    private const string Net = "[Input(2)] [Dense(2, Activation.Softmax)] [Loss(LossFunction.CategoricalCrossEntropy)]";

    /// <summary>Legal or not, in the class.</summary>
    private static readonly string[] Members =
    [
        // Overloads that would fit the calls of the generated members better than what those mean.
        "public static void Forward(float[] a, System.ReadOnlySpan<float> b, System.Span<float> c) => throw new System.Exception();",
        "public static float Loss(float[] a, System.ReadOnlySpan<float> b, System.ReadOnlySpan<float> c) => 0;",
        "public static float Backward(float[] a, System.ReadOnlySpan<float> b, System.ReadOnlySpan<float> c, System.Span<float> d) => 0;",
        "public static string Penalty(float[] a) => \"\";", "public static string Penalty(params object[] a) => \"\";",
        "public static string WeightIndex(int layer, int unit, int input, int more = 0) => \"\";", "public static string BiasIndex(in int layer, in int unit) => \"\";",
        "public static string LossForClasses(float[] a, System.ReadOnlySpan<float> b, System.ReadOnlySpan<int> c) => \"\";",
        "Net(long x) { }", "Net(object x) { }", "Net(params int[] x) : this(1) { }", "Net(int? x) { }", "static Net() { }", "~Net() { }",
        "public static implicit operator Net(int x) => new(x);", "public static implicit operator float[](Net x) => [];", "public static Net operator +(Net a, Net b) => a;", "public int this[int i] => i;",
        "public required string Name { get; set; }", "public readonly int F = 1;", "public const int C = 3; [System.Obsolete] public int O;", "public event System.Action? E;", "public static Net? Default { get; }",
        "private protected class Inner : Net { }", "public class Inner<T> where T : Net { }", "public Net Clone() => (Net)MemberwiseClone();", "public void Deconstruct(out int a, out int b) { a = b = 0; }",
        "public override string ToString() => \"\";", "public override bool Equals(object? o) => false;", "public override int GetHashCode() => 0;", "public System.Span<float> AsSpan() => default;",
        "partial void Hook(); partial void Hook() { }", "public partial int P { get; }", "public int Float => 0; public int Double;", "unsafe void M(int* p) { }", "int Парам = 3;", "void M() => Forward([1, 2], [3]);",
        "[System.Runtime.CompilerServices.ModuleInitializer] internal static void Start() { }", "delegate void D(); D? d;", "public int Length { get; init; } = 3;", "protected internal struct S { }",
        "int f(int x) => x; int F(int x) => x;", "extern static void E();", "fixed int a[3];", "void M(System.ReadOnlySpan<float> inputs) { var outputs = new float[OutputSize]; }", "int InputSize2 => InputSize;",
        "public void Forward() { } public void Forward(int a) { } public void Forward<T>() { }", "class Span<T> { } class ReadOnlySpan<T> { }", "class INetwork<T> { } class NetworkTopology { } class NetworkEquations { }",
    ];

    /// <summary>Before the class, after its attributes or around it.</summary>
    private static readonly string[] Projects =
    [
        // Bases.
        $"class Base {{ public Base(int x) {{ }} }} {Net} partial class Net : Base;",
        $"class Base {{ public Base(int x = 1) {{ }} public Base(string y = \"\") {{ }} }} {Net} partial class Net : Base;",
        $"class Base {{ public Base(int x = 1) {{ }} public Base(params string[] y) {{ }} }} {Net} partial class Net : Base;",
        $"class Base {{ public Base(params int[] x) {{ }} public Base(params string[] y) {{ }} }} {Net} partial class Net : Base;",
        $"class Base {{ private Base() {{ }} public Base(int x = 1) {{ }} }} {Net} partial class Net : Base;",
        $"class Base {{ protected Base(out int x) {{ x = 1; }} }} {Net} partial class Net : Base;",
        $"class Base {{ [System.Obsolete] public Base() {{ }} }} {Net} partial class Net : Base;",
        $"class Base {{ [System.Obsolete(\"no\", true)] public Base() {{ }} }} {Net} partial class Net : Base;",
        $"class Base {{ [System.Obsolete(\"no\", true)] public Base(int x = 1) {{ }} }} {Net} partial class Net : Base;",
        $"class Base {{ [System.Diagnostics.CodeAnalysis.Experimental(\"X1\")] public Base() {{ }} }} {Net} partial class Net : Base;",
        $"[System.Diagnostics.CodeAnalysis.Experimental(\"X1\")] class Base {{ }} {Net} partial class Net : Base;",
        $"[System.Obsolete] class Base {{ }} {Net} partial class Net : Base;",
        $"[System.Obsolete(\"no\", true)] {Net} partial class Net;",
        $"[System.Diagnostics.CodeAnalysis.Experimental(\"X1\")] {Net} partial class Net;",
        $"namespace N {{ [System.Obsolete(\"no\", true)] partial class Outer {{ {Net} partial class Net; }} }}",
        $"class Base {{ public required int X; }} {Net} partial class Net : Base;",
        $"class Base<T> {{ public T Parameters => default!; }} {Net} partial class Net : Base<int>;",
        $"abstract class Base {{ public abstract void Forward(System.ReadOnlySpan<float> a, System.Span<float> b); }} {Net} partial class Net : Base;",
        $"abstract class Base {{ public abstract System.Span<float> Parameters {{ get; }} }} {Net} partial class Net : Base;",
        $"abstract class Base {{ public abstract int InputSize {{ get; }} }} {Net} partial class Net : Base {{ public override int InputSize => 1; }}",
        $"class Base {{ public virtual float Penalty() => 0; public static int ParameterCount = 3; public int Weight; public class Loss; protected float[] _parameters = []; }} {Net} partial class Net : Base;",
        $"class Base {{ public sealed override string ToString() => \"\"; public void Topology(int x) {{ }} public event System.Action? Equations; }} {Net} partial class Net : Base;",
        $"record Base; {Net} partial class Net : Base;", $"struct Base; {Net} partial class Net : Base;", $"sealed class Base; {Net} partial class Net : Base;", $"static class Base; {Net} partial class Net : Base;",
        $"{Net} partial class Net : System.Exception;", $"{Net} partial class Net : System.Attribute;", $"{Net} partial class Net : System.Delegate;", $"{Net} partial class Net : dynamic;", $"{Net} partial class Net : T;",
        $"{Net} partial class Net : System.IO.Stream;", $"{Net} partial class Net : System.Collections.Generic.List<Net>;", $"{Net} partial class Net : Net;", $"{Net} partial class Net : Net.Inner {{ public class Inner; }}",
        $"{Net} partial class A : B; {Net} partial class B : A;", $"{Net} partial class A; {Net} partial class B : A; {Net} sealed partial class C : B;",
        $"interface I {{ void Forward(System.ReadOnlySpan<float> a, System.Span<float> b); float Penalty(); System.Span<float> Parameters {{ get; }} static abstract int WeightIndex(int a, int b, int c); }} {Net} partial class Net : I;",
        $"{Net} partial class Net : INetwork<float>;", $"{Net} partial class Net : INetwork<double>;", $"{Net} partial class Net : INetwork<float>, INetwork<float>;", $"{Net} partial class Net : System.IDisposable {{ public void Dispose() {{ }} }}",
        $"interface I {{ int X => 1; }} {Net} partial class Net : I;", $"{Net} partial class Net : System.Collections.IEnumerable {{ public System.Collections.IEnumerator GetEnumerator() => null!; public void Add(int x) {{ }} }}",
        // Layouts and markers.
        $"[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] {Net} partial class Net;",
        $"[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential)] {Net} partial class Net {{ int x; }}",
        $"[System.Runtime.InteropServices.ComImport, System.Runtime.InteropServices.Guid(\"00000000-0000-0000-0000-000000000001\")] {Net} partial class Net;",
        $"[System.Serializable] [System.Diagnostics.DebuggerDisplay(\"x\")] {Net} partial class Net;", $"[System.Runtime.CompilerServices.CompilerGenerated] {Net} partial class Net;",
        $"[System.CodeDom.Compiler.GeneratedCode(\"x\", \"1\")] {Net} partial class Net;", $"[System.Diagnostics.CodeAnalysis.SuppressMessage(\"x\", \"y\")] {Net} partial class Net;", $"[System.CLSCompliant(true)] {Net} public partial class Net;",
        $"[assembly: System.CLSCompliant(true)] {Net} public partial class Net;", $"[module: System.Runtime.CompilerServices.SkipLocalsInit] {Net} partial class Net;",
        $"[System.Diagnostics.Conditional(\"X\")] {Net} partial class Net;", $"[System.AttributeUsage(System.AttributeTargets.All)] {Net} partial class Net : System.Attribute;", $"[System.ThreadStatic] {Net} partial class Net;",
        $"[System.Runtime.CompilerServices.InlineArray(3)] {Net} partial class Net;", $"[System.Runtime.CompilerServices.CollectionBuilder(typeof(Net), \"Create\")] {Net} partial class Net;", $"[System.Reflection.DefaultMember(\"X\")] {Net} partial class Net;",
        // Parts and files.
        $"{Net} partial class Net;|partial class Net {{ int a; }}|partial class Net {{ int b; }}", $"[Input(2)] partial class Net;|[Dense(1)] partial class Net;|[Loss(0)] partial class Net;", $"{Net} partial class Net;|[Dense(1)] partial class Net;",
        $"{Net} partial class Net;|[L2(0.1)] partial class Net;|[Compile(Precision = Precision.Double)] partial class Net;", $"{Net} partial class Net;|{Net} partial class Net;", $"{Net} partial class Net;|class Net;", $"{Net} class Net;|partial class Net;",
        $"{Net} public partial class Net;|internal partial class Net;", $"{Net} partial class Net;|sealed partial class Net;", $"{Net} partial class Net;|static partial class Net;", $"{Net} partial class Net;|abstract partial class Net;",
        $"{Net} partial class Net;|partial class Net(int x);", $"{Net} partial class Net;|partial record Net;", $"{Net} partial class Net;|partial struct Net;", $"{Net} partial class Net;|partial class Net<T>;", $"{Net} file partial class Net;|{Net} partial class Net;",
        $"{Net} partial class Net;|global using X = Net;", $"{Net} partial class Net;|// <auto-generated/>\npartial class Net;", $"// <auto-generated/>\n{Net} partial class Net;", $"{Net} partial class Net;|enum Net;",
        $"namespace A.B {{ {Net} partial class C; }}|namespace A {{ partial class B {{ {Net} partial class C; }} }}", $"namespace A {{ {Net} partial class B; }}|namespace a {{ {Net} partial class b; }}|{Net} partial class AB; {Net} partial class Ab;",
        $"partial class A {{ {Net} partial class C; }} partial class A<T> {{ {Net} partial class C; }}", $"partial class A {{ {Net} partial class C; }} partial struct A {{ {Net} partial class C; }}", $"partial class A {{ {Net} partial class C; {Net} partial class c; }}",
        $"namespace A.B {{ {Net} partial class C; }}|namespace A_B {{ {Net} partial class C; }}|namespace A {{ {Net} partial class B_C; }}",
        // Around it.
        $"namespace N; {Net} partial class Net;", $"namespace N; namespace M; {Net} partial class Net;", $"namespace N {{ namespace M; {Net} partial class Net; }}", $"namespace System; {Net} partial class Net;", $"namespace StaticNet; {Net} partial class Net;",
        $"namespace System.Runtime; {Net} partial class Net;", $"namespace StaticNet.Runtime; {Net} partial class Net;", $"namespace Microsoft.System; {Net} partial class Net;", $"namespace My.StaticNet {{ class X; }} namespace My {{ {Net} partial class Net; }}",
        $"namespace System {{ struct Span<T>; }} {Net} partial class Net;", $"namespace System {{ class Math; }} {Net} partial class Net;", $"namespace System {{ class MathF; }} {Net} partial class Net;", $"namespace System {{ class Object; class String; }} {Net} partial class Net;",
        $"namespace System.Runtime.CompilerServices {{ class Unsafe; }} {Net} partial class Net;", $"namespace System.CodeDom.Compiler {{ class GeneratedCode : System.Attribute; }} {Net} partial class Net;",
        $"namespace System.Runtime {{ class CompilerServices; }} {Net} partial class Net;", $"namespace StaticNet {{ class Runtime; }} {Net} partial class Net;", $"namespace StaticNet {{ class NetworkTopology; }} {Net} partial class Net;",
        $"namespace StaticNet {{ interface INetwork<T>; }} {Net} partial class Net;", $"namespace StaticNet {{ class Numerics; }} {Net} partial class Net;", $"namespace StaticNet.Numerics {{ class Elementary; }} {Net} partial class Net;",
        $"namespace StaticNet {{ enum Activation {{ Tanh = 4, Softmax = 5 }} }} {Net} partial class Net;", $"namespace StaticNet {{ class DenseAttribute : System.Attribute; }} {Net} partial class Net;", $"namespace StaticNet {{ class Other; }} {Net} partial class Net;",
        $"namespace StaticNet.Runtime {{ static class CompiledNetwork; }} {Net} partial class Net;", $"namespace StaticNet {{ class ParameterInitialization; class LayerSpec; }} {Net} partial class Net;",
        $"interface I {{ {Net} partial class Net; }}", $"partial interface I<out T> {{ {Net} partial class Net; }}", $"partial struct S(int x) {{ {Net} public partial class Net; public int X => x; }}", $"partial record R(int X) {{ {Net} public partial class Net; }}",
        $"partial class A<T> {{ partial class B {{ {Net} partial class Net; }} }}", $"readonly ref partial struct S {{ {Net} public partial class Net; }}", $"static partial class E {{ {Net} public partial class Net; }}", $"abstract partial class E {{ {Net} private partial class Net; }}",
        $"file partial class E {{ {Net} private partial class Net; }}", $"enum E {{ {Net} partial class Net; }}", $"class M {{ void F() {{ {Net} partial class Net; }} }}", $"{Net} partial class Net {{ {Net} partial class Net2 {{ {Net} partial class Net3; }} }}",
        $"{Net} partial class Net {{ {Net} partial class Net; }}", $"System.Console.WriteLine(1); {Net} partial class Net;", $"extern alias X; {Net} partial class Net;", $"using static StaticNet.Activation; [Input(2)] [Dense(1, Tanh)] [Loss(0)] partial class Net;",
        $"using A = StaticNet.Activation; using D = StaticNet.DenseAttribute; [Input(2)] [D(1, A.Tanh)] [Loss(0)] partial class Net;", $"using StaticNet; {Net} partial class Net;", $"global using static System.Math; {Net} partial class Net;",
        $"using Span = System.Int32; using System = System.String; {Net} partial class Net;", $"using static StaticNet.Activation; using static StaticNet.LossFunction; [Input(2)] [Dense(1, Sigmoid)] [Loss(BinaryCrossEntropy)] partial class Net {{ int Sigmoid; }}",
        // Constants.
        "static class K { public const int N = 2 + 1; public const Activation A = Activation.Tanh; public const double L = 1.0 / 3; } [Input(K.N * 2)] [Dense(K.N - 1, K.A, L2 = K.L)] [Loss((LossFunction)(1 - 1))] partial class Net;",
        "[Input(nameof(Net).Length)] [Dense(1)] [Loss(0)] partial class Net;", "[Input(sizeof(long))] [Dense('\\x03', (Activation)4)] [Loss(default(LossFunction))] partial class Net;", "[Input(Net.N)] [Dense(N)] [Loss(0)] partial class Net { const int N = 2; }",
        "[Input(ParameterCount)] [Dense(1)] [Loss(0)] partial class Net;", "[Input(2)] [Dense(InputSize)] [Loss(0)] partial class Net;", "[Input(2)] [Dense(A.OutputSize)] [Loss(0)] partial class B; [Input(1)] [Dense(2)] [Loss(0)] partial class A;",
        "[Input(true ? 2 : 3)] [Dense(1, true ? Activation.Tanh : Activation.ReLU)] [Loss(0)] partial class Net;", "[Input(2), Dense(1), Loss(0), Compile, L1(0), L2(0)] partial class Net;", "[type: Input(2)] [type: Dense(1), Loss(0)] partial class Net;",
        "[Input(2)] [method: Dense(1)] [Loss(0)] partial class Net;", "[Input(2)] [param: Dense(1)] [Dense(1)] [nope: Loss(0)] partial class Net;", "[@Input(2)] [@Dense(1)] [StaticNet::Loss(0)] partial class Net;", "[Input<int>(2)] [Dense<>(1)] [Loss(0)] partial class Net;",
        // Preprocessor, trivia and unfinished text.
        $"#define X\n#if X\n{Net}\n#else\n[Input(0)]\n#endif\npartial class Net;", $"#if X\n{Net}\n#endif\npartial class Net;", $"[Input(2)]\n#if X\n[Dense(0)]\n#endif\n[Dense(1)] [Loss(0)] partial class Net;", $"#if\n{Net} partial class Net;", $"{Net}\n#endif\npartial class Net;",
        $"#error no\n{Net} partial class Net;", $"#warning yes\n{Net} partial class Net;", $"#line 3 \"StaticNet.Generator/StaticNet.Generator.NetworkGenerator/Net.g.cs\"\n{Net} partial class Net;", $"#line hidden\n{Net} partial class Net;", $"#nullable disable\n{Net} partial class Net {{ string x = null; }}",
        $"#pragma warning disable\n{Net} partial class Net;", $"#pragma warning disable SN1012\n[Input(2)] [Dense(0)] [Loss(0)] partial class Net;", $"#pragma checksum \"a\" \"b\" \"c\"\n{Net} partial class Net;", $"#region\n{Net} partial class Net;", $"#!/bin/sh\n{Net} partial class Net;",
        $"/** <summary>&amp; <b> */ {Net} partial class Net;", $"/// <inheritdoc cref=\"Nope\"/>\n{Net} public partial class Net;", $"{Net} /* partial class Net;", $"{Net} partial class Net {{ string s = \"", $"{Net} partial class Net {{ string s = $\"{{", $"{Net} partial class Net {{ string s = \"\"\"",
        $"{Net} partial class Net {{ char c = '", $"{Net} partial class Net {{ // ", $"{Net} partial class Net {{ void M() {{ if (", $"{Net} partial class", $"{Net} partial", Net, $"{Net} class", $"\uFEFF{Net} partial class Net;", $"{Net}\u2028partial\u0085class Net;", $"{Net} partial class Net;\u001A", $"\0{Net} partial class Net;", $"{Net} partial class Net\0;",
        $"{Net} partial class \uD835\uDC00;", $"{Net} partial class Net\uD800;", $"{Net} partial class \\u0020;", $"{Net} partial class \\U0001D400;", $"{Net} partial class Net {{ }} }}", $"{{ {Net} partial class Net;", $"{Net} partial class Net;;;", $"{Net} partial\n\n\nclass\tNet\n;",
        // Sizes.
        $"{Net} partial class {new string('A', 300)};", $"{Net} partial class {new string('网', 330)};", $"namespace {string.Join(".", Enumerable.Repeat("N", 100))}; {Net} partial class Net;", $"{string.Concat(Enumerable.Repeat("partial class A { ", 30))}{Net} partial class Net;{new string('}', 30)}",
        "[Input(1)] " + string.Concat(Enumerable.Repeat("[Dense(1, Activation.Tanh)] ", 60)) + "[Loss(0)] partial class Deep;", "[Input(100000)] [Dense(1)] [Loss(0)] partial class Wide;", "[Input(1)] [Dense(100000)] [Loss(0)] partial class Wide;", "[Input(1)] [Dense(33, Activation.ReLU)] [Dense(1)] [Loss(0)] partial class Odd;",
        "[Input(int.MaxValue)] [Dense(1)] [Loss(0)] partial class Net;", "[Input(99_999_999)] [Dense(1)] [Loss(0)] partial class Net;", "[Input(1)] [Dense(int.MaxValue)] [Dense(int.MaxValue)] [Loss(0)] partial class Net;",
    ];

    public static IEnumerable<string[]> Sources =>
        Members.Select(member => $"{Net} public partial class Net {{ {member} }}").Concat(Projects).Select(project => project.Split('|').Select(file => "using StaticNet; " + file).Select(Reordered).ToArray());

    /// <summary>What must come first in a file comes before the using.</summary>
    private static string Reordered(string file)
    {
        string text = file["using StaticNet; ".Length..];
        if (text.StartsWith('#') || text.StartsWith("extern", StringComparison.Ordinal) || text.StartsWith("global", StringComparison.Ordinal))
            return text.StartsWith("#!", StringComparison.Ordinal) || !text.Contains('\n') ? text.Replace("; [", "; using StaticNet; [") : text[..(text.IndexOf('\n') + 1)] + file[.."using StaticNet; ".Length] + text[(text.IndexOf('\n') + 1)..];
        return text.StartsWith("using StaticNet;", StringComparison.Ordinal) ? text : file;
    }
}
