using System.Reflection;
using StaticNet.Compiler.Writing;

namespace StaticNet.Compiler.Emission;

/// <summary>How generated code names its origin.</summary>
internal static class GeneratedCode
{
    /// <summary>Where the types lie that generated code has for itself.</summary>
    public const string Namespace = "StaticNet.Generated";

    /// <summary>Where the types lie that only generated code uses, with the version of what both agree on: a package of another one fails by this name.</summary>
    public const string Runtime = "StaticNet.Runtime.V1";

    /// <summary>The tool that <c>[GeneratedCode]</c> names.</summary>
    public const string Tool = "StaticNet";

    private const string NotCounted = "global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage";

    /// <summary>The version of the generator.</summary>
    public static string Version { get; } =
        typeof(GeneratedCode).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";

    /// <summary>The attributes of every generated type and of every member that a class of the user's gets: coverage counts the user's own code.</summary>
    public static string Attributes => $"[{Origin}, {NotCounted}]";

    /// <summary>The attribute of a generated field, which has no code to cover.</summary>
    public static string FieldAttribute => $"[{Origin}]";

    /// <summary>
    /// Those of every member of a class that leads to the equations. Without the last one the JIT first compiles them unoptimised, and a network of some microseconds takes
    /// tens of times as long for its first thousands of calls. What is so compiled may not read a <c>static readonly</c>: only a constant is one to it.
    /// </summary>
    public static string OptimizedAttributes => $"[{Origin}, {NotCounted}, {MethodImpl}({Options}.AggressiveOptimization)]";

    /// <summary>The attribute of a method of the kernel.</summary>
    public const string Optimized = "[MethodImpl(Optimized)]";

    /// <summary>The same of a method that is not to be inlined.</summary>
    public const string OptimizedApart = "[MethodImpl(Apart)]";

    /// <summary>The attribute of a method of the kernel that is a name for a few instructions.</summary>
    public const string Inline = "[MethodImpl(Inline)]";

    private const string MethodImpl = "global::System.Runtime.CompilerServices.MethodImpl";

    private const string Options = "global::System.Runtime.CompilerServices.MethodImplOptions";

    private static string Origin => $"global::System.CodeDom.Compiler.GeneratedCode(\"{Tool}\", \"{Version}\")";

    /// <summary>What the runtime asks for, on a line.</summary>
    public static void WriteConstants(CodeWriter code, params (string Name, int Value)[] constants) =>
        code.Line(string.Join(" ", constants.Select(constant => $"public static int {constant.Name} => {Numeral.Of(constant.Value)};")));

    /// <summary>The same, without those that are as the interface says by itself.</summary>
    public static void WriteConstants(CodeWriter code, params (string Name, int Value, int Default)[] constants)
    {
        (string, int)[] others = [.. constants.Where(constant => constant.Value != constant.Default).Select(constant => (constant.Name, constant.Value))];
        if (others.Length > 0)
            WriteConstants(code, others);
    }

    /// <summary>A type that generated code has for itself, as other code names it.</summary>
    /// <param name="name">Its name.</param>
    public static string Qualified(string name) => $"global::{Namespace}.{name}";

    /// <summary>
    /// The names that the equations are written with. They stand inside the namespace, where they come before anything that the project declares outside it.
    /// </summary>
    /// <param name="code">Where to.</param>
    /// <param name="precision">The number type.</param>
    /// <param name="hasVectors">Whether vectors of the framework are named.</param>
    public static void WriteUsings(CodeWriter code, Precision precision, bool hasVectors)
    {
        code.Line("using global::System.Runtime.CompilerServices;");
        if (hasVectors)
            code.Line("using global::System.Runtime.Intrinsics;");
        code.Line($"using global::{Runtime};");
        code.Line($"using static global::{Runtime}.CompiledAs;");
        code.Line($"using static global::{Runtime}.{NumberType.Prefix(precision)}Operations;");
        code.Line();
    }
}
