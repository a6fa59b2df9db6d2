using StaticNet.Compiler.Nests;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>Which loops the indices of an equation run in: those of its target, those that a sum binds, and the samples.</summary>
internal sealed class SampleIndices
{
    /// <summary>The loop over the samples.</summary>
    public const string Sample = "s";

    private readonly Dictionary<RunningIndex, AffineIndex> _bound = [];

    public static AffineIndex SampleIndex { get; } = new(Sample);

    /// <summary>From now on a bound index means this.</summary>
    public void Bind(RunningIndex index, AffineIndex value) => _bound[index] = value;

    /// <summary>What a symbol stands for.</summary>
    public Value Read(SymbolExpr symbol) => symbol.Variable.Kind == VariableKind.Hyperparameter
        ? new HyperparameterValue(symbol.Variable, Indices(symbol))
        : Element(symbol);

    public ElementValue Element(SymbolExpr symbol) => new(symbol.Variable, Indices(symbol), SampleIndex);

    public EquatableArray<AffineIndex> Indices(SymbolExpr symbol) => new([.. symbol.Indices.Select(Index)]);

    private AffineIndex Index(Subscript subscript) => subscript switch
    {
        FixedIndex fixedIndex => AffineIndex.Fixed(fixedIndex.Value),
        RunningIndex variable => _bound.TryGetValue(variable, out AffineIndex? bound) ? bound : new(variable.Name),
        _ => throw new InvalidOperationException($"{subscript} is no index."),
    };
}
