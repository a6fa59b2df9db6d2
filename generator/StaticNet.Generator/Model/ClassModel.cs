using System.Globalization;

namespace StaticNet.Generator.Model;

/// <summary>A class that carries <c>[Input]</c>, and where its generated part goes: what travels through the pipeline, equal when nothing changed.</summary>
/// <param name="Namespace">The namespace, escaped; empty for the global one.</param>
/// <param name="ContainingTypes">The types that the class is nested in, outermost first.</param>
/// <param name="ClassName">The name of the class, escaped.</param>
internal abstract record ClassModel(string Namespace, EquatableArray<ContainingType> ContainingTypes, string ClassName)
{
    private const int LongestTypeName = 100;

    /// <summary>True when who creates one must set members: <c>new</c> alone is refused, so there is no <c>Load</c>.</summary>
    public bool HasRequiredMembers { get; init; }

    /// <summary>True when another type or namespace has this one's name but for letter case, or its very name; hint names do not tell these apart.</summary>
    public bool HasTwin { get; init; }

    /// <summary>The name of the generated file: <c>Namespace.Outer.Net.g.cs</c>.</summary>
    public string HintName => HasTwin ? $"{QualifiedName}.{Hash(Identity)}.g.cs" : $"{QualifiedName}.g.cs";

    /// <summary>The name of the generated file with the equations of a batch: <c>Namespace.Outer.Net.Batch.g.cs</c>.</summary>
    public string BatchHintName => HintName.Substring(0, HintName.Length - ".g.cs".Length) + ".Batch.g.cs";

    private string Identity => $"{Namespace}|{string.Join("|", ContainingTypes)}|{ClassName}";

    private string QualifiedName =>
        string.Join(".", new[] { Namespace }.Concat(ContainingTypes.Select(t => t.Name)).Concat([ClassName]).Where(part => part.Length > 0)).Replace("@", "");

    /// <summary>The name of a type that generated code has for itself; two networks of a project never have the same. Metadata takes 1,023 bytes.</summary>
    /// <param name="suffix">What it is.</param>
    public string TypeName(string suffix)
    {
        string name = string.Concat(QualifiedName.Split('.').Select((part, n) => n == 0 ? part : "_" + part));
        bool isPlain = name.Length <= LongestTypeName && name.All(c => char.IsLetterOrDigit(c) || c == '_') && name.Count(c => c == '_') == QualifiedName.Count(c => c == '.');
        return isPlain ? name + suffix : $"{new string([.. name.Take(LongestTypeName).Select(c => char.IsLetterOrDigit(c) ? c : '_')])}_{Hash(Identity)}{suffix}";
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
