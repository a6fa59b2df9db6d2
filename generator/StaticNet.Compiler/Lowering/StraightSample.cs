using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>Lowers a small network for one sample: a value a statement, each with its equation.</summary>
/// <param name="program">The network as C# schedules it.</param>
/// <param name="memory">Where values lie.</param>
/// <param name="isAlone">Whether the sample is one of few, whose step back C# takes with the products in lanes.</param>
internal sealed class StraightSample(ScheduledProgram program, SampleMemory memory, bool isAlone)
{
    public IReadOnlyList<Nest> Lower(IReadOnlyList<Definition> definitions)
    {
        List<Nest> nests = [];
        Phase? phase = null;
        foreach (Definition definition in definitions)
        {
            if (isAlone && LaneStepBack.Of(definition, program.Derivation.Topology) is { } stepBack)
            {
                if (phase != definition.Phase)
                    nests.Add(new Heading(definition.Phase));
                nests.AddRange(StepBack(definition, stepBack));
            }
            else
            {
                nests.AddRange(Statements(memory, phase).Lower(Unrolling.Of(definition), default));
            }

            phase = definition.Phase;
        }

        return nests;
    }

    /// <summary>Lowers statements of one sample: what they add to a gradient is added in memory.</summary>
    /// <param name="memory">Where values lie.</param>
    /// <param name="phase">The phase that has a heading already; null: none has.</param>
    public static StraightStatements Statements(IElementMemory memory, Phase? phase) => new(
        (target, value, expressions) => ScheduledProgram.IsGradient(target.Variable)
            ? SampleGradient.Add(target, memory, expressions, value)
            : new Define(target, expressions.Lower(value)),
        phase);

    private IEnumerable<Nest> StepBack(Definition definition, LaneStepBack stepBack)
    {
        string index = definition.Indices.First().Name;
        return Enumerable.Range(0, definition.Indices.First().Count).SelectMany(unit => stepBack.Lower(new AffineIndex(index), isUnrolled: true).Select(nest => nest.Map(place => place.Fix(index, unit)))
            .Prepend(new Remark(new Equation(definition.At(unit), grouped: true).ToText())));
    }
}
