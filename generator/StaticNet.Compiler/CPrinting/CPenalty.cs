using System.Globalization;
using StaticNet.Compiler.Lowering;
using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Compiler.CPrinting;

/// <summary>Writes the penalty and its slope: loops over the parameters of each penalised layer. The sum is one of doubles in eight lanes, as in C#.</summary>
/// <param name="code">Where to.</param>
/// <param name="program">The network.</param>
/// <param name="prefix">What every name begins with.</param>
/// <param name="type">The number type.</param>
/// <param name="functions">Names what is called.</param>
internal sealed class CPenalty(CodeWriter code, ScheduledProgram program, string prefix, CType type, CFunctions functions)
{
    private readonly NetworkTopology _topology = program.Derivation.Topology;
    private readonly CValuePrinter _values = new(type, functions);
    private readonly ExpressionLowering _expressions = new(symbol => symbol.Variable.Kind == VariableKind.Hyperparameter
        ? new HyperparameterValue(symbol.Variable, default)
        : new LocalValue(NameTable.Scalar(symbol), default));

    private string T => type.Keyword;

    public void Write()
    {
        IReadOnlyList<PenaltyTerm> terms = program.Derivation.Penalties;
        code.Line("// What the penalty adds to J.");
        code.Open($"static inline {T} {prefix}_penalty(const {T} *w)");
        if (terms.Count == 0)
            code.Line("(void)w;");
        else
            code.Line("double penalty = 0.0, lane[8] = {0};");
        foreach (PenaltyTerm term in terms)
            Value(term);
        bool hasLanes = terms.Any(term => Whole(term) > 0);
        string lanes = hasLanes ? " + (((lane[0] + lane[4]) + (lane[2] + lane[6])) + ((lane[1] + lane[5]) + (lane[3] + lane[7])))" : "";
        if (terms.Count > 0 && !hasLanes)
            code.Line("(void)lane;");
        code.Line(terms.Count == 0 ? "return 0;" : $"return ({T})(penalty{lanes});");
        code.Close();
        code.Line();
        code.Line("// What it adds to ∂J/∂θ.");
        code.Open($"static inline void {prefix}_add_penalty_slope(const {T} *w, {T} *g)");
        if (terms.Count == 0)
            code.Line("(void)w; (void)g;");
        foreach (PenaltyTerm term in terms)
            Slope(term);
        code.Close();
        code.Line();
    }

    private void Value(PenaltyTerm term)
    {
        Remark(term, term.Value);
        int first = First(term), whole = first + Whole(term), end = End(term);
        string value = _values.Print(_expressions.Lower(term.Value));
        if (whole > first)
            Loop(term, first, whole, $"lane[(i - {Text(first)}) % 8] += (double)({value});");
        if (end > whole)
            Loop(term, whole, end, $"penalty += (double)({value});");
    }

    private void Slope(PenaltyTerm term)
    {
        Remark(term, term.Slope);
        Value sum = new CodeValue("g[i]");
        foreach (Expr summand in term.Slope.Summands())
            sum = _expressions.Accumulate(Reduction.Sum, sum, 1, summand);
        Loop(term, First(term), End(term), $"g[i] = {_values.Print(sum)};");
    }

    private void Remark(PenaltyTerm term, Expr expr) => code.Line(
        $"// {new TextPrinter().Print(expr)}        for every θ of θ⁽{TextPrinter.Superscript(term.Layer + 1)}⁾{(term.Biases ? $" and b⁽{TextPrinter.Superscript(term.Layer + 1)}⁾" : "")}");

    private void Loop(PenaltyTerm term, int first, int end, string statement)
    {
        code.Open($"for (int i = {Text(first)}; i < {Text(end)}; i++)");
        code.Line($"const {T} {NameTable.Scalar(term.Parameter)} = w[i];");
        code.Line(statement);
        code.Close();
    }

    // What fills vectors.
    private int Whole(PenaltyTerm term) => (End(term) - First(term)) / Machine.Lanes(_topology) * Machine.Lanes(_topology);

    private int First(PenaltyTerm term) => _topology.LayerOffset(term.Layer);

    private int End(PenaltyTerm term) => term.Biases ? _topology.LayerOffset(term.Layer + 1) : _topology.BiasIndex(term.Layer, 0);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
