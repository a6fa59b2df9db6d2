using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>Where values lie while a gradient has its units in the vectors: δ of a sample lies side by side from d on, an input is a row of v, and gradients are those of the caller.</summary>
/// <param name="block">The gradient.</param>
/// <param name="layout">The rows.</param>
internal sealed class TurnedMemory(UnitGradientLanes block, LaneLayout layout) : IElementMemory
{
    private readonly LaneMemory _rows = new(layout);

    public bool IsStored(Family family) => false;

    public bool IsOfSample(Family family) => !LaneMemory.IsGradient(family);

    public Value Read(ElementValue element) => element.Family == block.Delta.Family ? new LoadValue(At(element)) : new BroadcastValue(At(element));

    public Access At(ElementValue element)
    {
        if (element.Family == block.Delta.Family)
            return Access.Of("d", 0, new AccessTerm(element.Sample!, element.Family.Size), new AccessTerm(element.Indices[0], 1));
        if (!LaneMemory.IsGradient(element.Family))
            return _rows.At(element);
        return Access.Of(
            "g",
            LaneMemory.Parameter(layout.Topology, element.Family),
            new AccessTerm(element.Indices[1], element.Family.Shape[0]),
            new AccessTerm(element.Indices[0], 1));
    }
}
