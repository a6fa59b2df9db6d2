using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Passes;
using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Derivations;

namespace StaticNet.Compiler.Lowering;

/// <summary>Lowers the blocks of one sample that stand in one method, where what can stay in vectors of 512 bits does: what one of them has in a local, the next need not read.</summary>
internal sealed class RegisterBlockLowering
{
    private readonly RegisterMemory _memory;
    private readonly UnitRegisters _registers;
    private readonly LoadElements _loads;
    private readonly ScalarLowering _scalars;
    private readonly UnitVectorBackward _vectors;
    private readonly int _lanes;

    /// <param name="program">The network.</param>
    /// <param name="writesOutputs">Whether the outputs are the caller's.</param>
    public RegisterBlockLowering(ScheduledProgram program, bool writesOutputs)
    {
        var memory = new SampleMemory(program.Derivation.Topology, program.Offsets, writesOutputs, hasPointers: false);
        (_registers, _lanes) = (program.Registers!, Machine.Lanes(program.Derivation.Topology));
        _memory = new(memory, _registers, _lanes);
        _loads = new(_memory, isInPlace: true);
        _scalars = new(program.Derivation.Topology, _memory, _loads);
        _vectors = new(memory, _lanes);
    }

    /// <param name="block">The block.</param>
    /// <param name="cancellation">Stops it.</param>
    public IReadOnlyList<Nest> Lower(Block block, CancellationToken cancellation) => block switch
    {
        UnitBlock units => _loads.Apply(new RegisterLowering(_memory, _registers, _lanes).Lower(units)),
        NarrowGradientBlock gradient => _loads.Apply(new NarrowGradientLowering(gradient, _memory, _registers, _lanes).Lower()),
        DotBlock { IsFromProducts: true } dot => _loads.Apply(_vectors.Lower(dot, new DotLowering(dot, _memory, _registers, _lanes).Lower())),
        DotBlock dot => _vectors.Lower(dot),
        _ => _scalars.Lower(block, block.Phase, cancellation),
    };
}
