using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>
/// Where the values of one sample lie: parameters in w, inputs in x, targets in y, outputs in a, and what one loop leaves to another in the scratch. In C the scratch and the
/// gradients have a pointer for each variable, by its name; in C# they are v and g.
/// </summary>
/// <param name="topology">The network.</param>
/// <param name="offsets">Where in the scratch a variable begins.</param>
/// <param name="writesOutputs">Whether the outputs are the caller's.</param>
/// <param name="hasPointers">Whether a variable has a pointer.</param>
internal sealed class SampleMemory(NetworkTopology topology, IReadOnlyDictionary<IndexedVariable, int> offsets, bool writesOutputs, bool hasPointers) : IElementMemory
{
    /// <summary>The variables in the scratch, and where.</summary>
    public IReadOnlyDictionary<IndexedVariable, int> Offsets => offsets;

    public bool IsStored(IndexedVariable variable) => offsets.ContainsKey(variable) || IsOutput(variable);

    /// <summary>Whether a variable lies in the scratch.</summary>
    public bool IsInScratch(IndexedVariable variable) => offsets.ContainsKey(variable) && !IsOutput(variable);

    public bool IsOfSample(IndexedVariable variable) => false;

    public Value Read(ElementValue element) => new LoadValue(At(element));

    public Access At(ElementValue element)
    {
        IndexedVariable variable = element.Variable;
        return variable.Kind switch
        {
            VariableKind.Weight or VariableKind.Bias => Access.Of("w", LaneMemory.Parameter(topology, variable), Terms(element)),
            _ when IsOutput(variable) => Access.Of("a", 0, Terms(element)),
            VariableKind.Input => Access.Of("x", 0, Terms(element)),
            VariableKind.Target => Access.Of("y", 0, Terms(element)),
            VariableKind.WeightGradient or VariableKind.BiasGradient when !hasPointers => Access.Of("g", LaneMemory.Parameter(topology, variable), Terms(element)),
            _ when !hasPointers => Access.Of("v", offsets[variable], Terms(element)),
            _ => Access.Of(NameTable.Array(variable), 0, Terms(element)),
        };
    }

    /// <summary>Where a variable begins, or a value of it some further.</summary>
    public Access First(IndexedVariable variable, int further = 0)
    {
        Access first = At(new(variable, new([.. variable.Shape.Select(_ => AffineIndex.Fixed(0))])));
        return first with { Offset = first.Offset + further };
    }

    private bool IsOutput(IndexedVariable variable) => writesOutputs && ScheduledProgram.IsOutput(variable, topology);

    // Weights and their gradients lie input-major: input · units + unit.
    private static AccessTerm[] Terms(ElementValue element) => element.Indices.Count == 2
        ? [new(element.Indices[1], element.Variable.Shape[0]), new(element.Indices[0], 1)]
        : [.. element.Indices.Select(index => new AccessTerm(index, 1))];
}
