using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Scheduling;

/// <summary>The program of a network for a block of samples that lie in the lanes of vectors.</summary>
/// <param name="Lanes">The samples of a vector: 16 floats or 8 doubles, whatever the machine.</param>
/// <param name="BlockSamples">The samples of a block.</param>
/// <param name="FromSamples">From so many samples on the loss and the gradient of a batch are worth its blocks.</param>
/// <param name="OutputsFromSamples">From so many samples on its outputs are.</param>
/// <param name="OutputsFromWide">The same where vectors have 512 bits.</param>
/// <param name="Forward">The blocks that compute the outputs, in order.</param>
/// <param name="Loss">The blocks that compute the loss.</param>
/// <param name="Backward">The blocks that compute the loss and the gradients.</param>
/// <param name="Layout">Where the values of a block of samples lie.</param>
internal sealed record LaneProgram(
    int Lanes,
    int BlockSamples,
    int FromSamples,
    int OutputsFromSamples,
    int OutputsFromWide,
    IReadOnlyList<LaneBlock> Forward,
    IReadOnlyList<LaneBlock> Loss,
    IReadOnlyList<LaneBlock> Backward,
    LaneLayout Layout)
{
    /// <summary>The vectors of samples of a group in tiles; those left over are computed one by one.</summary>
    public const int TileVectors = 2;

    /// <summary>Whether the outputs that a block computes go to memory: for the caller, or for a block behind it; or it computes none.</summary>
    public bool StoresOutputs(LaneBlock block) => !block.Definitions.Any(definition => IsOutput(definition.Target.Variable)) || Forward.Contains(block)
        || new[] { Loss, Backward }.Any(blocks => blocks.SkipWhile(other => other != block).Skip(1).Any(later => later.Definitions.Any(definition => definition.Value.Symbols().Any(symbol => IsOutput(symbol.Variable)))));

    private bool IsOutput(IndexedVariable variable) => ScheduledProgram.IsOutput(variable, Layout.Topology);
}
