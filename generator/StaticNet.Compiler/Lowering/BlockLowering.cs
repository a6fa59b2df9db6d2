using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Passes;
using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>Lowers the blocks of one sample that stand in one method: what one of them has in a local, the next need not read.</summary>
internal sealed class BlockLowering
{
    private readonly IElementMemory _memory;
    private readonly LoadElements _loads;
    private readonly SampleLowering _loops;
    private readonly UnitVectorLowering _vectors;
    private readonly RegisterMemory? _inRegisters;
    private readonly UnitRegisters? _registers;
    private readonly int _lanes;

    /// <param name="program">The network.</param>
    /// <param name="writesOutputs">Whether the outputs are the caller's.</param>
    /// <param name="hasRegisters">Whether what can stay in vectors of 512 bits does.</param>
    public BlockLowering(ScheduledProgram program, bool writesOutputs, bool hasRegisters = false)
    {
        var memory = new SampleMemory(program.Derivation.Topology, program.Offsets, writesOutputs, hasPointers: false);
        (_memory, _vectors, _lanes) = (memory, new(program, memory), CostModel.Lanes(program.Derivation.Topology));
        if (hasRegisters && program.Registers is { } registers)
            _memory = _inRegisters = new(memory, _registers = registers, _lanes);
        _loads = new(_memory, isInPlace: true);
        _loops = new(program, isAlone: false);
    }

    /// <summary>Straight-line code.</summary>
    /// <param name="statements">Its statements.</param>
    /// <param name="phase">The phase that has a heading already; null: none has.</param>
    /// <param name="cancellation">Stops it.</param>
    public IReadOnlyList<Nest> Lower(IEnumerable<Statement> statements, Phase? phase, CancellationToken cancellation) =>
        Finish(StraightSample.Lower(statements, _memory, phase, cancellation));

    /// <summary>Straight-line code of the loss and of the gradients, which ends at the loss if it is all that is asked for.</summary>
    /// <param name="loss">The statements of the loss.</param>
    /// <param name="all">Those of both.</param>
    /// <param name="cancellation">Stops it.</param>
    public IReadOnlyList<Nest> Lower(IReadOnlyList<Statement> loss, IReadOnlyList<Statement> all, CancellationToken cancellation)
    {
        HashSet<SymbolExpr> targets = [.. loss.Select(statement => statement.Target)];
        Phase? phase = loss[loss.Count - 1].Equation?.Phase;
        return Finish(
        [
            .. StraightSample.Lower(all.Where(statement => targets.Contains(statement.Target)), _memory, null, cancellation),
            new EndOfLoss(),
            .. StraightSample.Lower(all.Where(statement => !targets.Contains(statement.Target)), _memory, phase, cancellation),
        ]);
    }

    /// <summary>A family of values, or a value that is made of many, as loops.</summary>
    public IReadOnlyList<Nest> Lower(LoopBlock block) => Finish(
    [
        new Remark(new Equation(block.Definition, writeOut: false).ToText()),
        .. _loops.Lower(new SampleGroup([block.Definition]), _memory),
    ]);

    /// <summary>Any block.</summary>
    public IReadOnlyList<Nest> Lower(Block block, Phase? phase, CancellationToken cancellation) => block switch
    {
        StraightBlock straight => Lower(straight.Statements, phase, cancellation),
        LoopBlock loops => Lower(loops),
        _ when _inRegisters is null => ByVectors(block, cancellation),
        UnitBlock units => _loads.Apply(new RegisterLowering(_inRegisters, _registers!, _lanes).Lower(units)),
        NarrowGradientBlock gradient => _loads.Apply(new NarrowGradientLowering(gradient, _inRegisters, _registers!, _lanes).Lower()),
        DotBlock { IsFromProducts: true } dot => _loads.Apply(_vectors.Lower(dot, new DotLowering(dot, _inRegisters, _registers!, _lanes).Lower())),
        _ => ByVectors(block, cancellation),
    };

    /// <summary>The blocks of phases one after the other, with a heading each. Gradients begin with the loss, and end there if it is all that is asked for.</summary>
    public IReadOnlyList<Nest> Lower(IEnumerable<Block> blocks, CancellationToken cancellation)
    {
        List<Nest> nests = [];
        Phase? phase = null;
        foreach (Block block in blocks)
        {
            if (block.Phase == Phase.Backward && phase == Phase.Loss)
                nests.Add(new EndOfLoss());
            if (block.Phase != phase)
                nests.Add(new Heading(block.Phase));
            phase = block.Phase;
            nests.AddRange(Lower(block, phase, cancellation));
        }

        return nests;
    }

    /// <summary>The blocks of a method, each with locals of its own and the units in vectors of the machine.</summary>
    public static IReadOnlyList<IReadOnlyList<Nest>> ByVectors(ScheduledProgram program, bool writesOutputs, IEnumerable<Block> blocks, CancellationToken cancellation) =>
        JoinBiases.Apply(blocks.Select(block => new BlockLowering(program, writesOutputs).ByVectors(block, cancellation)));

    private IReadOnlyList<Nest> ByVectors(Block block, CancellationToken cancellation) => block switch
    {
        UnitBlock units => _vectors.Lower(units),
        NarrowGradientBlock gradient => _vectors.Lower(gradient),
        DotBlock dot => _vectors.Lower(dot),
        _ => Lower(block, null, cancellation),
    };

    private IReadOnlyList<Nest> Finish(IReadOnlyList<Nest> nests) => _loads.Apply(OneSample.Apply(nests));
}
