using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Passes;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>
/// Lowers the step back through the weights where δ is whole vectors in registers: the products of a sum lie in the elements of a vector, for as many sums as a vector has elements, and
/// these are added up together.
/// </summary>
/// <param name="block">The sums.</param>
/// <param name="memory">Where values lie.</param>
/// <param name="registers">What is in vectors already.</param>
/// <param name="lanes">The numbers of a vector.</param>
internal sealed class DotLowering(DotBlock block, IElementMemory memory, UnitRegisters registers, int lanes)
{
    private readonly IndexedVariable _sums = block.Definition.Target.Variable;
    private readonly int _terms = block.Sum.Bound.Count;

    /// <summary>The sums of whole vectors.</summary>
    public IReadOnlyList<Nest> Lower()
    {
        bool isOne = registers.IsVector(_sums);
        var unit = new AffineIndex(isOne ? null : "j");
        // A sum by itself has a name too, where it is read alone.
        List<LocalValue> parts = [.. Enumerable.Range(1, lanes).Select(n => LocalValue.Vector($"{NameTable.Array(_sums)}p_{Numeral.Of(n)}"))];
        IEnumerable<Nest> products = parts.Select((part, n) => new Assign(part, Products(unit with { Offset = n }), Declares: true));
        var sum = new CallValue("Sums", new(parts));
        ElementValue target = new(_sums, new([unit with { Lanes = lanes }]));
        if (!isOne)
            return SingleRounds.Apply([new Loop("j", new(0, _sums.Size / lanes * lanes, lanes), [.. products, new Store(memory.At(target), sum)])]);
        return [.. products, new Define(target, sum)];
    }

    private Value Products(AffineIndex unit) => Enumerable.Range(0, _terms / lanes).Select(n => new AffineIndex(null, n * lanes, lanes)).Aggregate(
        (Value?)null,
        (sum, term) => sum is null ? new BinaryValue(BinaryOperator.Multiply, Weight(term, unit), Local(term)) : new MultiplyAddValue(Weight(term, unit), Local(term), sum))!;

    private LoadValue Weight(AffineIndex term, AffineIndex unit) => new(memory.At(new(block.Weight.Variable, new([term, unit]))));

    private LocalValue Local(AffineIndex term) => new(NameTable.Array(block.Delta.Variable), new([term]));
}
