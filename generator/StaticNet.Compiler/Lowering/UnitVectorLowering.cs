using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Passes;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>
/// Lowers the values of a layer for one sample whose units lie in vectors of the machine: what is made unit by unit becomes loops over the units; sums over the inputs are a method of the runtime, which
/// takes what is made of them.
/// </summary>
/// <param name="memory">Where values lie.</param>
/// <param name="lanes">The numbers of 512 bits.</param>
internal sealed class UnitVectorLowering(SampleMemory memory, int lanes)
{
    public IReadOnlyList<Nest> Lower(UnitBlock block) => [.. LoopFusion.Loops(block).SelectMany(definitions => definitions.Select(Remark.Of).Concat(Lower(definitions)))];

    private IEnumerable<Nest> Lower(IReadOnlyList<Definition> definitions) =>
        ScheduledProgram.IsGradient(definitions[0].Target.Variable) ? [new UnitVectorBackward(memory, lanes).Gradient(definitions[0])]
        : LayerSum.Of(definitions[0]) is { } sum ? [Sums(sum, definitions)]
        : Loop(definitions);

    private UnitSums Sums(LayerSum sum, IReadOnlyList<Definition> definitions)
    {
        RunningIndex unit = definitions[0].Indices.First();
        var vectors = new UnitVectors(memory, unit, lanes);
        ElementValue target = vectors.Element(definitions[0].Target);
        var local = LocalValue.Of(target);
        List<Nest> made = [.. vectors.Define(definitions.Skip(1))];
        IReadOnlyList<Nest> taken = new LoadElements(vectors).Apply([new Define(target, local), .. vectors.Broadcasts, .. made]);
        return new($"Layer{Numeral.Of(target.Variable.Layer)}", memory.First(sum.Weights), memory.First(sum.Inputs), unit.Name, unit.Count, sum.Terms, sum.Segmented.Segments.Count, local, taken);
    }

    private IEnumerable<Nest> Loop(IReadOnlyList<Definition> definitions)
    {
        RunningIndex unit = definitions[0].Indices.First();
        var vectors = new UnitVectors(memory, unit, lanes);
        List<Nest> body = [.. vectors.Define(definitions)];
        return [.. vectors.Broadcasts, .. new LoadElements(vectors).Apply([new UnitLoop(unit.Name, unit.Count, body)])];
    }
}
