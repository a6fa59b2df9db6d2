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
    private readonly NetworkTopology _topology;
    private readonly int _lanes;

    /// <param name="program">The network.</param>
    /// <param name="writesOutputs">Whether the outputs are the caller's.</param>
    /// <param name="hasRegisters">Whether what can stay in vectors of 512 bits does.</param>
    public BlockLowering(ScheduledProgram program, bool writesOutputs, bool hasRegisters = false)
    {
        _topology = program.Derivation.Topology;
        var memory = new SampleMemory(program.Derivation.Topology, program.Offsets, writesOutputs, hasPointers: false);
        (_memory, _vectors, _lanes) = (memory, new(program, memory), Machine.Lanes(program.Derivation.Topology));
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

    /// <summary>Straight-line code of outputs, loss and gradients, which ends where it has what it is asked for.</summary>
    /// <param name="passes">The statements.</param>
    /// <param name="cancellation">Stops it.</param>
    public IReadOnlyList<Nest> Lower(PassStatements passes, CancellationToken cancellation)
    {
        StraightStatements straight = StraightSample.Statements(_memory, null);
        IReadOnlyList<Nest> both = straight.Lower(passes.OfBoth, cancellation), outputs = straight.Lower(passes.OfOutputs, cancellation);
        return Finish(
        [
            .. both,
            .. passes.OutputsHaveCalls ? [new UnlessPass(Phase.Loss, outputs)] : outputs,
            .. passes.HasOutputs ? [new EndOfPass(Phase.Forward, [.. StoreOutputs(passes.All.Select(statement => statement.Target)), new Return(null)])] : Array.Empty<Nest>(),
            .. straight.Lower(passes.OfLoss, cancellation),
            new EndOfPass(Phase.Loss, [Return.Loss]),
            .. straight.Lower(passes.OfGradients, cancellation),
            Return.Loss,
        ]);
    }

    private IReadOnlyList<Nest> StoreOutputs(IEnumerable<SymbolExpr> targets)
    {
        var indices = new SampleIndices();
        var memory = new SampleMemory(_topology, new Dictionary<IndexedVariable, int>(), writesOutputs: true, hasPointers: false);
        return [.. targets.Where(target => ScheduledProgram.IsOutput(target.Variable, _topology)).Select(indices.Element).Select(output => new Store(memory.At(output), output))];
    }

    /// <summary>The values of an indexed variable, or a value that is made of many, as loops.</summary>
    public IReadOnlyList<Nest> Lower(LoopBlock block) => Finish(
    [
        Remark.Of(block.Definition),
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

    /// <summary>The blocks of phases one after the other, with a heading each. They end where they have what they are asked for.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="outputs">What takes the outputs to memory if they are all that is asked for; null: they never are.</param>
    /// <param name="cancellation">Stops it.</param>
    public IReadOnlyList<Nest> Lower(IEnumerable<Block> blocks, IReadOnlyList<Nest>? outputs, CancellationToken cancellation)
    {
        List<Nest> nests = [];
        Phase? phase = null;
        foreach (Block block in blocks)
        {
            if (block.Phase == Phase.Loss && phase == Phase.Forward && outputs is not null)
                nests.Add(new EndOfPass(Phase.Forward, [.. outputs, new Return(null)]));
            if (block.Phase == Phase.Backward && phase == Phase.Loss)
                nests.Add(new EndOfPass(Phase.Loss, [Return.Loss]));
            if (block.Phase != phase)
                nests.Add(new Heading(block.Phase));
            phase = block.Phase;
            nests.AddRange(Lower(block, phase, cancellation));
        }

        if (phase > Phase.Forward)
            nests.Add(Return.Loss);
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
