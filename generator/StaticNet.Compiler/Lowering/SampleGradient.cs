using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>Lowers what one sample adds to the gradients, each in memory.</summary>
internal static class SampleGradient
{
    /// <summary>The gradients of a variable as loops, ∂L/∂θⱼᵢ or ∂L/∂bⱼ. Of a matrix the inputs run outside, since their gradients lie apart in memory.</summary>
    public static IReadOnlyList<Nest> Loops(Definition definition, IElementMemory memory)
    {
        var indices = new SampleIndices();
        Store add = Add(indices.Element(definition.Target), memory, new ExpressionLowering(indices.Read), definition.Value);
        List<RunningIndex> indexes = [.. definition.Indices];
        IReadOnlyList<Nest> nests = [new Loop(indexes[0].Name, new(0, indexes[0].Count, 1), [add])];
        if (indexes.Count == 1)
            return nests;
        // What is of the input alone is read outside.
        IEnumerable<Nest> reads = add.Value.Nodes().OfType<ElementValue>().Distinct()
            .Where(element => element.Indices.Count > 0 && element.Indices.All(index => index.Loop == indexes[1].Name))
            .Select(element => new Assign(LocalValue.Of(element), memory.Read(element), Declares: true));
        return [new Loop(indexes[1].Name, new(0, indexes[1].Count, 1), [.. reads, .. nests])];
    }

    /// <summary>A gradient after one more sample.</summary>
    public static Store Add(ElementValue target, IElementMemory memory, ExpressionLowering expressions, Expr value)
    {
        Access sum = memory.At(target);
        return new(sum, expressions.Add(new LoadOrZeroValue(sum), ConstantFolding.Fold(value)));
    }
}
