using StaticNet.Generator.Contract;

namespace StaticNet.Generator.Model;

/// <summary>A network that somebody refuses, on a class that can be completed: its members are declared all the same, so that no error follows from the one.</summary>
/// <param name="Problem">Why, as the error says it; empty where C# itself says it.</param>
/// <param name="Type">The keyword of the number type; <c>float</c> where that is the problem.</param>
/// <param name="Sizes">Its sizes, as far as they are known.</param>
/// <param name="LeftOut">The members that the user's own would collide with, by <see cref="ClassMember.Key"/>.</param>
/// <param name="Namespace">The namespace, escaped; empty for the global one.</param>
/// <param name="ContainingTypes">The types that the class is nested in, outermost first.</param>
/// <param name="ClassName">The name of the class, escaped.</param>
internal sealed record RefusedModel(
    string Problem,
    string Type,
    NetworkSizes Sizes,
    EquatableArray<string> LeftOut,
    string Namespace,
    EquatableArray<ContainingType> ContainingTypes,
    string ClassName) : ClassModel(Namespace, ContainingTypes, ClassName)
{
    /// <summary>What the class is declared as: <c>class</c> or <c>record</c>.</summary>
    public string Keyword { get; init; } = "class";

    /// <summary>False when no constructor can call the one it has to: that of the base class, or the primary one.</summary>
    public bool CanConstruct { get; init; } = true;
}
