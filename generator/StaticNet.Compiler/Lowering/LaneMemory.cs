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
    public static readonly IndexedVariable LaneMask = IndexedVariable.Of(VariableKind.Temporary, 0, "mask");

    public bool IsStored(IndexedVariable variable) => layout.HasRows(variable) && !ScheduledProgram.IsGradient(variable) && (storesOutputs || !ScheduledProgram.IsOutput(variable, layout.Topology));

    public bool IsOfSample(IndexedVariable variable) => !ScheduledProgram.IsGradient(variable) && !IsParameter(variable);

    public Value Read(ElementValue element) => IsParameter(element.Variable)
        ? new BroadcastValue(Access.Of("w", Parameter(layout.Topology, element.Variable), Matrix(element, 1)))
        : new LoadValue(At(element));

    public Access At(ElementValue element)
    {
        if (ScheduledProgram.IsGradient(element.Variable))
            return Access.Of("v", layout.Offset(element.Variable), Matrix(element, layout.Lanes));
        AccessTerm sample = new(element.Sample!, 1);
        return element.Variable == LaneMask
            ? Access.Of("v", layout.LaneMaskOffset, sample)
            : Access.Of("v", layout.Offset(element.Variable), [.. element.Indices.Select(index => new AccessTerm(index, layout.RowStride)), sample]);
    }

    /// <summary>Where the weights or biases of a layer, or their gradients, begin.</summary>
    public static int Parameter(NetworkTopology topology, IndexedVariable variable) => variable.Kind is VariableKind.Weight or VariableKind.WeightGradient
        ? topology.LayerOffset(variable.Layer - 1)
        : topology.BiasIndex(variable.Layer - 1, 0);

    private static bool IsParameter(IndexedVariable variable) => variable.Kind is VariableKind.Weight or VariableKind.Bias;

    // Weights lie input-major: input · units + unit.
    private static AccessTerm[] Matrix(ElementValue element, int stride) => element.Indices.Count == 1
        ? [new(element.Indices[0], stride)]
        : [new(element.Indices[1], element.Variable.Shape[0] * stride), new(element.Indices[0], stride)];
}
