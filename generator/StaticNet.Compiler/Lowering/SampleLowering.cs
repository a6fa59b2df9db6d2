using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Passes;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>
/// Lowers what a network computes for one sample to nests of single numbers: the lowering of a batch at the width 1, so that the sums are those of C#, term by term. What is small
/// becomes straight-line code, a value a statement; what is not, loops over units.
/// </summary>
/// <param name="program">The network as C# schedules it.</param>
/// <param name="isAlone">Whether the sample is one of few, whose step back C# takes with the products in lanes; else one of a batch.</param>
internal sealed class SampleLowering(ScheduledProgram program, bool isAlone)
{
    // The units whose sums are formed together: each input is read once for all of them, and no sum waits for the one before.
    private const int UnitsTogether = 8;

    private readonly NetworkTopology _topology = program.Derivation.Topology;

    // A sample in a block of one, for what the lowering of batches asks.
    private readonly LaneProgram _one = new(1, 1, 1, [], [], [], LaneLayout.Of(program.Derivation, [], 1, 1, isWhole: true));

    /// <summary>Whether the whole network is straight-line code.</summary>
    public static bool IsStraight(NetworkDerivation derivation) =>
        // A gradient weighs two at least: what is far too large is not written out to be weighed.
        derivation.Topology.Schedule != Schedule.Tiled && derivation.Topology.ParameterCount <= Machine.MethodWeight / 2
        && Cost.OfStraight(derivation) <= Machine.MethodWeight;

    /// <summary>The statements, and the memory that they work on.</summary>
    /// <param name="wanted">The variables that are computed.</param>
    /// <param name="writesOutputs">Whether the outputs are the caller's.</param>
    public (IReadOnlyList<Nest> Nests, SampleMemory Memory, int Scratch) Lower(Func<IndexedVariable, bool> wanted, bool writesOutputs)
    {
        IReadOnlyList<Definition> definitions = Reachability.Needed(program.Derivation.CompiledProgram, wanted);
        if (IsStraight(program.Derivation))
        {
            var none = new SampleMemory(_topology, new Dictionary<IndexedVariable, int>(), writesOutputs, hasPointers: true);
            return (new LoadElements(none).Apply(OneSample.Apply(new StraightSample(program, none, isAlone).Lower(definitions))), none, 0);
        }

        IReadOnlyList<SampleGroup> groups = SampleGroup.Of(definitions);
        (Dictionary<IndexedVariable, int> offsets, int scratch) = Offsets(groups, writesOutputs);
        var memory = new SampleMemory(_topology, offsets, writesOutputs, hasPointers: true);
        List<Nest> nests = [];
        Phase? phase = null;
        foreach (SampleGroup group in groups)
        {
            if (phase != group.Definitions[0].Phase)
                nests.Add(new Heading(group.Definitions[0].Phase));
            phase = group.Definitions[0].Phase;
            nests.AddRange(group.Definitions.Select(Remark.Of));
            nests.AddRange(Lower(group, memory));
        }

        return (new LoadElements(memory).Apply(nests), memory, scratch);
    }

    /// <summary>The loops of a group.</summary>
    public IReadOnlyList<Nest> Lower(SampleGroup group, IElementMemory memory)
    {
        if (group.IsGradient)
            return SingleRounds.Apply(OneSample.Apply(Gradient(group.Definitions[0], memory)));
        IReadOnlyList<Nest> body = OneSample.Apply(group.Definitions.SelectMany(Body));
        if (group.Unit is not { } unit)
            return SingleRounds.Apply(body);
        // A step back with its products in lanes has as many sums as lanes already.
        bool isTile = TileLanes.HasReduction(group.Definitions[0]) && !(isAlone && LaneStepBack.Of(group.Definitions[0], _topology) is not null);
        int count = unit.Count, together = isTile ? UnitsTogether : 1, whole = count / together * together;
        IReadOnlyList<Nest> nests = [new Loop(unit.Name, new(0, count, 1), body)];
        nests = SplitRange.Apply(nests, unit.Name, whole is 0 || whole == count ? [(0, count)] : [(0, whole), (whole, count)]);
        nests = UnrollAndJam.Apply(nests, unit.Name, loop => loop.Range.End - loop.Range.First >= together ? together : 1);
        return SingleRounds.Apply(nests);
    }

    private IReadOnlyList<Nest> Body(Definition definition)
    {
        if (isAlone && LaneStepBack.Of(definition, _topology) is { } stepBack)
            return stepBack.Lower(new AffineIndex(definition.Indices.First().Name), isUnrolled: false);
        // A single value has no other beside it: the segments of its sum are.
        var lowering = new DefinitionLowering(definition, _one);
        return [.. lowering.Summations.SelectMany(sum => definition.Indices.Any() ? sum.Segments.Select(segment => sum.Lower(segment)) : [sum.Interleaved()]), lowering.Result()];
    }

    // ∂L/∂θⱼᵢ is added to its sum; of a matrix the inputs run outside, since their gradients lie apart in memory.
    private static IReadOnlyList<Nest> Gradient(Definition definition, IElementMemory memory)
    {
        var indices = new SampleIndices();
        Value added = new ExpressionLowering(indices.Read).Accumulate(Reduction.Sum, null, 1, ConstantFolding.Fold(definition.Value));
        Nest store = Add(indices.Element(definition.Target), memory, new ExpressionLowering(indices.Read), definition.Value);
        List<RunningIndex> indexes = [.. definition.Indices];
        IReadOnlyList<Nest> nests = [new Loop(indexes[0].Name, new(0, indexes[0].Count, 1), [store])];
        if (indexes.Count == 1)
            return nests;
        // What is of the input alone is read outside.
        IEnumerable<Nest> reads = added.Nodes().OfType<ElementValue>().Distinct()
            .Where(element => element.Indices.Count > 0 && element.Indices.All(index => index.Loop == indexes[1].Name))
            .Select(element => new Assign(new LocalValue(NameTable.Array(element.Variable), element.Indices), memory.Read(element), Declares: true));
        return [new Loop(indexes[1].Name, new(0, indexes[1].Count, 1), [.. reads, .. nests])];
    }

    /// <summary>A gradient after one more sample.</summary>
    internal static Store Add(ElementValue target, IElementMemory memory, ExpressionLowering expressions, Expr value)
    {
        Access sum = memory.At(target);
        return new(sum, expressions.Accumulate(Reduction.Sum, new LoadOrZeroValue(sum), 1, ConstantFolding.Fold(value)));
    }

    // The offsets of what one loop leaves to another; an offset is free again behind the last loop that reads it.
    private (Dictionary<IndexedVariable, int> Offsets, int Count) Offsets(IReadOnlyList<SampleGroup> groups, bool writesOutputs)
    {
        var lives = new Dictionary<IndexedVariable, (int First, int Last)>();
        for (int n = 0; n < groups.Count; n++)
        {
            foreach (IndexedVariable variable in groups[n].Definitions.Where(definition => definition.Indices.Any()).Select(definition => definition.Target.Variable))
            {
                int last = Enumerable.Range(n + 1, groups.Count - n - 1).LastOrDefault(later => groups[later].Reads(variable));
                if (last > 0 && !groups[n].IsGradient && !(writesOutputs && ScheduledProgram.IsOutput(variable, _topology)))
                    lives[variable] = (n, last);
            }
        }

        return LaneLayout.Allocate(lives);
    }
}
