using System.Reflection;

namespace StaticNet.Generator;

/// <summary>How generated code names its origin.</summary>
internal static class GeneratedCode
{
    /// <summary>The version of the generator.</summary>
    public static string Version { get; } =
        typeof(GeneratedCode).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";

    /// <summary>The attribute that every generated type carries.</summary>
    public static string Attribute => $"[global::System.CodeDom.Compiler.GeneratedCode(\"StaticNet\", \"{Version}\")]";
}
