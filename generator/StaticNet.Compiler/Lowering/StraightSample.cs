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
    private readonly SampleIndices _indices = new();

    public IReadOnlyList<Nest> Lower(IReadOnlyList<Definition> definitions)
    {
        List<Nest> nests = [];
        Phase? phase = null;
        foreach (Definition definition in definitions)
        {
            if (phase != definition.Phase)
                nests.Add(new Heading(definition.Phase));
            phase = definition.Phase;
            if (isAlone && LaneStepBack.Of(definition, program.Derivation.Topology) is { } stepBack)
                nests.AddRange(StepBack(definition, stepBack));
            else
                nests.AddRange(Scheduler.Unroll(definition).SelectMany(Lower));
        }

        return nests;
    }

    private IEnumerable<Nest> StepBack(Definition definition, LaneStepBack stepBack)
    {
        string index = definition.Indices.First().Name;
        return Enumerable.Range(0, definition.Indices.First().Count).SelectMany(unit => stepBack.Lower(new AffineIndex(index), isUnrolled: true).Select(nest => nest.Map(place => place.Fix(index, unit)))
            .Prepend(new Remark(new Equation(definition.At(unit), grouped: true).ToText())));
    }

    private IEnumerable<Nest> Lower(Statement statement)
    {
        var expressions = new ExpressionLowering(_indices.Read);
        if (statement.Equation is { } equation)
            yield return new Remark(new Equation(equation, grouped: true).ToText());
        ElementValue target = _indices.Element(statement.Target);
        if (statement.Sum is { } sum)
            yield return Accumulate(target, sum, expressions);
        else if (LaneMemory.IsGradient(target.Family))
            yield return SampleLowering.Add(target, memory, expressions, statement.Value!);
        else
            yield return new Define(target, expressions.Lower(statement.Value!));
    }

    // One statement a term.
    private static Group Accumulate(ElementValue target, Accumulation sum, ExpressionLowering expressions)
    {
        var accumulator = new LocalValue(NameTable.Array(target.Family), target.Indices, target.Sample);
        bool fromFirst = sum.Reduction == Reduction.Maximum && sum.Seed is null;
        Value start = fromFirst ? expressions.Lower(sum.Terms[0]) : sum.Seed is { } seed ? expressions.Lower(seed) : new NumberValue(0);
        IEnumerable<Nest> steps = sum.Terms.Skip(fromFirst ? 1 : 0)
            .Select(term => new Assign(accumulator, expressions.Accumulate(sum.Reduction, accumulator, 1, term), Declares: false));
        return new([new Assign(accumulator, start, Declares: true), .. steps, new Define(target, accumulator)]);
    }
}
