using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>Lowers the statements of straight-line code, of one sample or of a vector of them: a heading where a phase begins, the equation, and a statement a value or, of a long sum, a term.</summary>
/// <param name="assign">What becomes of a value that is no long sum: its name, and how expressions are lowered.</param>
/// <param name="phase">The phase that has a heading already; null: none has.</param>
internal sealed class StraightStatements(Func<ElementValue, Expr, ExpressionLowering, Nest> assign, Phase? phase = null)
{
    // A long sum reads its values a few terms ahead: all at once they would not fit the registers.
    private const int TermsAhead = 4;

    private readonly SampleIndices _indices = new();

    public IReadOnlyList<Nest> Lower(IEnumerable<Statement> statements, CancellationToken cancellation)
    {
        List<Nest> nests = [];
        foreach (Statement statement in statements)
        {
            cancellation.ThrowIfCancellationRequested();
            if (statement.Equation is { } equation)
            {
                if (phase != equation.Phase)
                    nests.Add(new Heading(equation.Phase));
                phase = equation.Phase;
                nests.Add(new Remark(new Equation(equation, grouped: true).ToText()));
            }

            var expressions = new ExpressionLowering(_indices.Read);
            ElementValue target = _indices.Element(statement.Target);
            nests.Add(statement.Sum is { } sum ? Accumulate(target, sum, expressions) : assign(target, statement.Value!, expressions));
        }

        return nests;
    }

    // One statement a term.
    private static Group Accumulate(ElementValue target, SumSegment sum, ExpressionLowering expressions)
    {
        var local = LocalValue.Of(target);
        var accumulator = new SegmentAccumulator(sum, local, expressions);
        IEnumerable<Nest> steps = Enumerable.Range(sum.FirstAdded, sum.End - sum.FirstAdded)
            .GroupBy(term => (term - sum.First) / TermsAhead, term => accumulator.Add(sum.Term(term)))
            .Select(group => new ReadAhead([.. group]));
        return new([accumulator.Begin(), .. steps, new Define(target, local)]);
    }
}
