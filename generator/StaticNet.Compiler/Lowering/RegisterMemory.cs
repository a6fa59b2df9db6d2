using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>Memory of which some values are in registers: vectors of units, and numbers. What is a part of a vector is written whole to the scratch, which has room for it.</summary>
/// <param name="memory">Where the others lie.</param>
/// <param name="registers">What is in registers.</param>
/// <param name="lanes">The numbers of a vector.</param>
internal sealed class RegisterMemory(SampleMemory memory, UnitRegisters registers, int lanes) : IElementMemory
{
    public bool IsStored(IndexedVariable variable) => memory.IsStored(variable);

    public bool IsOfSample(IndexedVariable variable) => memory.IsOfSample(variable);

    public Access At(ElementValue element) => element.Variable.Kind != VariableKind.Mask && memory.IsInScratch(element.Variable)
        ? memory.At(element).Map(index => index.Lanes > 1 ? index with { Lanes = UnitVector.Room(index.Lanes, lanes) } : index)
        : memory.At(element);

    public Value Read(ElementValue element)
    {
        IndexedVariable variable = element.Variable;
        if (element.Indices.Any(index => index.Loop is not null))
            return memory.Read(element);
        if (element.Indices.Count == 1 && element.Indices[0] is { Lanes: 0 } index && registers.IsVector(variable))
        {
            UnitVector vector = registers.Find(variable.Size, index.Offset);
            return new LaneValue(LocalValue.Of(new(variable, new([new(null, vector.First, vector.Width)]))), index.Offset - vector.First);
        }

        if (registers.IsScalar(variable))
            return LocalValue.Of(element with { Sample = null });
        // θₖⱼ of one k, where the weights of a j lie together.
        return variable.Kind == VariableKind.Weight && element.Indices[1].Lanes > 1 && variable.Shape[0] > 1
            ? new ColumnValue(At(element), variable.Shape[0], element.Indices[0].Offset, element.Indices[1].Lanes)
            : new LoadValue(At(element));
    }
}
