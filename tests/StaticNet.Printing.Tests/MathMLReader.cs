using System.Xml.Linq;

namespace StaticNet.Printing.Tests;

/// <summary>Reads presentational MathML as a line of LaTeX: what stands on the page, by nothing that wrote it.</summary>
internal static class MathMLReader
{
    private const string Between = "\u2062\u2061";

    /// <summary>The equation of a math element; its rows put together, how far its indices run left out.</summary>
    public static string Read(string mathML)
    {
        XElement math = XDocument.Parse(mathML).Root!;
        string text = string.Concat(math.Elements().Select(Read));
        // The range of running indices stands behind a wide space.
        int range = text.IndexOf('\t', StringComparison.Ordinal);
        return (range < 0 ? text : text[..range]).Trim();
    }

    private static string Read(XElement element)
    {
        XElement[] children = [.. element.Elements()];
        string Child(int n) => Read(children[n]);
        return element.Name.LocalName switch
        {
            "mn" => $" {element.Value} ",
            "mi" or "mtext" => $" {element.Value.Trim()} ",
            "mo" => Between.Contains(element.Value, StringComparison.Ordinal) ? " " : Operator(element.Value),
            "mspace" => (string?)element.Attribute("width") == "2em" ? "\t" : " ",
            "mfrac" => $@"\frac{{{Child(0)}}}{{{Child(1)}}}",
            "msqrt" => $@"\sqrt{{{string.Concat(children.Select(Read))}}}",
            "msub" => $"{Child(0).TrimEnd()}_{{{Together(children[1])}}}",
            "msup" => IsLayer(children[1]) ? $"{Child(0).TrimEnd()}^{{{Together(children[1])}}}" : $"{{{Child(0)}}}^{{{Together(children[1])}}}",
            "msubsup" => $"{Child(0).TrimEnd()}_{{{Together(children[1])}}}^{{{Together(children[2])}}}",
            "munder" => $"{Child(0).TrimEnd()}_{{{Child(1)}}}",
            "mover" => $@"\tilde{{{Child(0).Trim()}}}",
            "munderover" => $"{Child(0).TrimEnd()}_{{{Child(1)}}}^{{{Child(2)}}}",
            "mtable" when element.Parent!.Elements().First().Value == "{" => Cases(element),
            "mrow" when children is [{ Value: "{" }, { Name.LocalName: "mtable" } table] => Cases(table),
            _ => string.Concat(children.Select(Read)),
        };
    }

    // {u if p, else v}
    private static string Cases(XElement table)
    {
        string[][] rows = [.. table.Elements().Select(row => row.Elements().Select(Read).ToArray())];
        return $"{{{rows[0][0]} {rows[0][1]}, else {rows[1][0]}}}";
    }

    private static bool IsLayer(XElement above) => above.Value.StartsWith('(');

    // Indices and layers without the spaces that part other numbers.
    private static string Together(XElement element) => string.Concat(element.DescendantsAndSelf().Where(part => !part.HasElements).Select(part => part.Value)).Replace('−', '-');

    private static string Operator(string value) => value switch { "∂" => @"\partial ", "∑" => @"\sum", "max" => @"\max", _ => value };
}
