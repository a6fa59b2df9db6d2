using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>What symbols stand for where the units of a layer lie in a vector: those of the units are vectors, all others are the same in every element of one.</summary>
/// <param name="unit">The index of the units.</param>
/// <param name="vector">The units of the vector.</param>
internal sealed class RegisterElements(Subscript unit, UnitVector vector)
{
    private readonly Dictionary<SymbolExpr, LocalValue> _broadcasts = [];

    /// <summary>The units as an index.</summary>
    public AffineIndex Units { get; } = new(null, vector.First, vector.Width);

    /// <summary>What is spread over a vector before it is read.</summary>
    public IEnumerable<Nest> Broadcasts => _broadcasts.Select(entry => new Assign(entry.Value, new SplatValue(Element(entry.Key)), Declares: true));

    public Value Read(SymbolExpr symbol)
    {
        if (symbol.Variable.Kind == VariableKind.Hyperparameter)
            return new HyperparameterValue(symbol.Variable, Element(symbol).Indices);
        if (symbol.Indices.Contains(unit))
            return Element(symbol);
        if (!_broadcasts.TryGetValue(symbol, out LocalValue? broadcast))
            _broadcasts.Add(symbol, broadcast = LocalValue.Vector(NameTable.Scalar(symbol) + "_all"));
        return broadcast;
    }

    /// <summary>The values of the units, or the one at a fixed index.</summary>
    public ElementValue Element(SymbolExpr symbol) => new(symbol.Variable, new([.. symbol.Indices.Select(index => index is FixedIndex fixedIndex ? AffineIndex.Fixed(fixedIndex.Value) : Units)]));
}
