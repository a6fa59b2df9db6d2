using StaticNet.Symbolics.Derivations;

namespace StaticNet.Generator.Model;

/// <summary>A valid network.</summary>
/// <param name="Topology">The network; its name is that of the class without @.</param>
/// <param name="Namespace">The namespace, escaped; empty for the global one.</param>
/// <param name="ContainingTypes">The types that the class is nested in, outermost first.</param>
/// <param name="ClassName">The name of the class, escaped.</param>
internal sealed record NetworkModel(NetworkTopology Topology, string Namespace, EquatableArray<ContainingType> ContainingTypes, string ClassName)
    : ClassModel(Namespace, ContainingTypes, ClassName)
{
    /// <summary>What is compiled last: the outputs, the loss or the gradient.</summary>
    public Phase Last { get; init; } = Phase.Backward;

    /// <summary>Where the parameters to start with come from; null: they are drawn.</summary>
    public ModelSource? Source { get; init; }
}
