using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Passes;
using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Derivations;

namespace StaticNet.Compiler.Lowering;

/// <summary>Lowers the blocks of one sample that have no vectors: straight-line code, and loops.</summary>
/// <param name="topology">The network.</param>
/// <param name="memory">Where values lie.</param>
/// <param name="loads">What gives them locals.</param>
internal sealed class ScalarLowering(NetworkTopology topology, IElementMemory memory, LoadElements loads)
{
    private readonly SampleLoops _loops = new(topology, isAlone: false);

    /// <param name="block">The block.</param>
    /// <param name="phase">The phase that has a heading already; null: none has.</param>
    /// <param name="cancellation">Stops it.</param>
    public IReadOnlyList<Nest> Lower(Block block, Phase? phase, CancellationToken cancellation) => loads.Apply(OneSample.Apply(block switch
    {
        StraightBlock straight => StraightSample.Statements(memory, phase).Lower(straight.Statements, cancellation),
        LoopBlock loops => [Remark.Of(loops.Definition), .. _loops.Lower(new SampleGroup([loops.Definition]), memory)],
        _ => throw new InvalidOperationException($"{block.GetType().Name} has vectors."),
    }));
}
