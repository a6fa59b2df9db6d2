using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Nests;

/// <summary>What a statement computes, of one width: a number, or a vector of them. Operations are those of the machine, in the order in which they round.</summary>
internal abstract record Value
{
    /// <summary>What it is made of, in the order of evaluation.</summary>
    public virtual IReadOnlyList<Value> Operands => [];

    /// <summary>The same over other operands.</summary>
    public virtual Value With(IReadOnlyList<Value> operands) => this;

    /// <summary>The indices in this value itself.</summary>
    public virtual IEnumerable<AffineIndex> OwnIndices => [];

    /// <summary>The same with its own indices mapped.</summary>
    protected virtual Value MapOwn(Func<AffineIndex, AffineIndex> map) => this;

    /// <summary>The same with all indices mapped.</summary>
    public Value Map(Func<AffineIndex, AffineIndex> map) => Rewrite(value => value.MapOwn(map));

    /// <summary>Rebuilds it, operands first.</summary>
    public Value Rewrite(Func<Value, Value> rewrite) =>
        rewrite(Operands.Count == 0 ? this : With([.. Operands.Select(operand => operand.Rewrite(rewrite))]));

    /// <summary>All values in it, operands first.</summary>
    public IEnumerable<Value> Nodes() => Operands.SelectMany(operand => operand.Nodes()).Append(this);
}

/// <summary>A number, the same in every element of a vector.</summary>
internal sealed record NumberValue(double Number) : Value;

/// <summary>A hyperparameter that keeps its name: one constant, or one for each class.</summary>
internal sealed record HyperparameterValue(IndexedVariable Variable, EquatableArray<AffineIndex> Indices) : Value
{
    public override IEnumerable<AffineIndex> OwnIndices => Indices;

    protected override Value MapOwn(Func<AffineIndex, AffineIndex> map) => this with { Indices = new([.. Indices.Select(map)]) };
}

/// <summary>A value of the equations by its name: z⁽²⁾ⱼ of sample s.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Indices">Which one of it.</param>
/// <param name="Sample">Of which sample; null: the same for all.</param>
internal sealed record ElementValue(IndexedVariable Variable, EquatableArray<AffineIndex> Indices, AffineIndex? Sample = null) : Value
{
    public override IEnumerable<AffineIndex> OwnIndices => Sample is null ? Indices : [.. Indices, Sample];

    protected override Value MapOwn(Func<AffineIndex, AffineIndex> map) =>
        new ElementValue(Variable, new([.. Indices.Select(map)]), Sample is null ? null : map(Sample));
}

/// <summary>A local, whose name carries the indices that tell its copies apart.</summary>
/// <param name="Name">The name without indices.</param>
/// <param name="Indices">Which one.</param>
/// <param name="Sample">Of which sample; null: the same for all.</param>
/// <param name="IsVector">Whether it is a vector whatever its indices are.</param>
internal sealed record LocalValue(string Name, EquatableArray<AffineIndex> Indices, AffineIndex? Sample = null, bool IsVector = false) : Value
{
    /// <summary>The local of a value of the equations.</summary>
    public static LocalValue Of(ElementValue element) => new(NameTable.Array(element.Variable), element.Indices, element.Sample);

    /// <summary>A vector that is no element of an indexed variable.</summary>
    public static LocalValue Vector(string name) => new(name, new([]), IsVector: true);

    /// <summary>Whether it holds a vector, where not all do.</summary>
    public bool HasLanes => IsVector || Indices.Any(index => index.Lanes > 1);

    public override IEnumerable<AffineIndex> OwnIndices => Sample is null ? Indices : [.. Indices, Sample];

    protected override Value MapOwn(Func<AffineIndex, AffineIndex> map) =>
        this with { Indices = new([.. Indices.Select(map)]), Sample = Sample is null ? null : map(Sample) };

    public override string ToString() =>
        string.Join("_", [Name, .. Indices.Select(index => index.ToString()), .. Sample is null ? Array.Empty<string>() : [Sample.ToString()]]);
}

/// <summary>A value that is written already: a name, or a call.</summary>
internal sealed record CodeValue(string Text) : Value;

/// <summary>A vector from memory.</summary>
/// <param name="From">Where it lies.</param>
internal sealed record LoadValue(Access From) : Value
{
    public override IEnumerable<AffineIndex> OwnIndices => From.Indices;

    protected override Value MapOwn(Func<AffineIndex, AffineIndex> map) => this with { From = From.Map(map) };
}

/// <summary>A column of a matrix with short rows: one number of each row that a vector has an element for.</summary>
/// <param name="From">Where the number of the first row lies.</param>
/// <param name="Width">The numbers of a row.</param>
/// <param name="Column">Which of them.</param>
/// <param name="Rows">The rows, where they do not fill a vector; 0: they do.</param>
internal sealed record ColumnValue(Access From, int Width, int Column, int Rows) : Value
{
    public override IEnumerable<AffineIndex> OwnIndices => From.Indices;

    protected override Value MapOwn(Func<AffineIndex, AffineIndex> map) => this with { From = From.Map(map) };
}

/// <summary>The sum of a gradient over the samples before: nothing before the first, else what lies in memory.</summary>
internal sealed record LoadOrZeroValue(Access From) : Value
{
    public override IEnumerable<AffineIndex> OwnIndices => From.Indices;

    protected override Value MapOwn(Func<AffineIndex, AffineIndex> map) => new LoadOrZeroValue(From.Map(map));
}

/// <summary>One number from memory in every element of a vector.</summary>
internal sealed record BroadcastValue(Access From) : Value
{
    public override IEnumerable<AffineIndex> OwnIndices => From.Indices;

    protected override Value MapOwn(Func<AffineIndex, AffineIndex> map) => new BroadcastValue(From.Map(map));
}

/// <summary>A number in every element of a vector.</summary>
internal sealed record SplatValue(Value Number) : Value
{
    public override IReadOnlyList<Value> Operands => [Number];

    public override Value With(IReadOnlyList<Value> operands) => new SplatValue(operands[0]);
}

/// <summary>A number out of a vector.</summary>
internal sealed record LaneValue(Value Vector, int Lane) : Value
{
    public override IReadOnlyList<Value> Operands => [Vector];

    public override Value With(IReadOnlyList<Value> operands) => this with { Vector = operands[0] };
}

/// <summary>
/// The numbers of a vector in other lanes, by permutations of a vector of 512 bits: the first few over and over (<c>Tile</c>), or each so often (<c>Repeat</c>).
/// </summary>
/// <param name="Name">Which of the two.</param>
/// <param name="Vector">The vector.</param>
/// <param name="Count">How many stand over and over, or how often each stands.</param>
/// <param name="From">Where the result begins in what that gives.</param>
internal sealed record PermuteValue(string Name, Value Vector, int Count, int From) : Value
{
    public override IReadOnlyList<Value> Operands => [Vector];

    public override Value With(IReadOnlyList<Value> operands) => this with { Vector = operands[0] };
}

/// <summary>Four numbers of a vector, over and over.</summary>
/// <param name="Vector">The vector.</param>
/// <param name="From">The first of the four: a multiple of four.</param>
internal sealed record Tile4Value(Value Vector, int From) : Value
{
    public override IReadOnlyList<Value> Operands => [Vector];

    public override Value With(IReadOnlyList<Value> operands) => this with { Vector = operands[0] };
}

/// <summary>One of four numbers in every element of a vector.</summary>
/// <param name="Tile">The four, over and over.</param>
/// <param name="Lane">Which of them, from 0.</param>
/// <param name="From">Where the same number lies in memory, if it does: processors differ in which is cheaper.</param>
internal sealed record BroadcastLaneValue(Value Tile, int Lane, Access? From = null) : Value
{
    public override IEnumerable<AffineIndex> OwnIndices => From?.Indices ?? [];

    protected override Value MapOwn(Func<AffineIndex, AffineIndex> map) => this with { From = From?.Map(map) };

    public override IReadOnlyList<Value> Operands => [Tile];

    public override Value With(IReadOnlyList<Value> operands) => this with { Tile = operands[0] };
}

/// <summary>The sums zⱼ = bⱼ + Σᵢ θⱼᵢ aᵢ of two units, whose two segments share a chain; computed by the runtime.</summary>
/// <param name="Biases">Where the biases lie.</param>
/// <param name="Weights">Where the weights lie, input-major.</param>
/// <param name="Inputs">Where the inputs lie.</param>
/// <param name="Terms">The inputs.</param>
internal sealed record PairedSumValue(Access Biases, Access Weights, Access Inputs, int Terms) : Value
{
    public override IEnumerable<AffineIndex> OwnIndices => Biases.Indices;
}

/// <summary>−u.</summary>
internal sealed record NegateValue(Value Operand) : Value
{
    public override IReadOnlyList<Value> Operands => [Operand];

    public override Value With(IReadOnlyList<Value> operands) => new NegateValue(operands[0]);
}

/// <summary>The operations of two values that C# has a sign for.</summary>
internal enum BinaryOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
}

/// <summary>u + v, u − v, u · v, u / v, rounded once.</summary>
internal sealed record BinaryValue(BinaryOperator Operator, Value Left, Value Right) : Value
{
    public override IReadOnlyList<Value> Operands => [Left, Right];

    public override Value With(IReadOnlyList<Value> operands) => new BinaryValue(Operator, operands[0], operands[1]);
}

/// <summary>u · v + sum, rounded once.</summary>
internal sealed record MultiplyAddValue(Value First, Value Second, Value Sum) : Value
{
    // What was added before is there before the next factors are.
    public override IReadOnlyList<Value> Operands => [Sum, First, Second];

    public override Value With(IReadOnlyList<Value> operands) => new MultiplyAddValue(operands[1], operands[2], operands[0]);
}

/// <summary>A function of <c>StaticNet.Numerics.Elementary</c> by its name.</summary>
internal sealed record CallValue(string Function, EquatableArray<Value> Arguments) : Value
{
    public static CallValue Of(string function, params Value[] arguments) => new(function, new(arguments));

    public override IReadOnlyList<Value> Operands => [.. Arguments];

    public override Value With(IReadOnlyList<Value> operands) => new CallValue(Function, new(operands));
}

/// <summary>The segments of a sum or maximum by a pairwise tree: (s₁ ∘ s₂) ∘ (s₃ ∘ s₄).</summary>
internal sealed record JoinValue(Reduction Reduction, EquatableArray<Value> Parts) : Value
{
    /// <summary>The segments joined; one alone is all.</summary>
    public static Value Of(Reduction reduction, IEnumerable<Value> parts) => parts.ToArray() is var all && all.Length == 1 ? all[0] : new JoinValue(reduction, new(all));

    public override IReadOnlyList<Value> Operands => [.. Parts];

    public override Value With(IReadOnlyList<Value> operands) => new JoinValue(Reduction, new(operands));
}

/// <summary>A value in the elements where a mask has all bits, and 0 in the others.</summary>
internal sealed record WhereValue(Value Kept, Value Mask) : Value
{
    public override IReadOnlyList<Value> Operands => [Kept, Mask];

    public override Value With(IReadOnlyList<Value> operands) => new WhereValue(operands[0], operands[1]);
}
