using StaticNet.Compiler.Nests;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>Memory of which some values are in registers, or in the lanes of one.</summary>
/// <param name="memory">Where the others lie.</param>
/// <param name="register">A value of a family at fixed places, as code; null: it is in memory only.</param>
internal sealed class RegisterMemory(IElementMemory memory, Func<Family, IReadOnlyList<int>, string?> register) : IElementMemory
{
    public bool IsStored(Family family) => memory.IsStored(family);

    public bool IsOfSample(Family family) => memory.IsOfSample(family);

    public Access At(ElementValue element) => memory.At(element);

    public Value Read(ElementValue element) =>
        element.Indices.All(index => index is { Loop: null, Lanes: 0 }) && register(element.Family, [.. element.Indices.Select(index => index.Offset)]) is { } code
            ? new CodeValue(code)
            : memory.Read(element);
}
