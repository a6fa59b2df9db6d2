using Xunit;

namespace StaticNet.Symbolics.Tests;

/// <summary>LaTeX that a typesetter accepts: braces, \left and \right, and environments in pairs; no parentheses just within a fraction.</summary>
public class LatexBalanceTests
{
    public static TheoryData<string> Names => Networks.SmallNames;

    [Theory]
    [MemberData(nameof(Names))]
    public void Everything_opened_is_closed(string name)
    {
        NetworkEquations equations = NetworkEquations.Of(Networks.Named(name));
        AssertBalanced(equations.ToLatex());
        foreach (Equation equation in equations.Forward.Concat(equations.Loss).Concat(equations.Evaluated).Concat(equations.Deltas).Concat(equations.Gradients))
            AssertBalanced(equation.ToLatex());
    }

    [Theory]
    [InlineData("{")]
    [InlineData(@"\left(a}\right)")]
    [InlineData(@"\left(a\right")]
    [InlineData(@"\begin{cases} \end{align*}")]
    public void The_check_finds_what_is_unbalanced(string latex) => Assert.NotNull(Fault(latex));

    private static void AssertBalanced(string latex)
    {
        Assert.Null(Fault(latex));
        Assert.DoesNotMatch(@"\\frac\{\\left\([^{}]*\\right\)\}", latex);
        Assert.DoesNotMatch(@"\}\{\\left\((?:(?!\\right).)*\\right\)\}(?!\^)", latex);
        Assert.DoesNotContain("  ", latex);
        Assert.All(latex.Split('\n').Where(line => !line.StartsWith('%')), line => Assert.All(line, character => Assert.True(char.IsAscii(character), line)));
    }

    // What opens last is closed first; \left and \right count as one bracket with their delimiter.
    private static string? Fault(string latex)
    {
        var open = new Stack<string>();
        for (int n = 0; n < latex.Length; n++)
        {
            string rest = latex[n..];
            string? closes = null;
            if (rest.StartsWith(@"\begin{", StringComparison.Ordinal))
                open.Push(rest[7..rest.IndexOf('}')]);
            else if (rest.StartsWith(@"\end{", StringComparison.Ordinal))
                closes = rest[5..rest.IndexOf('}')];
            else if (rest.StartsWith(@"\left", StringComparison.Ordinal) && rest.Length > 5 && !char.IsLetter(rest[5]))
                open.Push("left");
            else if (rest.StartsWith(@"\right", StringComparison.Ordinal) && (rest.Length == 6 || !char.IsLetter(rest[6])))
                closes = rest.Length > 6 ? "left" : "nothing";
            else if (rest[0] == '{')
                open.Push("{");
            else if (rest[0] == '}')
                closes = "{";
            if (closes is not null && (open.Count == 0 || open.Pop() != closes))
                return $"at {n}: {rest}";
        }

        return open.Count == 0 ? null : "still open: " + string.Join(" ", open);
    }
}
