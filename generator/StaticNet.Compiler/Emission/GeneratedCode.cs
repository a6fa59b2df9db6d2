using System.Reflection;

namespace StaticNet.Compiler.Emission;

/// <summary>How generated code names its origin.</summary>
internal static class GeneratedCode
{
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
    /// The attribute of every method between a caller and the equations. Without it the JIT first compiles them unoptimised, and a network of some microseconds takes
    /// tens of times as long for its first thousands of calls. What is so compiled may not read a <c>static readonly</c>: only a constant is one to it.
    /// </summary>
    public const string Optimized =
        "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]";

    /// <summary>The same of a method that is not to be inlined.</summary>
    public const string OptimizedApart =
        "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining | global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]";

    private static string Origin => $"global::System.CodeDom.Compiler.GeneratedCode(\"{Tool}\", \"{Version}\")";
}
