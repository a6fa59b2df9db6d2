using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Passes;
using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>Lowers straight-line code for vectors of samples. The sums of gradients stay in registers.</summary>
internal sealed class StraightLowering
{
    private readonly LaneProgram _program;
    private readonly LaneMemory _memory;
    private readonly StraightStatements _statements;

    /// <param name="program">The program of a block of samples.</param>
    /// <param name="storesOutputs">Whether outputs go to memory where they are computed.</param>
    public StraightLowering(LaneProgram program, bool storesOutputs = true)
    {
        (_program, _memory) = (program, new(program.Layout, storesOutputs));
        _statements = new(Assign);
    }

    /// <summary>A block of a result, in a method of its own.</summary>
    public static NestMethod Lower(StraightLanes block, LaneProgram program, string method, CancellationToken cancellation)
    {
        var lowering = new StraightLowering(program, program.StoresOutputs(block));
        var traits = new GroupTraits(block.Vectors, block.Phase >= Phase.Loss, HasSums(block.Statements));
        return NestMethod.OfGroup(method, traits, lowering.Around(block.Statements, lowering.Statements(block.Statements, cancellation)));
    }

    /// <summary>Whether statements add to sums over the samples.</summary>
    public static bool HasSums(IEnumerable<Statement> statements) => statements.Any(statement => IsGradient(statement.Target));

    /// <summary>Statements, in order: those of a later call follow.</summary>
    public IReadOnlyList<Nest> Statements(IReadOnlyList<Statement> statements, CancellationToken cancellation) => _statements.Lower(statements, cancellation);

    /// <summary>The loop over the samples, and the sums that it adds to.</summary>
    /// <param name="statements">What is computed.</param>
    /// <param name="body">The same, lowered.</param>
    /// <param name="behind">What stands between the loop and what takes the sums to memory.</param>
    public IReadOnlyList<Nest> Around(IReadOnlyList<Statement> statements, IReadOnlyList<Nest> body, params Nest[] behind)
    {
        var indices = new SampleIndices();
        List<ElementValue> sums = [.. statements.Select(s => s.Target).Where(IsGradient).Select(indices.Element)];
        return new LoadElements(_memory).Apply(
        [
            .. sums.Select(sum => new Assign(Local(sum), new LoadValue(_memory.At(sum)), Declares: true)),
            new Loop(SampleIndices.Sample, LoopRange.OfGroup(_program.Lanes), body),
            .. behind,
            .. sums.Select(sum => new Store(_memory.At(sum), Local(sum))),
        ]);
    }

    private Nest Assign(ElementValue target, Expr expr, ExpressionLowering expressions)
    {
        if (ScheduledProgram.IsGradient(target.Variable))
            return new Assign(Local(target), expressions.Add(Local(target), expr), Declares: false);
        Value value = expressions.Lower(expr);
        return new Define(target, ScheduledProgram.IsOutputDelta(target.Variable, _program.Layout.Topology)
            ? new WhereValue(value, new ElementValue(LaneMemory.LaneMask, default, SampleIndices.SampleIndex))
            : value);
    }

    // A gradient's name has no sample: all are added to it.
    private static LocalValue Local(ElementValue gradient) => LocalValue.Of(gradient with { Sample = null });

    private static bool IsGradient(SymbolExpr symbol) => ScheduledProgram.IsGradient(symbol.Variable);
}
