using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Tests;

/// <summary>A pool and a few names: the scalars a, b, c, the vectors u and v over three places, targets y.</summary>
internal sealed class Symbols
{
    public ExprPool Pool { get; } = new();

    public RunningIndex J { get; } = new("j", 3);

    public RunningIndex K { get; } = new("k", 3);

    public Expr Zero => Pool.Zero;

    public Expr One => Pool.One;

    public Expr A => Scalar("a");

    public Expr B => Scalar("b");

    public Expr C => Scalar("c");

    public Expr U(int place) => U(new FixedIndex(place));

    public Expr U(Subscript index) => Vector("u", index);

    public Expr V(Subscript index) => Vector("v", index);

    public Expr Y(Subscript index) => Pool.Symbol(IndexedVariable.Of(VariableKind.Target, 0, "y", 3), index);

    public Expr Scalar(string letter) => Pool.Symbol(IndexedVariable.Of(VariableKind.Parameter, 0, letter));

    public Expr Sum(Func<Subscript, Expr> body) => Pool.Summation(K, body(K));

    private Expr Vector(string letter, Subscript index) => Pool.Symbol(IndexedVariable.Of(VariableKind.Parameter, 0, letter, 3), index);
}
