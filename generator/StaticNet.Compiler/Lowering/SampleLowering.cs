using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Passes;
using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>Lowers what a network computes for one sample to nests of single numbers. What is small becomes straight-line code, a value a statement; what is not, loops over units.</summary>
/// <param name="program">The network as C# schedules it.</param>
/// <param name="isAlone">Whether the sample is one of few, whose step back C# takes with the products in lanes; else one of a batch.</param>
internal sealed class SampleLowering(ScheduledProgram program, bool isAlone)
{
    private readonly NetworkTopology _topology = program.Derivation.Topology;

    /// <summary>The statements, and the memory that they work on.</summary>
    /// <param name="wanted">The variables that are computed.</param>
    /// <param name="writesOutputs">Whether the outputs are the caller's.</param>
    public (IReadOnlyList<Nest> Nests, SampleMemory Memory, int Scratch) Lower(Func<IndexedVariable, bool> wanted, bool writesOutputs)
    {
        IReadOnlyList<Definition> definitions = Reachability.Needed(program.Derivation.CompiledProgram, wanted);
        if (SchedulePolicy.IsStraight(program.Derivation))
        {
            var none = new SampleMemory(_topology, new Dictionary<IndexedVariable, int>(), writesOutputs, hasPointers: true);
            return (new LoadElements(none).Apply(OneSample.Apply(new StraightSample(program, none, isAlone).Lower(definitions))), none, 0);
        }

        IReadOnlyList<SampleGroup> groups = SampleGroup.Of(definitions);
        (Dictionary<IndexedVariable, int> offsets, int scratch) = SampleScratch.Of(groups, variable => writesOutputs && ScheduledProgram.IsOutput(variable, _topology));
        var memory = new SampleMemory(_topology, offsets, writesOutputs, hasPointers: true);
        var loops = new SampleLoops(_topology, isAlone);
        List<Nest> nests = [];
        Phase? phase = null;
        foreach (SampleGroup group in groups)
        {
            if (phase != group.Definitions[0].Phase)
                nests.Add(new Heading(group.Definitions[0].Phase));
            phase = group.Definitions[0].Phase;
            nests.AddRange(group.Definitions.Select(Remark.Of));
            nests.AddRange(loops.Lower(group, memory));
        }

        return (new LoadElements(memory).Apply(nests), memory, scratch);
    }
}
