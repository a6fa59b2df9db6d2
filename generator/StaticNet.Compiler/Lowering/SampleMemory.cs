using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>
/// Where the values of one sample lie: parameters in w, inputs in x, targets in y, outputs in a, and what one loop leaves to another in the scratch. In C the scratch and the
/// gradients have a pointer a family, by its name; in C# they are v and g.
/// </summary>
/// <param name="topology">The network.</param>
/// <param name="places">Where in the scratch a family begins.</param>
/// <param name="writesOutputs">Whether the outputs are the caller's.</param>
/// <param name="hasPointers">Whether a family has a pointer.</param>
internal sealed class SampleMemory(NetworkTopology topology, IReadOnlyDictionary<Family, int> places, bool writesOutputs, bool hasPointers) : IElementMemory
{
    /// <summary>The families in the scratch, and where.</summary>
    public IReadOnlyDictionary<Family, int> Places => places;

    public bool IsStored(Family family) => places.ContainsKey(family) || IsOutput(family);

    /// <summary>Whether a family lies in the scratch.</summary>
    public bool IsInScratch(Family family) => places.ContainsKey(family) && !IsOutput(family);

    public bool IsOfSample(Family family) => false;

    public Value Read(ElementValue element) => new LoadValue(At(element));

    public Access At(ElementValue element)
    {
        Family family = element.Family;
        return family.Kind switch
        {
            FamilyKind.Weight or FamilyKind.Bias => Access.Of("w", LaneMemory.Parameter(topology, family), Terms(element)),
            _ when IsOutput(family) => Access.Of("a", 0, Terms(element)),
            FamilyKind.Input => Access.Of("x", 0, Terms(element)),
            FamilyKind.Target => Access.Of("y", 0, Terms(element)),
            FamilyKind.WeightGradient or FamilyKind.BiasGradient when !hasPointers => Access.Of("g", LaneMemory.Parameter(topology, family), Terms(element)),
            _ when !hasPointers => Access.Of("v", places[family], Terms(element)),
            _ => Access.Of(NameTable.Array(family), 0, Terms(element)),
        };
    }

    private bool IsOutput(Family family) => writesOutputs && ScheduledProgram.IsOutput(family, topology);

    // Weights and their gradients lie input-major: input · units + unit.
    private static AccessTerm[] Terms(ElementValue element) => element.Indices.Count == 2
        ? [new(element.Indices[1], element.Family.Shape[0]), new(element.Indices[0], 1)]
        : [.. element.Indices.Select(index => new AccessTerm(index, 1))];
}
