using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>Lowers gradients of a layer and the step back through its weights for one sample by vectors of the machine: methods of the runtime, the same for every layer.</summary>
/// <param name="memory">Where values lie.</param>
/// <param name="lanes">The numbers of 512 bits.</param>
internal sealed class UnitVectorBackward(SampleMemory memory, int lanes)
{
    public IReadOnlyList<Nest> Lower(NarrowGradientBlock block) => [Remark.Of(block.Definition), Gradient(block.Definition)];

    /// <summary>With 512 bits in registers the sums of whole vectors begin with a product, all others with 0: another bit where all products are −0.</summary>
    /// <param name="block">The sums.</param>
    /// <param name="inRegisters">The sums of whole vectors, where they are computed in registers; null: nowhere.</param>
    public IReadOnlyList<Nest> Lower(DotBlock block, IReadOnlyList<Nest>? inRegisters = null)
    {
        int count = block.Definition.Target.Variable.Size, terms = block.Sum.Bound.Count, whole = block.IsFromProducts ? count / lanes * lanes : 0;
        StepBack Sums(int first, int end) => new(
            memory.First(block.Weight.Variable, first * terms), memory.First(block.Delta.Variable), memory.First(block.Definition.Target.Variable, first), end - first, terms, IsFromZero: first >= whole);
        return [Remark.Of(block.Definition), .. whole == 0 ? [] : inRegisters ?? [Sums(0, whole)], .. whole < count ? [Sums(whole, count)] : Array.Empty<Nest>()];
    }

    /// <summary>The gradients of weights or biases.</summary>
    public UnitGradients Gradient(Definition definition)
    {
        IndexedVariable gradients = definition.Target.Variable;
        return UnitGradientLanes.Factors(definition) is var (delta, input)
            ? new(memory.First(delta.Variable), memory.First(input.Variable), memory.First(gradients), gradients.Shape[0], gradients.Shape[1])
            : new(memory.First(((SymbolExpr)ConstantFolding.Fold(definition.Value)).Variable), null, memory.First(gradients), gradients.Size, 1);
    }
}
