using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Scheduling;

/// <summary>
/// Which values of one sample stay in registers where all of its blocks stand in one method: vectors of units that a few vectors hold, and
/// scalars. A value is written to memory only where it is read unit by unit in a loop.
/// </summary>
internal sealed class UnitRegisters
{
    private const int MostVectors = 5;

    private readonly int _lanes;
    private readonly HashSet<IndexedVariable> _vectors = [];
    private readonly HashSet<IndexedVariable> _scalars = [];
    private readonly HashSet<IndexedVariable> _stored = [];

    /// <param name="blocks">The program of one sample.</param>
    /// <param name="lanes">The numbers of a vector.</param>
    public UnitRegisters(IReadOnlyList<Block> blocks, int lanes)
    {
        _lanes = lanes;
        foreach (Block block in blocks)
            Define(block);
        foreach (Block block in blocks)
            Read(block);
    }

    /// <summary>Whether so many units are a few vectors, for which no loop is written.</summary>
    public bool Fits(int units) => units <= MostVectors * _lanes;

    /// <summary>Whether a variable is vectors in registers.</summary>
    public bool IsVector(IndexedVariable variable) => _vectors.Contains(variable);

    /// <summary>Whether a variable is scalars in registers.</summary>
    public bool IsScalar(IndexedVariable variable) => _scalars.Contains(variable);

    /// <summary>Whether a variable is in memory too, or only there.</summary>
    public bool IsStored(IndexedVariable variable) => !(IsVector(variable) || IsScalar(variable)) || _stored.Contains(variable);

    /// <summary>Whether the units of a variable are one vector or a part of one.</summary>
    public bool IsOneVector(IndexedVariable variable) => IsVector(variable) && variable.Size <= _lanes;

    /// <summary>The first vector that a unit lies in.</summary>
    public UnitVector Find(int units, int unit) => UnitVector.Of(units, _lanes).First(vector => unit < vector.End);

    /// <summary>
    /// Whether the products of a step back stay in registers: δ is whole vectors there. Of a part of a vector the other lanes hold anything, and would
    /// be added up.
    /// </summary>
    public bool IsTree(DotBlock block) => block.Sum.Bound.Count % _lanes == 0 && IsVector(block.Delta.Variable);

    private void Define(Block block)
    {
        if (block is StraightBlock straight)
            _scalars.UnionWith(straight.Statements.Select(s => s.Target.Variable).Where(f => !ScheduledProgram.IsGradient(f)));
        else if (block is UnitBlock unit && Fits(unit.Units))
            _vectors.UnionWith(unit.Definitions.Select(d => d.Target.Variable).Where(f => !ScheduledProgram.IsGradient(f)));
        else if (block is DotBlock dot && IsTree(dot) && dot.Definition.Target.Variable.Size == _lanes)
            _vectors.Add(dot.Definition.Target.Variable);
    }

    private void Read(Block block)
    {
        switch (block)
        {
            case StraightBlock straight:
                AsScalars(straight.Statements.SelectMany(s => s.Reads));
                break;
            case UnitBlock unit:
                foreach (Definition definition in unit.Definitions)
                    Read(definition, Fits(unit.Units));
                break;
            case DotBlock dot:
                Store(dot.Sum.Body.Symbols(), except: IsTree(dot) && dot.Definition.Target.Variable.Size % _lanes == 0 ? IsVector : null);
                break;
            case NarrowGradientBlock { Factors: var (delta, input) }:
                Store([delta], except: f => f.Size == 1 ? IsScalar(f) : IsOneVector(f));
                Store([input], except: IsVector);
                break;
            case LoopBlock loops:
                Store(loops.Definition.Value.Symbols(), except: null);
                break;
        }
    }

    private void Read(Definition definition, bool isStraight)
    {
        Subscript unit = definition.Target.Indices[0];
        if (definition.Target.Indices.Count == 2)
        {
            (SymbolExpr delta, SymbolExpr input) = UnitGradientLanes.Factors(definition)!.Value;
            Store([delta], except: isStraight ? IsVector : null);
            Store([input], except: null);
        }
        else if (LayerSum.Of(definition) is { } layer)
        {
            bool isShort = isStraight && layer.Terms <= SamplePolicy.SpreadTerms;
            Store(layer.Sum.Body.Symbols(), except: isShort ? IsVector : null);
        }
        else
        {
            List<SymbolExpr> symbols = [.. Statement.Scalars(definition.Value)];
            bool IsOfUnits(SymbolExpr symbol) => symbol.Indices.Count > 0 && symbol.Indices[0].Equals(unit);
            Store(symbols.Where(IsOfUnits), except: isStraight ? IsVector : null);
            AsScalars(symbols.Where(s => !IsOfUnits(s)));
        }
    }

    private void AsScalars(IEnumerable<SymbolExpr> symbols) => Store(symbols, except: f => IsVector(f) || IsScalar(f));

    private void Store(IEnumerable<SymbolExpr> symbols, Func<IndexedVariable, bool>? except) =>
        _stored.UnionWith(symbols.Select(s => s.Variable).Where(f => except is null || !except(f)));
}
