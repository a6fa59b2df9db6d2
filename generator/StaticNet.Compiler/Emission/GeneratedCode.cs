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

    private static string Origin => $"global::System.CodeDom.Compiler.GeneratedCode(\"{Tool}\", \"{Version}\")";
}
