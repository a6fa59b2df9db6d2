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
    private readonly UnitRegisters? _registers;
    private readonly int _lanes;

    /// <param name="program">The network.</param>
    /// <param name="writesOutputs">Whether the outputs are the caller's.</param>
    /// <param name="register">A value of a family at fixed places that is in a register, as code; null: it is in memory only.</param>
    public BlockLowering(ScheduledProgram program, bool writesOutputs, Func<Family, IReadOnlyList<int>, string?>? register = null)
    {
        _memory = new SampleMemory(program.Derivation.Topology, program.Offsets, writesOutputs, hasPointers: false);
        if (register is not null)
            (_memory, _registers) = (new RegisterMemory(_memory, register), program.Registers);
        _lanes = CostModel.Lanes(program.Derivation.Topology);
        _loads = new(_memory, isInPlace: true);
        _loops = new(program, isAlone: false);
    }

    /// <summary>Straight-line code.</summary>
    /// <param name="statements">Its statements.</param>
    /// <param name="phase">The phase that has a heading already; null: none has.</param>
    /// <param name="cancellation">Stops it.</param>
    public IReadOnlyList<Nest> Lower(IEnumerable<Statement> statements, Phase? phase, CancellationToken cancellation) =>
        Finish(StraightSample.Lower(statements, _memory, phase, cancellation));

    /// <summary>A family of values, or a value that is made of many, as loops.</summary>
    public IReadOnlyList<Nest> Lower(LoopBlock block) => Finish(
    [
        new Remark(new Equation(block.Definition, writeOut: false).ToText()),
        .. _loops.Lower(new SampleGroup([block.Definition]), _memory),
    ]);

    /// <summary>The gradients of a layer whose units do not fill a vector.</summary>
    public IReadOnlyList<Nest> Lower(NarrowGradientBlock block) => new NarrowGradientLowering(block, _memory, _registers, _lanes).Lower();

    /// <summary>The step back through the weights.</summary>
    public IReadOnlyList<Nest> Lower(DotBlock block) => new DotLowering(block, _memory, _registers, _lanes).Lower();

    /// <summary>Whether the one value of a family has a local.</summary>
    public bool HasLocal(Family family) => _loads.HasLocal(family);

    private IReadOnlyList<Nest> Finish(IReadOnlyList<Nest> nests) => _loads.Apply(OneSample.Apply(nests));
}
