using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>Lowers the gradients of a layer for one sample, δⱼ aᵢ or δⱼ, with δ in registers.</summary>
/// <param name="definition">The gradient.</param>
/// <param name="memory">Where values lie.</param>
/// <param name="group">The vectors of units.</param>
internal sealed class RegisterGradients(Definition definition, RegisterMemory memory, IReadOnlyList<UnitVector> group)
{
    private const string Index = "i";

    private readonly IndexedVariable _gradients = definition.Target.Variable;

    /// <summary>∂J/∂bⱼ = δⱼ.</summary>
    public IEnumerable<Nest> Biases() => Add([], _ => null);

    /// <summary>∂J/∂θⱼᵢ = δⱼ aᵢ: a statement a vector where they are few, else a loop over the inputs.</summary>
    public IEnumerable<Nest> Weights()
    {
        SymbolExpr input = UnitGradientLanes.Factors(definition)!.Value.Input;
        int inputs = _gradients.Shape[1];
        BroadcastValue Read(AffineIndex i) => new(memory.At(new(input.Variable, new([i]))));
        LocalValue Local(string i) => LocalValue.Vector($"{NameTable.Array(input.Variable)}_i{i}");
        IEnumerable<Nest> AddAll(AffineIndex i, LocalValue local) => [new Assign(local, Read(i), Declares: true), .. Add([i], symbol => symbol.Equals(input) ? local : null)];
        if (inputs * group.Count > SamplePolicy.UnrolledGradients)
            return [new Loop(Index, new(0, inputs, 1), [.. AddAll(new AffineIndex(Index), Local(""))])];
        IEnumerable<AffineIndex> indices = Enumerable.Range(0, inputs).Select(AffineIndex.Fixed);
        return group.Count > 1
            ? indices.SelectMany(i => AddAll(i, Local(Numeral.Of(i.Offset))))
            : indices.SelectMany(i => Add([i], symbol => symbol.Equals(input) ? Read(i) : null));
    }

    // The last vector may share units with the one before, which are not to be added to before they are read.
    private IEnumerable<Nest> Add(AffineIndex[] input, Func<SymbolExpr, Value?> known)
    {
        UnitVector last = group[group.Count - 1];
        if (group.Count == 1 || last.First >= group[group.Count - 2].End)
            return group.Select(vector => Sum(vector, input, known));
        Store end = Sum(last, input, known);
        var local = new LocalValue(NameTable.Array(_gradients), new([.. input, new AffineIndex(null, last.First, last.Width)]));
        return [new Assign(local, end.Value, Declares: true), .. group.Take(group.Count - 1).Select(vector => Sum(vector, input, known)), end with { Value = local }];
    }

    private Store Sum(UnitVector vector, AffineIndex[] input, Func<SymbolExpr, Value?> known)
    {
        var elements = new RegisterElements(definition.Target.Indices[0], vector);
        var gradients = new ElementValue(_gradients, new([elements.Units, .. input]));
        return SampleGradient.Add(gradients, memory, new ExpressionLowering(symbol => known(symbol) ?? elements.Read(symbol)), definition.Value);
    }
}
