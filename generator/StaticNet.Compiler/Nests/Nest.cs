using StaticNet.Symbolics.Derivations;

namespace StaticNet.Compiler.Nests;

/// <summary>A statement of the loop language. Nothing else decides what a loop looks like; nests are values, and a pass makes one of another.</summary>
internal abstract record Nest
{
    /// <summary>The statements inside.</summary>
    public virtual IReadOnlyList<Nest> Body => [];

    /// <summary>The same around other statements.</summary>
    public virtual Nest Around(IReadOnlyList<Nest> body) => this;

    /// <summary>The same with its own values rewritten.</summary>
    protected virtual Nest RewriteOwn(Func<Value, Value> rewrite) => this;

    /// <summary>Rewrites every value in it, as a whole.</summary>
    public Nest Rewrite(Func<Value, Value> rewrite) =>
        (Body.Count == 0 ? this : Around([.. Body.Select(nest => nest.Rewrite(rewrite))])).RewriteOwn(rewrite);

    /// <summary>Maps every index in it.</summary>
    public Nest Map(Func<AffineIndex, AffineIndex> map) => MapAddresses(map).Rewrite(value => value.Map(map));

    /// <summary>The statements in it, itself first.</summary>
    public IEnumerable<Nest> Nodes() => new[] { this }.Concat(Body.SelectMany(nest => nest.Nodes()));

    /// <summary>The values that it computes itself.</summary>
    public virtual IEnumerable<Value> Values => [];

    /// <summary>Whether the index of a loop occurs in it.</summary>
    public bool Mentions(string loop) => Body.Count > 0
        ? Body.Any(nest => nest.Mentions(loop))
        : TargetIndices.Concat(Values.SelectMany(value => value.Nodes()).SelectMany(value => value.OwnIndices)).Any(index => index.Loop == loop);

    /// <summary>The indices of what it writes to.</summary>
    protected virtual IEnumerable<AffineIndex> TargetIndices => [];

    /// <summary>Maps the indices of what it writes to.</summary>
    protected virtual Nest MapAddresses(Func<AffineIndex, AffineIndex> map) =>
        Body.Count == 0 ? this : Around([.. Body.Select(nest => nest.MapAddresses(map))]);
}

/// <summary>A comment.</summary>
internal sealed record Remark(string Text) : Nest
{
    /// <summary>The equation of a variable of values.</summary>
    public static Remark Of(Definition definition) => new(new Equation(definition, writeOut: false).ToText());
}

/// <summary>Where the forward pass, the loss or the backward pass begins.</summary>
internal sealed record Heading(Phase Phase) : Nest;

/// <summary>A local takes a value.</summary>
/// <param name="Target">The local.</param>
/// <param name="Value">What it takes.</param>
/// <param name="Declares">Whether it begins here; else it had a value before.</param>
internal sealed record Assign(LocalValue Target, Value Value, bool Declares) : Nest
{
    public override IEnumerable<Value> Values => [Value];

    protected override IEnumerable<AffineIndex> TargetIndices => Target.OwnIndices;

    protected override Nest RewriteOwn(Func<Value, Value> rewrite) => this with { Value = rewrite(Value) };

    protected override Nest MapAddresses(Func<AffineIndex, AffineIndex> map) => this with { Target = (LocalValue)Target.Map(map) };
}

/// <summary>A value of the equations gets its value; whether it goes to memory, the layout says.</summary>
internal sealed record Define(ElementValue Target, Value Value) : Nest
{
    public override IEnumerable<Value> Values => [Value];

    protected override IEnumerable<AffineIndex> TargetIndices => Target.OwnIndices;

    protected override Nest RewriteOwn(Func<Value, Value> rewrite) => this with { Value = rewrite(Value) };

    protected override Nest MapAddresses(Func<AffineIndex, AffineIndex> map) => this with { Target = (ElementValue)Target.Map(map) };
}

/// <summary>A vector goes to memory.</summary>
internal sealed record Store(Access To, Value Value) : Nest
{
    public override IEnumerable<Value> Values => [Value];

    protected override IEnumerable<AffineIndex> TargetIndices => To.Indices;

    protected override Nest RewriteOwn(Func<Value, Value> rewrite) => this with { Value = rewrite(Value) };

    protected override Nest MapAddresses(Func<AffineIndex, AffineIndex> map) => this with { To = To.Map(map) };
}

/// <summary>A loop.</summary>
/// <param name="Index">Its index.</param>
/// <param name="Range">Where it runs.</param>
/// <param name="Statements">What it repeats.</param>
internal sealed record Loop(string Index, LoopRange Range, IReadOnlyList<Nest> Statements) : Nest
{
    public override IReadOnlyList<Nest> Body => Statements;

    public override Nest Around(IReadOnlyList<Nest> body) => this with { Statements = body };
}

/// <summary>Where a loop runs.</summary>
/// <param name="First">The first index; null: where the index stands.</param>
/// <param name="End">The index after the last; null: the method's parameter <c>end</c>, a multiple of the vector's width.</param>
/// <param name="Step">From one round to the next.</param>
/// <param name="IsOfGroups">Whether a round takes a group of vectors, and rounds that would reach beyond the end are left out.</param>
/// <param name="IsOfVectors">Whether a round takes a vector of the machine, which may be a part of what a step says.</param>
internal sealed record LoopRange(int? First, int? End, int Step, bool IsOfGroups = false, bool IsOfVectors = false)
{
    /// <summary>Over the samples of a block, vector by vector.</summary>
    /// <param name="lanes">The samples of 512 bits.</param>
    public static LoopRange OfVectors(int lanes) => new(0, null, lanes, IsOfVectors: true);

    /// <summary>Over the samples of a block, group by group.</summary>
    /// <param name="lanes">The samples of a vector.</param>
    public static LoopRange OfGroup(int lanes) => new(null, null, lanes, IsOfGroups: true);
}

/// <summary>Statements with locals of their own.</summary>
internal sealed record Scope(IReadOnlyList<Nest> Statements) : Nest
{
    public override IReadOnlyList<Nest> Body => Statements;

    public override Nest Around(IReadOnlyList<Nest> body) => this with { Statements = body };
}

/// <summary>Statements that stay together where a loop around them is unrolled.</summary>
internal sealed record Group(IReadOnlyList<Nest> Statements) : Nest
{
    public override IReadOnlyList<Nest> Body => Statements;

    public override Nest Around(IReadOnlyList<Nest> body) => this with { Statements = body };
}

/// <summary>Statements whose values are read before the first of them, where nothing is gained by reading them one by one.</summary>
internal sealed record ReadAhead(IReadOnlyList<Nest> Statements) : Nest
{
    public override IReadOnlyList<Nest> Body => Statements;

    public override Nest Around(IReadOnlyList<Nest> body) => this with { Statements = body };
}

/// <summary>A segment of a sum or maximum: accumulators that begin, and the loop that adds to them.</summary>
/// <param name="IsSpilled">Whether its accumulators wait in memory until the segments are joined.</param>
/// <param name="Statements">What computes it.</param>
internal sealed record Segment(bool IsSpilled, IReadOnlyList<Nest> Statements) : Nest
{
    public override IReadOnlyList<Nest> Body => Statements;

    public override Nest Around(IReadOnlyList<Nest> body) => this with { Statements = body };
}

/// <summary>A call of another method of the kernel, or of the runtime.</summary>
/// <param name="Method">Its name.</param>
/// <param name="References">What it is given, a reference each, as code.</param>
internal sealed record CallMethod(string Method, EquatableArray<string> References) : Nest
{
    /// <summary>What it computes; empty: nothing is said.</summary>
    public string Remark { get; init; } = "";

    /// <summary>Whether what it returns is returned.</summary>
    public bool IsResult { get; init; }

    public static CallMethod Of(string method, params string[] references) => new(method, new(references));

    /// <summary>The call as code.</summary>
    public override string ToString() => $"{Method}({string.Join(", ", References.Select(reference => "ref " + reference))})";
}

/// <summary>The method ends.</summary>
/// <param name="Value">What it returns; null: a number that nobody reads.</param>
internal sealed record Return(Value? Value) : Nest
{
    /// <summary>Returns the loss that is in a local.</summary>
    public static Return Loss { get; } = new(new LocalValue("loss", default));

    public override IEnumerable<Value> Values => Value is null ? [] : [Value];

    protected override Nest RewriteOwn(Func<Value, Value> rewrite) => Value is null ? this : new Return(rewrite(Value));
}
