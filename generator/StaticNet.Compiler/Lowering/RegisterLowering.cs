using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>
/// Lowers the blocks of one sample whose units lie in vectors of 512 bits that stay in registers: a few vectors of a layer are computed together, each value of the block for all of them
/// before the next value.
/// </summary>
/// <param name="memory">Where values lie.</param>
/// <param name="registers">What is in registers.</param>
/// <param name="lanes">The numbers of a vector.</param>
internal sealed class RegisterLowering(RegisterMemory memory, UnitRegisters registers, int lanes)
{
    public IReadOnlyList<Nest> Lower(UnitBlock block) =>
    [
        .. block.Definitions.Select(Remark.Of),
        .. UnitVector.Groups(block.Units, lanes).SelectMany(group => block.Definitions.SelectMany(definition => Lower(definition with { Value = ConstantFolding.Fold(definition.Value) }, group))),
    ];

    private IEnumerable<Nest> Lower(Definition definition, IReadOnlyList<UnitVector> group)
    {
        if (definition.Target.Indices.Count == 2)
            return new RegisterGradients(definition, memory, group).Weights();
        if (definition.Target.Variable.Kind == VariableKind.BiasGradient)
            return new RegisterGradients(definition, memory, group).Biases();
        return LayerSum.Of(definition) is { } sum
            ? new RegisterSums(definition.Target.Variable, sum, memory, registers, lanes).Lower(group)
            : group.SelectMany(vector => Value(definition, vector));
    }

    private static IEnumerable<Nest> Value(Definition definition, UnitVector vector)
    {
        var elements = new RegisterElements(definition.Target.Indices[0], vector);
        Value value = new ExpressionLowering(elements.Read).Lower(definition.Value);
        return [.. elements.Broadcasts, new Define(elements.Element(definition.Target), value)];
    }
}
