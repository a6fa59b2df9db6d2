namespace StaticNet.Symbolics.Printing;

/// <summary>About how wide a line of our LaTeX is set, in em: close enough to know where to break it.</summary>
internal static class LatexWidth
{
    private const double Letter = 0.55;
    private const double Operator = 1.25;
    private const double Script = 0.7;

    /// <summary>The width of a line.</summary>
    public static double Of(string latex)
    {
        int place = 0;
        return Run(latex, ref place);
    }

    // Up to the closing brace of the group that place is in, or the end.
    private static double Run(string latex, ref int place)
    {
        double width = 0;
        double scripts = 0;
        while (place < latex.Length && latex[place] != '}')
        {
            char next = latex[place++];
            if (next is '^' or '_')
            {
                // Above and below stand over each other: the wider one counts.
                double script = Script * Piece(latex, ref place);
                width += Math.Max(0, script - scripts);
                scripts = Math.Max(scripts, script);
                continue;
            }

            scripts = 0;
            width += next switch
            {
                '\\' => Command(latex, ref place),
                '{' => Group(latex, ref place),
                '+' or '-' or '=' or '>' => Operator,
                '&' => 1,
                _ when char.IsWhiteSpace(next) => 0,
                _ => Letter,
            };
        }

        return width;
    }

    private static double Command(string latex, ref int place)
    {
        int start = place;
        while (place < latex.Length && char.IsLetter(latex[place]))
            place++;
        if (place == start)
            place++;
        switch (latex.Substring(start, place - start))
        {
            case "frac" or "tfrac":
                return Math.Max(Piece(latex, ref place), Piece(latex, ref place)) + 0.25;
            case "sqrt":
                return Piece(latex, ref place) + 0.8;
            case "mathrm" or "operatorname" or "text":
                return Piece(latex, ref place);
            case "begin":
                return Cases(latex, ref place);
            case "left" or "right" or "bigl" or "bigr":
                return 0;
            case ",":
                return 0.17;
            case "quad":
                return 1;
            case "qquad":
                return 2;
            case "sum" or "max" or "exp" or "sin" or "cos" or "dots":
                return 1.6;
            case "tanh":
                return 2.2;
            case "ln":
                return 1;
            default:
                return Letter;
        }
    }

    // {cases} rows \end{cases}: the widest row, and the brace.
    private static double Cases(string latex, ref int place)
    {
        const string Name = "{cases}";
        const string End = "\\end{cases}";
        int end = latex.IndexOf(End, place, StringComparison.Ordinal);
        string rows = latex.Substring(place + Name.Length, end - place - Name.Length);
        place = end + End.Length;
        return 1.5 + rows.Split(["\\\\"], StringSplitOptions.None).Max(Of);
    }

    private static double Piece(string latex, ref int place)
    {
        while (place < latex.Length && latex[place] == ' ')
            place++;
        if (place >= latex.Length)
            return 0;
        if (latex[place++] != '{')
            return Letter;
        return Group(latex, ref place);
    }

    private static double Group(string latex, ref int place)
    {
        double width = Run(latex, ref place);
        place++;
        return width;
    }
}
