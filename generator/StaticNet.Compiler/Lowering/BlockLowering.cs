using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Passes;
using StaticNet.Compiler.Scheduling;

namespace StaticNet.Compiler.Lowering;

/// <summary>Lowers a block of one sample that takes its values from memory, with the units in vectors of the machine where it has such.</summary>
/// <param name="program">The network.</param>
/// <param name="writesOutputs">Whether the outputs are the caller's.</param>
/// <param name="cancellation">Stops it.</param>
internal sealed class BlockLowering(ScheduledProgram program, bool writesOutputs, CancellationToken cancellation)
{
    private readonly SampleMemory _memory = new(program.Derivation.Topology, program.Offsets, writesOutputs, hasPointers: false);
    private readonly int _lanes = Machine.Lanes(program.Derivation.Topology);

    /// <summary>The blocks of a method, each with locals of its own.</summary>
    public IReadOnlyList<IReadOnlyList<Nest>> Lower(IEnumerable<Block> blocks) => JoinBiases.Apply(blocks.Select(block => Lower(block)));

    public IReadOnlyList<Nest> Lower(Block block) => block switch
    {
        UnitBlock units => new UnitVectorLowering(_memory, _lanes).Lower(units),
        NarrowGradientBlock gradient => new UnitVectorBackward(_memory, _lanes).Lower(gradient),
        DotBlock dot => new UnitVectorBackward(_memory, _lanes).Lower(dot),
        _ => new ScalarLowering(program.Derivation.Topology, _memory, new(_memory, isInPlace: true)).Lower(block, null, cancellation),
    };
}
