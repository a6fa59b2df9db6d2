using StaticNet.Symbolics.Printing;

namespace StaticNet.Symbolics.Page;

/// <summary>
/// The statements that compute a sample, each with the equation above it, out of a generated file: what stands between its headings "forward" and
/// "backward" and the end of that method.
/// </summary>
internal static class PageCode
{
    // How far a block is indented.
    private const int Step = 4;

    private const string Comment = "// ";
    private const string Heading = "// ── ";
    private const string Forward = "// ── forward ──";
    private const string Backward = "// ── backward ──";

    /// <summary>Each equation with its statements; empty where the file has no method for the gradient of one sample.</summary>
    /// <param name="code">The generated file.</param>
    /// <param name="equations">The equations of the network.</param>
    /// <param name="notation">The letters of the page; an equation that the page has no other form of is left out where the file has other letters.</param>
    public static IReadOnlyList<Dictionary<string, object?>> Lines(string code, NetworkEquations equations, Notation notation)
    {
        Dictionary<string, string> names = [];
        foreach (Equation equation in equations.Forward.Concat(equations.Loss).Concat(equations.Deltas).Concat(equations.Gradients).Where(equation => PageNames.HasNumber(equation.Target)))
            names[equation.ToText()] = PageNames.Of(equation.Target);
        var lines = new List<Dictionary<string, object?>>();
        foreach (string line in Gradient(code.Replace("\r\n", "\n").Split('\n')))
        {
            if (line.TrimStart() is var text && text.StartsWith(Heading, StringComparison.Ordinal))
            {
                lines.Add(new() { ["heading"] = text.Substring(Heading.Length).TrimEnd('─', ' ') });
            }
            else if (text.StartsWith(Comment, StringComparison.Ordinal))
            {
                string equation = text.Substring(Comment.Length);
                string of = names.TryGetValue(equation, out string? name) ? name : "";
                lines.Add(new() { ["of"] = of, ["text"] = of.Length > 0 || notation != Notation.Course ? "" : equation, ["code"] = new List<string>() });
            }
            else if (text.Length > 0 && lines.Count > 0 && lines[lines.Count - 1].TryGetValue("code", out object? statements))
            {
                ((List<string>)statements!).Add(line);
            }
        }

        return lines;
    }

    // The first method that goes forward and backward, without its indentation.
    private static IEnumerable<string> Gradient(string[] lines)
    {
        for (int start = 0; start < lines.Length; start++)
        {
            if (lines[start].Trim() != Forward)
                continue;
            int indent = lines[start].Length - lines[start].TrimStart().Length;
            List<string> method = [.. lines.Skip(start).TakeWhile(line => line.Trim().Length == 0 || line.Length - line.TrimStart().Length >= indent)
                .Select(line => line.Length > indent ? line.Substring(indent) : "").TakeWhile(line => !line.StartsWith("return", StringComparison.Ordinal))];
            if (method.Contains(Backward))
                return OfGradient(method);
        }

        return [];
    }

    // Without what ends the method where less than the gradient is asked for; what is left out then is not.
    private static IEnumerable<string> OfGradient(List<string> method)
    {
        for (int n = 0; n < method.Count; n++)
        {
            if (!method[n].StartsWith("if (typeof(TMode)", StringComparison.Ordinal))
            {
                yield return method[n];
                continue;
            }

            bool isKept = method[n].Contains("!=");
            if (n + 1 >= method.Count || method[n + 1] != "{")
                continue;
            for (n += 2; method[n] != "}"; n++)
            {
                if (isKept)
                    yield return method[n].Substring(Math.Min(method[n].Length, Step));
            }
        }
    }
}
