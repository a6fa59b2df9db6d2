using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Passes;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>
/// Lowers the blocks of one sample whose units lie in vectors of the machine: what is made unit by unit becomes loops over the units; sums over the inputs, gradients and the step back
/// through the weights are methods of the runtime, the same for every layer.
/// </summary>
/// <param name="program">The network.</param>
/// <param name="memory">Where values lie.</param>
internal sealed class UnitVectorLowering(ScheduledProgram program, SampleMemory memory)
{
    // Of so many operations what is made of a sum stands beside it, once for every vector of a tile: more takes more locals than the JIT inlines.
    private const int FewOperations = 8;

    private readonly int _lanes = Machine.Lanes(program.Derivation.Topology);

    /// <summary>The definitions of a block that one loop holds, or the sums of a layer with what is made of them at once: a second transcendental function takes more locals than the JIT inlines.</summary>
    public static IEnumerable<IReadOnlyList<Definition>> Loops(UnitBlock block)
    {
        List<Definition> open = [];
        foreach (Definition definition in block.Definitions)
        {
            if (open.Count > 0 && !Takes(open, definition))
            {
                yield return open;
                open = [];
            }

            open.Add(definition);
        }

        yield return open;
    }

    /// <summary>Whether a transcendental function is called.</summary>
    public static bool IsTranscendental(Definition definition) => OperationCounter.Count(definition.Value).Transcendentals > 0;

    public IReadOnlyList<Nest> Lower(UnitBlock block) => [.. Loops(block).SelectMany(definitions => Equations(definitions).Concat(Lower(definitions)))];

    public IReadOnlyList<Nest> Lower(NarrowGradientBlock block) => [.. Equations([block.Definition]), Gradient(block.Definition)];

    /// <summary>With 512 bits in registers the sums of whole vectors begin with a product, all others with 0: another bit where all products are −0.</summary>
    /// <param name="block">The sums.</param>
    /// <param name="inRegisters">The sums of whole vectors, where they are computed in registers; null: nowhere.</param>
    public IReadOnlyList<Nest> Lower(DotBlock block, IReadOnlyList<Nest>? inRegisters = null)
    {
        int count = block.Definition.Target.Variable.Size, terms = block.Sum.Bound.Count, whole = block.IsFromProducts ? count / _lanes * _lanes : 0;
        StepBack Sums(int first, int end) => new(
            At(block.Weight.Variable, first * terms), At(block.Delta.Variable, 0), At(block.Definition.Target.Variable, first), end - first, terms, IsFromZero: first >= whole);
        return [.. Equations([block.Definition]), .. whole == 0 ? [] : inRegisters ?? [Sums(0, whole)], .. whole < count ? [Sums(whole, count)] : Array.Empty<Nest>()];
    }

    private static bool Takes(IReadOnlyList<Definition> open, Definition definition)
    {
        if (ScheduledProgram.IsGradient(open[0].Target.Variable) || ScheduledProgram.IsGradient(definition.Target.Variable) || Sum(definition) is not null)
            return false;
        return Sum(open[0]) is null
            ? !IsTranscendental(definition) || !open.Any(IsTranscendental)
            : !IsTranscendental(definition) && open.Skip(1).Append(definition).Sum(made => OperationCounter.Count(made.Value).Total) <= FewOperations;
    }

    private static IEnumerable<Nest> Equations(IEnumerable<Definition> definitions) => definitions.Select(Remark.Of);

    private static LayerSum? Sum(Definition definition) => LayerSum.Of(definition);

    private IEnumerable<Nest> Lower(IReadOnlyList<Definition> definitions)
    {
        Definition first = definitions[0];
        if (ScheduledProgram.IsGradient(first.Target.Variable))
            return [Gradient(first)];
        if (Sum(first) is not { } sum)
            return Loop(definitions);
        RunningIndex unit = first.Target.Indices.OfType<RunningIndex>().First();
        var vectors = new UnitVectors(memory, unit, _lanes);
        ElementValue target = vectors.Element(first.Target);
        var local = new LocalValue(NameTable.Array(target.Variable), target.Indices);
        List<Nest> made = [.. Defined(definitions.Skip(1), vectors)];
        IReadOnlyList<Nest> taken = new LoadElements(vectors).Apply([new Define(target, local), .. vectors.Broadcasts, .. made]);
        return [new UnitSums($"Layer{Numeral.Of(target.Variable.Layer)}", At(sum.Weights, 0), At(sum.Inputs, 0), unit.Name, unit.Count, sum.Terms, sum.Segmented.Segments.Count, local, taken)];
    }

    private static IEnumerable<Nest> Defined(IEnumerable<Definition> definitions, UnitVectors vectors)
    {
        var expressions = new ExpressionLowering(vectors.Read);
        return definitions.Select(definition => new Define(vectors.Element(definition.Target), expressions.Lower(ConstantFolding.Fold(definition.Value))));
    }

    private UnitGradients Gradient(Definition definition)
    {
        IndexedVariable gradients = definition.Target.Variable;
        return UnitGradientLanes.Factors(definition) is var (delta, input)
            ? new(At(delta.Variable, 0), At(input.Variable, 0), At(gradients, 0), gradients.Shape[0], gradients.Shape[1])
            : new(At(((SymbolExpr)ConstantFolding.Fold(definition.Value)).Variable, 0), null, At(gradients, 0), gradients.Size, 1);
    }

    private IEnumerable<Nest> Loop(IReadOnlyList<Definition> definitions)
    {
        RunningIndex unit = definitions[0].Indices.First();
        var vectors = new UnitVectors(memory, unit, _lanes);
        List<Nest> body = [.. Defined(definitions, vectors)];
        return [.. vectors.Broadcasts, .. new LoadElements(vectors).Apply([new UnitLoop(unit.Name, unit.Count, body)])];
    }

    private Access At(IndexedVariable variable, int offset)
    {
        Access first = memory.At(new(variable, new([.. variable.Shape.Select(_ => AffineIndex.Fixed(0))])));
        return first with { Offset = first.Offset + offset };
    }
}
