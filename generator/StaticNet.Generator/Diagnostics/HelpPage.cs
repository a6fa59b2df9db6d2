using System.Reflection;

namespace StaticNet.Generator.Diagnostics;

/// <summary>Where a diagnostic is explained: a page an id, carried by the package as <c>docs/SN1001.md</c>.</summary>
internal static class HelpPage
{
    /// <summary>The address that the pages are published under, set when the project is built; empty where they are not.</summary>
    private static readonly string Address =
        typeof(HelpPage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(a => a.Key == "HelpAddress")?.Value ?? "";

    /// <summary>The page's address; null where the pages are published nowhere.</summary>
    public static string? Link(string id) => Address.Length == 0 ? null : $"{Address.TrimEnd('/')}/{id}.md";

    /// <summary>What a tool shows below the message.</summary>
    public static string Description(string id) => $"docs/{id}.md in the package StaticNet explains it: an example, and the cure.";
}
