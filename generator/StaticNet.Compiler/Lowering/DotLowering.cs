using System.Globalization;
using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Passes;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>
/// Lowers the step back through the weights: the products of a sum lie in the elements of a vector, for as many sums as a vector has elements, and these are added up together.
/// </summary>
/// <param name="block">The sums.</param>
/// <param name="memory">Where values lie.</param>
/// <param name="registers">What is in vectors already; null: nothing.</param>
/// <param name="lanes">The numbers of a vector.</param>
internal sealed class DotLowering(DotBlock block, IElementMemory memory, UnitRegisters? registers, int lanes)
{
    private readonly Family _sums = block.Definition.Target.Family;
    private readonly int _terms = block.Sum.Bound.Count;

    public IReadOnlyList<Nest> Lower()
    {
        bool isTree = registers?.IsTree(block) == true;
        int count = _sums.Size, whole = count / lanes * lanes;
        return SingleRounds.Apply(
        [
            new Remark(new Equation(block.Definition, writeOut: false).ToText()),
            .. whole == 0 ? [] : isTree ? Tree(whole) : Sums(0, whole, lanes),
            .. whole < count ? Sums(whole, count, count - whole) : [],
        ]);
    }

    // The same in registers.
    private IReadOnlyList<Nest> Tree(int whole)
    {
        bool isOne = registers!.IsVector(_sums);
        var unit = new AffineIndex(isOne ? null : "j");
        List<LocalValue> parts = [.. Enumerable.Range(1, lanes).Select(n => LocalValue.Vector($"{NameTable.Array(_sums)}_{Text(n)}"))];
        IEnumerable<Nest> products = parts.Select((part, n) => new Assign(part, Products(unit with { Offset = n }), Declares: true));
        var sum = new CallValue("Sums", new(parts));
        ElementValue target = new(_sums, new([unit with { Lanes = lanes }]));
        if (!isOne)
            return [new Loop("j", new(0, whole, lanes), [.. products, new Store(memory.At(target), sum)])];
        var local = new LocalValue(NameTable.Array(_sums), target.Indices);
        return [.. products, new Assign(local, sum, Declares: true), .. registers.IsStored(_sums) ? [new Store(memory.At(target), local)] : Array.Empty<Nest>()];
    }

    private Value Products(AffineIndex unit) => Enumerable.Range(0, _terms / lanes).Select(n => new AffineIndex(null, n * lanes, lanes)).Aggregate(
        (Value?)null,
        (sum, term) => sum is null ? new BinaryValue(BinaryOperator.Multiply, Weight(term, unit), Local(term)) : new MultiplyAddValue(Weight(term, unit), Local(term), sum))!;

    private IReadOnlyList<Nest> Sums(int first, int end, int step)
    {
        var unit = new AffineIndex("j");
        List<UnitPiece> pieces = [.. UnitPiece.Of(_terms, lanes, together: 1)];
        var products = LocalValue.Vector("products");
        Assign Add(AffineIndex term) => new(products, new MultiplyAddValue(Weight(term, unit, "n"), Delta(term), products), Declares: false);
        Access To(AffineIndex n) => memory.At(new(block.Products, new([new(null, 0, lanes), n])));
        Access Sum(string? n) => Plus(memory.At(new(_sums, new([unit]))), n, 1);
        IReadOnlyList<Nest> body =
        [
            new Loop("n", new(0, step, 1),
            [
                new Assign(products, new NumberValue(0), Declares: true),
                .. pieces.Where(piece => piece.Width > 1).Select(piece => new Loop("k", new(piece.First, piece.End, piece.Width), [Add(new("k", 0, piece.Width))])),
                new Store(To(new("n")), products),
            ]),
            new SumLanes(To(AffineIndex.Fixed(0)), Sum(null), step),
            .. pieces.Where(piece => piece.Width == 1).Select(piece => AffineIndex.Fixed(piece.First))
                .Select(term => new Loop("n", new(0, step, 1), [new Store(Sum("n"), new MultiplyAddValue(Weight(term, unit, "n"), memory.Read(DeltaAt(term)), new LoadValue(Sum("n"))))])),
        ];
        return [new Loop("j", new(first, end, step), body)];
    }

    // What lies beyond a part of a vector is added up too.
    private LoadValue Weight(AffineIndex term, AffineIndex unit, string? further = null) =>
        new(Plus(memory.At(new(block.Weight.Family, new([term, unit]))), further, _terms), IsAlone: true);

    private LoadValue Delta(AffineIndex term) => new(memory.At(DeltaAt(term)), IsAlone: true);

    private ElementValue DeltaAt(AffineIndex term) => new(block.Delta.Family, new([term]));

    private LocalValue Local(AffineIndex term) => new(NameTable.Array(block.Delta.Family), new([term]));

    private static Access Plus(Access access, string? loop, int stride) => loop is null ? access : access with { Terms = new([.. access.Terms, new(new(loop), stride)]) };

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
