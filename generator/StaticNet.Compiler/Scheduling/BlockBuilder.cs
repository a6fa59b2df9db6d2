using StaticNet.Symbolics.Derivations;

namespace StaticNet.Compiler.Scheduling;

/// <summary>Gathers statements into blocks that one method can hold; the statements of one equation stay together where they fit.</summary>
internal sealed class BlockBuilder
{
    private readonly List<Block> _blocks = [];
    private List<Statement> _open = [];
    private Phase _phase;
    private int _weight;

    public void Add(IReadOnlyList<Block> blocks)
    {
        Close();
        _blocks.AddRange(blocks);
    }

    /// <summary>Lets the block before take the definition in, where it can.</summary>
    public bool Joins(Definition definition, UnitLowering units)
    {
        if (_open.Count > 0 || _blocks.Count == 0 || _blocks[_blocks.Count - 1] is not UnitBlock unit || !units.Joins(definition, unit))
            return false;
        _blocks[_blocks.Count - 1] = unit with { Definitions = [.. unit.Definitions, definition] };
        return true;
    }

    public void Add(Definition loops)
    {
        Close();
        _blocks.Add(new LoopBlock(loops.Phase, loops));
    }

    public void Add(Phase phase, IReadOnlyList<Statement> equation)
    {
        int weight = equation.Sum(s => s.Weight);
        if (phase != _phase || _weight + weight > Machine.MethodWeight)
            Close();
        _phase = phase;
        foreach (Statement statement in equation)
        {
            if (_weight + statement.Weight > Machine.MethodWeight)
                Close();
            _open.Add(statement);
            _weight += statement.Weight;
        }
    }

    public IReadOnlyList<Block> Build()
    {
        Close();
        return _blocks;
    }

    private void Close()
    {
        if (_open.Count > 0)
            _blocks.Add(new StraightBlock(_phase, _open));
        (_open, _weight) = ([], 0);
    }
}
