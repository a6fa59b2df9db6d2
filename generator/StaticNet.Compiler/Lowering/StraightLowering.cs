using System.Globalization;
using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Passes;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>
/// Lowers straight-line code for vectors of samples: some side by side, since one alone would wait for its own results. What is left over is left to a
/// method of its own. The sums of gradients stay in registers.
/// </summary>
internal static class StraightLowering
{
    public static IReadOnlyList<NestMethod> Lower(StraightLanes block, LaneProgram program, string method, CancellationToken cancellation)
    {
        string rest = method + "Rest";
        IReadOnlyList<Nest> serial = Serial(block, program, cancellation);
        return
        [
            new(method, "long end",
            [
                new BeginSamples(SampleIndices.Sample),
                .. Finish(serial, block.Vectors, program),
                new IfLeftOver(CallMethod.Of(rest, "ref w", "ref v", "s", "end")),
            ]),
            new(rest, "long s, long end", Finish(serial, 1, program)),
        ];
    }

    private static IReadOnlyList<Nest> Finish(IReadOnlyList<Nest> serial, int vectors, LaneProgram program)
    {
        IReadOnlyList<Nest> nests = UnrollAndJam.Apply(serial, SampleIndices.Sample, vectors);
        int loop = nests.ToList().FindIndex(nest => nest is Loop);
        return new LoadElements(new LaneMemory(program.Layout)).Apply(
            [.. nests.Take(loop), new Remark($"{(vectors * program.Lanes).ToString(CultureInfo.InvariantCulture)} samples at once"), .. nests.Skip(loop)]);
    }

    private static IReadOnlyList<Nest> Serial(StraightLanes block, LaneProgram program, CancellationToken cancellation)
    {
        var memory = new LaneMemory(program.Layout);
        var indices = new SampleIndices();
        List<ElementValue> sums = [.. block.Statements.Select(s => s.Target).Where(IsGradient).Select(indices.Element)];
        var statements = new StraightStatements((target, value, expressions) => Assign(target, value, expressions, program));
        return
        [
            .. sums.Select(sum => new Assign(Local(sum), new LoadValue(memory.At(sum)), Declares: true)),
            new Loop(SampleIndices.Sample, new(null, null, program.Lanes), statements.Lower(block.Statements, cancellation)),
            .. sums.Select(sum => new Store(memory.At(sum), Local(sum))),
        ];
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
