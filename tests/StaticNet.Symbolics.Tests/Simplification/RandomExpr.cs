using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Functions;

namespace StaticNet.Symbolics.Tests;

/// <summary>Random expressions of the kind that derivatives are made of; every symbol is meant to lie in (0, 1).</summary>
internal sealed class RandomExpr(Symbols symbols, int seed)
{
    private readonly Random _random = new(seed);

    public Expr Next(int depth) => Next(depth, [symbols.J]);

    private Expr Next(int depth, IReadOnlyList<RunningIndex> indices)
    {
        if (depth == 0)
            return Leaf(indices);
        return _random.Next(12) switch
        {
            0 or 1 => Next(depth - 1, indices) + Next(depth - 1, indices),
            2 => Next(depth - 1, indices) - Next(depth - 1, indices),
            3 or 4 => Next(depth - 1, indices) * Next(depth - 1, indices),
            5 => Coefficient() * Next(depth - 1, indices).Power(_random.Next(1, 4)),
            6 => Next(depth - 1, indices) / Denominator(indices),
            7 => ((Leaf(indices) / Denominator(indices)) + Next(depth - 1, indices)) * Denominator(indices),
            8 => Next(depth - 1, indices).Apply(_random.Next(2) == 0 ? Sigmoid.Function : Tanh.Function),
            9 => Denominator(indices).Apply(Log.Function) * Leaf(indices),
            10 => symbols.Pool.Select(symbols.A - symbols.U(indices[0]), Next(depth - 1, indices), Next(depth - 1, indices)),
            _ => Summation(depth, indices),
        };
    }

    private Expr Summation(int depth, IReadOnlyList<RunningIndex> indices)
    {
        var index = new RunningIndex("n" + indices.Count, 3);
        Expr body = Next(depth - 1, [.. indices, index]);
        return symbols.Pool.Summation(index, _random.Next(3) == 0 ? body * (symbols.U(index) + symbols.Pool.Kronecker(index, symbols.J)) : body);
    }

    private Rational Coefficient() => new(_random.Next(-3, 4), _random.Next(1, 3));

    // Positive and not small, and one of few, so that things cancel.
    private Expr Denominator(IReadOnlyList<RunningIndex> indices)
    {
        Expr leaf = _random.Next(2) == 0 ? symbols.A : symbols.U(indices[_random.Next(indices.Count)]);
        return _random.Next(3) switch
        {
            0 => leaf,
            1 => 1 - leaf,
            _ => 1 + leaf,
        };
    }

    private Expr Leaf(IReadOnlyList<RunningIndex> indices)
    {
        RunningIndex index = indices[_random.Next(indices.Count)];
        return _random.Next(8) switch
        {
            0 => symbols.A,
            1 => symbols.B,
            2 => symbols.C,
            3 => symbols.U(index),
            4 => symbols.V(index),
            5 => symbols.Y(index),
            6 => 1 - symbols.U(index),
            _ => symbols.Pool.Number(Coefficient()),
        };
    }
}
