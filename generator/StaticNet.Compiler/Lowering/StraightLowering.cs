using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Passes;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>Lowers straight-line code for vectors of samples. The sums of gradients stay in registers.</summary>
internal static class StraightLowering
{
    public static NestMethod Lower(StraightLanes block, LaneProgram program, string method, CancellationToken cancellation)
    {
        var memory = new LaneMemory(program.Layout);
        var indices = new SampleIndices();
        List<ElementValue> sums = [.. block.Statements.Select(s => s.Target).Where(IsGradient).Select(indices.Element)];
        var statements = new StraightStatements((target, value, expressions) => Assign(target, value, expressions, program));
        return NestMethod.OfGroup(method, block.Phase, block.Vectors, sums.Count > 0, new LoadElements(memory).Apply(
        [
            .. sums.Select(sum => new Assign(Local(sum), new LoadValue(memory.At(sum)), Declares: true)),
            new Loop(SampleIndices.Sample, LoopRange.OfGroup(program.Lanes), statements.Lower(block.Statements, cancellation)),
            .. sums.Select(sum => new Store(memory.At(sum), Local(sum))),
        ]));
    }

    private static Nest Assign(ElementValue target, Expr expr, ExpressionLowering expressions, LaneProgram program)
    {
        if (LaneMemory.IsGradient(target.Family))
            return new Assign(Local(target), expressions.Accumulate(Reduction.Sum, Local(target), 1, expr), Declares: false);
        Value value = expressions.Lower(expr);
        return new Define(target, program.IsOutputDelta(target.Family)
            ? new WhereValue(value, new ElementValue(LaneMemory.Present, default, SampleIndices.SampleIndex))
            : value);
    }

    // A gradient's name has no sample: all are added to it.
    private static LocalValue Local(ElementValue gradient) => new(NameTable.Array(gradient.Family), gradient.Indices);

    private static bool IsGradient(SymbolExpr symbol) => LaneMemory.IsGradient(symbol.Family);
}
