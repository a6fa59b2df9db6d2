using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>The values of one sample in a loop over units by vectors of the machine: those of the units are vectors, all others are the same in every element of one.</summary>
/// <param name="memory">Where values lie. What lies in the scratch is followed by something to be read, and by room to be written.</param>
/// <param name="unit">The index of the loop.</param>
/// <param name="lanes">The numbers of 512 bits.</param>
internal sealed class UnitVectors(SampleMemory memory, RunningIndex unit, int lanes) : IElementMemory
{
    private readonly Dictionary<SymbolExpr, LocalValue> _broadcasts = [];

    // Fewer units than 128 bits have numbers.
    private bool IsPart => unit.Count < lanes / 4;

    /// <summary>What is read before the loop.</summary>
    public IEnumerable<Nest> Broadcasts => _broadcasts.Select(entry => new Assign(
        entry.Value, new SplatValue(memory.Read(new(entry.Key.Variable, new([.. entry.Key.Indices.Select(index => AffineIndex.Fixed(((FixedIndex)index).Value))])))), Declares: true));

    public Value Read(SymbolExpr symbol)
    {
        if (symbol.Variable.Kind == VariableKind.Hyperparameter)
            return new HyperparameterValue(symbol.Variable, new([.. symbol.Indices.Select(_ => Index(isScratch: false))]));
        if (symbol.Indices.Contains(unit))
            return Element(symbol);
        if (!_broadcasts.TryGetValue(symbol, out LocalValue? broadcast))
            _broadcasts.Add(symbol, broadcast = LocalValue.Vector(NameTable.Scalar(symbol) + "_all"));
        return broadcast;
    }

    /// <summary>The value of a unit.</summary>
    public ElementValue Element(SymbolExpr symbol) => new(symbol.Variable, new([.. symbol.Indices.Select(index => index is FixedIndex fixedIndex ? AffineIndex.Fixed(fixedIndex.Value) : Index(memory.Offsets.ContainsKey(symbol.Variable)))]));

    /// <summary>Values of the units.</summary>
    public IEnumerable<Nest> Define(IEnumerable<Definition> definitions)
    {
        var expressions = new ExpressionLowering(Read);
        return definitions.Select(definition => new Define(Element(definition.Target), expressions.Lower(ConstantFolding.Fold(definition.Value))));
    }

    public bool IsStored(IndexedVariable variable) => memory.IsStored(variable);

    public bool IsOfSample(IndexedVariable variable) => memory.IsOfSample(variable);

    public Access At(ElementValue element) => memory.At(element);

    public Value Read(ElementValue element) => element.Variable.Kind == VariableKind.Weight && (element.Variable.Shape[0] > 1 || IsPart)
        ? new ColumnValue(memory.At(element), element.Variable.Shape[0], element.Indices[0].Offset, IsPart ? unit.Count : 0)
        : memory.Read(element);

    private AffineIndex Index(bool isScratch) => new(unit.Name, 0, IsPart && !isScratch ? unit.Count : lanes);
}
