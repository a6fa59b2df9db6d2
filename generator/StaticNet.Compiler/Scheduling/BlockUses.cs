using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Scheduling;

/// <summary>Which block of a result writes a variable, and which reads it last.</summary>
internal sealed class BlockUses
{
    private readonly Dictionary<IndexedVariable, int> _written = [];
    private readonly Dictionary<IndexedVariable, int> _read = [];

    /// <param name="blocks">The blocks of a result, in order.</param>
    public BlockUses(IReadOnlyList<LaneBlock> blocks)
    {
        Blocks = blocks;
        for (int n = 0; n < blocks.Count; n++)
        {
            foreach (Definition definition in blocks[n].Definitions)
            {
                _written[definition.Target.Variable] = n;
                foreach (SymbolExpr symbol in definition.Value.Symbols())
                    _read[symbol.Variable] = n;
            }
        }
    }

    /// <summary>The blocks.</summary>
    public IReadOnlyList<LaneBlock> Blocks { get; }

    /// <summary>What they write.</summary>
    public IEnumerable<IndexedVariable> Variables => _written.Keys;

    /// <summary>The block that writes a variable; null: none does.</summary>
    public int? Written(IndexedVariable variable) => _written.TryGetValue(variable, out int block) ? block : null;

    /// <summary>The last block that needs a variable, which one that is not read at all is too.</summary>
    /// <param name="variable">A variable that is written.</param>
    public int Last(IndexedVariable variable) => _read.TryGetValue(variable, out int block) ? block : _written[variable];
}
