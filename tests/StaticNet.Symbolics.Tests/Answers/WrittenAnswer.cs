namespace StaticNet.Symbolics.Tests;

/// <summary>An answer as the tests build it, mutate it and write it: nothing here comes from what reads it.</summary>
internal abstract record WrittenAnswer
{
    public static WrittenAnswer operator *(WrittenAnswer left, WrittenAnswer right) => new Product([left, right]);

    public static WrittenAnswer operator -(WrittenAnswer left, WrittenAnswer right) => new Sum([(false, left), (true, right)]);

    public static WrittenAnswer operator +(WrittenAnswer left, WrittenAnswer right) => new Sum([(false, left), (false, right)]);

    /// <summary>Every piece, each with what the whole becomes when it is replaced.</summary>
    public IEnumerable<(WrittenAnswer Piece, Func<WrittenAnswer, WrittenAnswer> Replaced)> Pieces()
    {
        yield return (this, other => other);
        for (int n = 0; n < Parts.Count; n++)
        {
            int place = n;
            foreach ((WrittenAnswer piece, Func<WrittenAnswer, WrittenAnswer> replaced) in Parts[n].Pieces())
                yield return (piece, other => With([.. Parts.Select((part, k) => k == place ? replaced(other) : part)]));
        }
    }

    public virtual IReadOnlyList<WrittenAnswer> Parts => [];

    public virtual WrittenAnswer With(IReadOnlyList<WrittenAnswer> parts) => this;

    internal sealed record Number(int Value) : WrittenAnswer;

    /// <summary>A value: letter, layer (0: it shows none) and indices from 1.</summary>
    internal sealed record Symbol(char Letter, int Layer, params int[] Indices) : WrittenAnswer;

    internal sealed record Power(WrittenAnswer Base, int Exponent) : WrittenAnswer
    {
        public override IReadOnlyList<WrittenAnswer> Parts => [Base];

        public override WrittenAnswer With(IReadOnlyList<WrittenAnswer> parts) => this with { Base = parts[0] };
    }

    internal sealed record Sum(IReadOnlyList<(bool Negative, WrittenAnswer Term)> Terms) : WrittenAnswer
    {
        public override IReadOnlyList<WrittenAnswer> Parts => [.. Terms.Select(term => term.Term)];

        public override WrittenAnswer With(IReadOnlyList<WrittenAnswer> parts) => new Sum([.. Terms.Select((term, n) => (term.Negative, parts[n]))]);
    }

    internal sealed record Product(IReadOnlyList<WrittenAnswer> Factors) : WrittenAnswer
    {
        public override IReadOnlyList<WrittenAnswer> Parts => Factors;

        public override WrittenAnswer With(IReadOnlyList<WrittenAnswer> parts) => new Product(parts);
    }

    internal sealed record Quotient(WrittenAnswer Above, WrittenAnswer Below) : WrittenAnswer
    {
        public override IReadOnlyList<WrittenAnswer> Parts => [Above, Below];

        public override WrittenAnswer With(IReadOnlyList<WrittenAnswer> parts) => new Quotient(parts[0], parts[1]);
    }

    /// <summary>f(u) of a function known by name, or [u > 0] for "step".</summary>
    internal sealed record Call(string Function, WrittenAnswer Argument) : WrittenAnswer
    {
        public override IReadOnlyList<WrittenAnswer> Parts => [Argument];

        public override WrittenAnswer With(IReadOnlyList<WrittenAnswer> parts) => new Call(Function, parts[0]);
    }
}
