using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>
/// Where the values of a block of samples lie: a row of v holds a value of each sample, a parameter in w is the same for all, and the sum of a gradient
/// is a vector of v.
/// </summary>
/// <param name="layout">The rows.</param>
/// <param name="storesOutputs">Whether outputs go to memory where they are computed; else where a pass ends that is asked for them.</param>
internal sealed class LaneMemory(LaneLayout layout, bool storesOutputs = true) : IElementMemory
{
    /// <summary>The lane mask: all bits of a lane that holds a sample, none of another.</summary>
    public static readonly Family LaneMask = Family.Of(FamilyKind.Temporary, 0, "mask");

    public bool IsStored(Family family) => layout.HasRows(family) && !IsGradient(family) && (storesOutputs || !ScheduledProgram.IsOutput(family, layout.Topology));

    public bool IsOfSample(Family family) => !IsGradient(family) && !IsParameter(family);

    public Value Read(ElementValue element) => IsParameter(element.Family)
        ? new BroadcastValue(Access.Of("w", Parameter(layout.Topology, element.Family), Matrix(element, 1)))
        : new LoadValue(At(element));

    public Access At(ElementValue element)
    {
        if (IsGradient(element.Family))
            return Access.Of("v", layout.Offset(element.Family), Matrix(element, layout.Lanes));
        AccessTerm sample = new(element.Sample!, 1);
        return element.Family == LaneMask
            ? Access.Of("v", layout.LaneMaskOffset, sample)
            : Access.Of("v", layout.Offset(element.Family), [.. element.Indices.Select(index => new AccessTerm(index, layout.RowStride)), sample]);
    }

    /// <summary>Where the parameters of a family, or their gradients, begin.</summary>
    public static int Parameter(NetworkTopology topology, Family family) => family.Kind is FamilyKind.Weight or FamilyKind.WeightGradient
        ? topology.LayerOffset(family.Layer - 1)
        : topology.BiasIndex(family.Layer - 1, 0);

    public static bool IsGradient(Family family) => family.Kind is FamilyKind.WeightGradient or FamilyKind.BiasGradient;

    private static bool IsParameter(Family family) => family.Kind is FamilyKind.Weight or FamilyKind.Bias;

    // Weights lie input-major: input · units + unit.
    private static AccessTerm[] Matrix(ElementValue element, int stride) => element.Indices.Count == 1
        ? [new(element.Indices[0], stride)]
        : [new(element.Indices[1], element.Family.Shape[0] * stride), new(element.Indices[0], stride)];
}
