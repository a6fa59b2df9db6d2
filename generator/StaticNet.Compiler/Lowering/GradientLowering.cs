using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>Lowers the gradients of the weights or biases of a layer for a block of samples: the runtime sums them, for every layer alike.</summary>
internal static class GradientLowering
{
    /// <summary>With the samples in the vectors: each element of a sum adds up its own samples. Those of biases are δ itself.</summary>
    public static IReadOnlyList<Nest> Lower(GradientLanes block, LaneProgram program)
    {
        LaneLayout layout = program.Layout;
        IndexedVariable target = block.Definition.Target.Variable, delta = block.Delta.Variable;
        int deltas = layout.Offset(delta), sums = layout.Offset(target);
        return
        [
            Remark.Of(block.Definition),
            block.Input is { } input
                ? new LaneProducts(target.Shape[0], target.Shape[1], deltas, layout.Offset(input.Variable), layout.RowStride, sums)
                : new RowSums(target.Size, deltas, layout.RowStride, sums),
        ];
    }

    /// <summary>With the units in the vectors: δ is transposed so that the units of a sample lie side by side, and sample after sample is added.</summary>
    public static IReadOnlyList<Nest> Lower(UnitGradientLanes block, LaneProgram program, string name)
    {
        LaneLayout layout = program.Layout;
        IndexedVariable target = block.Definition.Target.Variable;
        return
        [
            Remark.Of(block.Definition),
            new OuterProducts(
                name, target.Shape[0], target.Shape[1], program.BlockSamples, layout.Offset(block.Input.Variable), layout.RowStride, layout.Offset(block.Delta.Variable), layout.TransposedOffset, layout.SpilledOffset,
                layout.GradientStateOffset, LaneMemory.Parameter(layout.Topology, target)),
        ];
    }
}
