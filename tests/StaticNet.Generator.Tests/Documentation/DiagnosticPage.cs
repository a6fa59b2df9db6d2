using System.Text.RegularExpressions;
using StaticNet.Generator.Diagnostics;

namespace StaticNet.Generator.Tests.Documentation;

/// <summary>A diagnostic's page, taken apart: a heading, the severity, what it means, <c>## Example</c>, <c>## Message</c>, <c>## Cure</c> with a fixed example.</summary>
/// <param name="Heading">The id and the title.</param>
/// <param name="Severity">As the page says it.</param>
/// <param name="Example">What triggers the diagnostic.</param>
/// <param name="Message">What is then said.</param>
/// <param name="Fixed">The example as it should be.</param>
internal sealed partial record DiagnosticPage(string Heading, string Severity, PageExample Example, string Message, PageExample Fixed)
{
    public static string Folder => Build.Setting("DocumentationFolder");

    /// <summary>The ids that have a page.</summary>
    public static IEnumerable<string> Ids => Directory.EnumerateFiles(Folder, "SN*.md").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal);

    public static DiagnosticPage Read(string id)
    {
        Match page = Layout().Match(File.ReadAllText(Path.Combine(Folder, $"{id}.md")));
        if (!page.Success)
            throw new FormatException($"{id}.md is not laid out as the other pages are.");
        return new(
            page.Groups["heading"].Value,
            page.Groups["severity"].Value,
            PageExample.Of(page.Groups["example"], page.Groups["exampleOptions"].Value),
            page.Groups["message"].Value.Replace("\n> ", " "),
            PageExample.Of(page.Groups["fixed"], page.Groups["fixedOptions"].Value));
    }

    [GeneratedRegex(
        @"\A# (?<heading>.+)\n\n\*(?<severity>Error|Warning|Suggestion)\*\n\n(?:(?!#).*\n)+?## Example\n\n```csharp(?<exampleOptions>.*)\n(?<example>(?:(?!```).*\n)+)```\n\n## Message\n\n> (?<message>.+(?:\n> .+)*)\n\n## Cure\n\n(?:(?!#).*\n)+?```csharp(?<fixedOptions>.*)\n(?<fixed>(?:(?!```).*\n)+)```\n\z")]
    private static partial Regex Layout();
}
