using System.Globalization;

namespace StaticNet.Generator.Model;

/// <summary>A class that carries <c>[Input]</c>, and where its generated part goes: what travels through the pipeline, equal when nothing changed.</summary>
/// <param name="Namespace">The namespace, escaped; empty for the global one.</param>
/// <param name="ContainingTypes">The types that the class is nested in, outermost first.</param>
/// <param name="ClassName">The name of the class, escaped.</param>
internal abstract record ClassModel(string Namespace, EquatableArray<ContainingType> ContainingTypes, string ClassName)
{
    private const int LongestFileLocalName = 100;

    /// <summary>True when who creates one must set members: <c>new</c> alone is refused, so there is no <c>Load</c>.</summary>
    public bool HasRequiredMembers { get; init; }

    /// <summary>True when another type or namespace has this one's name but for letter case, or its very name; hint names do not tell these apart.</summary>
    public bool HasTwin { get; init; }

    /// <summary>The name of the generated file: <c>Namespace.Outer.Net.g.cs</c>.</summary>
    public string HintName => HasTwin ? $"{QualifiedName}.{Hash($"{Namespace}|{string.Join("|", ContainingTypes)}|{ClassName}")}.g.cs" : $"{QualifiedName}.g.cs";

    private string QualifiedName =>
        string.Join(".", new[] { Namespace }.Concat(ContainingTypes.Select(t => t.Name)).Concat([ClassName]).Where(part => part.Length > 0)).Replace("@", "");

    /// <summary>
    /// The name of a type that lives in the generated file alone, beside the types that the class is nested in; the compiler makes it longer, and
    /// metadata takes 1,023 bytes.
    /// </summary>
    /// <param name="suffix">What it is.</param>
    public string FileLocalName(string suffix)
    {
        string name = ClassName.TrimStart('@');
        name = (name.Length > LongestFileLocalName ? name.Substring(0, LongestFileLocalName) : name) + suffix;
        while (ContainingTypes.Any(type => type.Name.StartsWith(name, StringComparison.Ordinal)))
            name += "_";
        return name;
    }

    /// <summary>FNV-1a, 32 bits: the same in every process, as <see cref="string.GetHashCode()"/> is not.</summary>
    private static string Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
            hash = unchecked((hash ^ c) * 16777619);
        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
