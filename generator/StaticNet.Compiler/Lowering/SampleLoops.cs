using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Passes;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>Lowers definitions of one sample to loops over their units, number by number: the lowering of a batch at the width 1, so that the sums are those of C#, term by term.</summary>
/// <param name="topology">The network.</param>
/// <param name="isAlone">Whether the sample is one of few, whose step back C# takes with the products in lanes; else one of a batch.</param>
internal sealed class SampleLoops(NetworkTopology topology, bool isAlone)
{
    // The units whose sums are formed together: each input is read once for all of them, and no sum waits for the one before.
    private const int UnitsTogether = 8;

    /// <summary>The loops of a group.</summary>
    public IReadOnlyList<Nest> Lower(SampleGroup group, IElementMemory memory)
    {
        if (group.IsGradient)
            return SingleRounds.Apply(OneSample.Apply(SampleGradient.Loops(group.Definitions[0], memory)));
        IReadOnlyList<Nest> body = OneSample.Apply(group.Definitions.SelectMany(Body));
        if (group.Unit is not { } unit)
            return SingleRounds.Apply(body);
        // A step back with its products in lanes has as many sums as lanes already.
        bool isTile = group.HasReductions && StepBack(group.Definitions[0]) is null;
        int count = unit.Count, together = isTile ? UnitsTogether : 1, whole = count / together * together;
        IReadOnlyList<Nest> nests = [new Loop(unit.Name, new(0, count, 1), body)];
        nests = SplitRange.Apply(nests, unit.Name, whole is 0 || whole == count ? [(0, count)] : [(0, whole), (whole, count)]);
        nests = UnrollAndJam.Apply(nests, unit.Name, loop => loop.Range.End - loop.Range.First >= together ? together : 1);
        return SingleRounds.Apply(nests);
    }

    // The segments of a single sum stand side by side; of several sums, the sums do.
    private IReadOnlyList<Nest> Body(Definition definition) => StepBack(definition) is { } stepBack
        ? stepBack.Lower(new AffineIndex(definition.Indices.First().Name), isUnrolled: false)
        : new DefinitionLowering(definition, topology).Lower(isInterleaved: !definition.Indices.Any());

    private LaneStepBack? StepBack(Definition definition) => isAlone ? LaneStepBack.Of(definition, topology) : null;
}
