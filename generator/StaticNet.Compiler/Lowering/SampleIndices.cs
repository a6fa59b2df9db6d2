using StaticNet.Compiler.Nests;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>Which loops the indices of an equation run in: those of its target, those that a sum binds, and the samples.</summary>
internal sealed class SampleIndices
{
    /// <summary>The loop over the samples.</summary>
    public const string Sample = "s";

    private readonly Dictionary<IndexVariable, AffineIndex> _bound = [];

    public static AffineIndex SampleIndex { get; } = new(Sample);

    /// <summary>From now on a bound index means this.</summary>
    public void Bind(IndexVariable index, AffineIndex place) => _bound[index] = place;

    /// <summary>What a symbol stands for.</summary>
    public Value Read(SymbolExpr symbol) => symbol.Family.Kind == FamilyKind.Hyperparameter
        ? new HyperparameterValue(symbol.Family, Indices(symbol))
        : Element(symbol);

    public ElementValue Element(SymbolExpr symbol) => new(symbol.Family, Indices(symbol), SampleIndex);

    public EquatableArray<AffineIndex> Indices(SymbolExpr symbol) => new([.. symbol.Indices.Select(Index)]);

    private AffineIndex Index(Subscript subscript) => subscript switch
    {
        FixedIndex place => AffineIndex.Fixed(place.Value),
        IndexVariable variable => _bound.TryGetValue(variable, out AffineIndex? bound) ? bound : new(variable.Name),
        _ => throw new InvalidOperationException($"{subscript} is no index."),
    };
}
