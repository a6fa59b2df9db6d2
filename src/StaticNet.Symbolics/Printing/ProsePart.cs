using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Printing;

/// <summary>A part of a line of prose.</summary>
internal abstract record ProsePart
{
    public static implicit operator ProsePart(string words) => new Words(words);
}

/// <summary>Words, in any script.</summary>
internal sealed record Words(string Text) : ProsePart;

/// <summary>Mathematics.</summary>
/// <param name="Write">How a printer writes it.</param>
internal sealed record Formula(Func<ExprPrinter, string> Write) : ProsePart
{
    /// <summary>The loss of a sample.</summary>
    public static Formula L { get; } = Letter("L");

    /// <summary>The objective.</summary>
    public static Formula J { get; } = Letter("J");

    /// <summary>The number of samples.</summary>
    public static Formula M { get; } = Letter("m");

    /// <summary>A formula that no expression stands for, in each of the three notations.</summary>
    public static Formula Of(string text, string latex, string mathML) => new(printer => printer switch
    {
        LatexPrinter => latex,
        MathMLPrinter => mathML,
        _ => text,
    });

    /// <summary>A variable of one letter.</summary>
    public static Formula Letter(string letter) => new(printer => printer switch
    {
        LatexPrinter => Alphabet.Latex(letter),
        MathMLPrinter => MathMLPrinter.Identifier(letter),
        _ => letter,
    });

    /// <summary>An expression.</summary>
    public static Formula Of(Expr expr) => new(printer => printer.Print(expr));

    /// <summary>u = v.</summary>
    public static Formula Equality(Expr left, Expr right) => new(printer => printer.Equality(printer.Print(left), printer.Print(right)));

    /// <summary>A symbol and the number that a user gave it.</summary>
    public static Formula Given(SymbolExpr symbol, double value) => new(printer => printer.Equality(printer.Name(symbol), printer.Decimal(DecimalText.AsGiven(value))));
}
