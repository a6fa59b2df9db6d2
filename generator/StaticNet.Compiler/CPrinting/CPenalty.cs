using StaticNet.Compiler.Planning;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;

namespace StaticNet.Compiler.CPrinting;

/// <summary>Writes the penalty and its slope: loops over the parameters of each penalised layer. The sum is one of doubles in eight lanes, as in C#.</summary>
/// <param name="code">Where to.</param>
/// <param name="program">The network.</param>
/// <param name="prefix">What every name begins with.</param>
/// <param name="type">The number type.</param>
/// <param name="functions">Names what is called.</param>
internal sealed class CPenalty(CodeWriter code, ScheduledProgram program, string prefix, CType type, CFunctions functions)
{
    private readonly CValuePrinter _values = new(type, functions);

    private string T => type.Keyword;

    public void Write()
    {
        IReadOnlyList<PenaltyLoop> loops = [.. program.Derivation.Penalties.Select(term => PenaltyLoop.Of(term, program.Derivation.Topology))];
        code.Line("// What the penalty adds to J.");
        code.Open($"static inline {T} {prefix}_penalty(const {T} *w)");
        if (loops.Count == 0)
            code.Line("(void)w;");
        else
            code.Line("double penalty = 0.0, lane[8] = {0};");
        foreach (PenaltyLoop loop in loops)
            Value(loop);
        bool hasLanes = loops.Any(loop => loop.Whole > loop.First);
        string lanes = hasLanes ? " + (((lane[0] + lane[4]) + (lane[2] + lane[6])) + ((lane[1] + lane[5]) + (lane[3] + lane[7])))" : "";
        if (loops.Count > 0 && !hasLanes)
            code.Line("(void)lane;");
        code.Line(loops.Count == 0 ? "return 0;" : $"return ({T})(penalty{lanes});");
        code.Close();
        code.Line();
        code.Line("// What it adds to ∂J/∂θ.");
        code.Open($"static inline void {prefix}_add_penalty_slope(const {T} *w, {T} *g)");
        if (loops.Count == 0)
            code.Line("(void)w; (void)g;");
        foreach (PenaltyLoop loop in loops)
            Slope(loop);
        code.Close();
        code.Line();
    }

    private void Value(PenaltyLoop loop)
    {
        string value = _values.Print(loop.Value);
        code.Line($"// {loop.ValueRemark}");
        if (loop.Whole > loop.First)
            Loop(loop, loop.First, loop.Whole, $"lane[(i - {Numeral.Of(loop.First)}) % 8] += (double)({value});");
        if (loop.End > loop.Whole)
            Loop(loop, loop.Whole, loop.End, $"penalty += (double)({value});");
    }

    private void Slope(PenaltyLoop loop)
    {
        code.Line($"// {loop.SlopeRemark}");
        Loop(loop, loop.First, loop.End, $"{CValuePrinter.Element(loop.Slope.To)} = {_values.Print(loop.Slope.Value)};");
    }

    private void Loop(PenaltyLoop loop, int first, int end, string statement)
    {
        code.Open($"for (int i = {Numeral.Of(first)}; i < {Numeral.Of(end)}; i++)");
        code.Line($"const {T} {loop.Parameter} = {CValuePrinter.Element(PenaltyLoop.At)};");
        code.Line(statement);
        code.Close();
    }
}
