using System.Globalization;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Compiler.Emission;

/// <summary>Writes the penalty and its slope: loops over the parameters of each penalised layer, a vector of them at once.</summary>
/// <param name="code">Where to.</param>
/// <param name="program">The network.</param>
/// <param name="memory">Where values lie.</param>
internal sealed class PenaltyCode(CodeWriter code, ScheduledProgram program, MemoryMap memory)
{
    private const string Sums = "LaneSums";

    private readonly NetworkTopology _topology = program.Derivation.Topology;
    private readonly ExpressionWriter _writer = new(program.Derivation.Topology.Precision, NameTable.Scalar);

    /// <summary>Writes both, or the penalty alone.</summary>
    /// <param name="withSlope">Whether there is a gradient to add the slope to.</param>
    public void Write(bool withSlope)
    {
        IReadOnlyList<PenaltyTerm> terms = program.Derivation.Penalties;
        bool hasLanes = terms.Any(FillsVector);
        code.OpenMethod(GeneratedCode.Optimized, $"public static {memory.Type} Penalty(ref {memory.Type} w)");
        code.Line("double penalty = 0d;");
        if (hasLanes)
            code.Line("var lanes = Vector512<double>.Zero;");
        foreach (PenaltyTerm term in terms)
        {
            Loops(
                term, term.Value, "penalty += ",
                writer => code.Line($"lanes = {Sums}.Widened(lanes, {writer.Write(term.Value)});"),
                () => code.Line($"penalty += {_writer.Write(term.Value)};"));
        }

        string sum = hasLanes ? $"penalty + {Sums}.Of(lanes)" : "penalty";
        code.Line($"return {(memory.Type == "double" ? sum : hasLanes ? $"(float)({sum})" : "(float)" + sum)};");
        code.Close();
        if (!withSlope)
            return;
        code.Line();
        code.OpenMethod(GeneratedCode.Optimized, $"public static void AddPenaltySlope(ref {memory.Type} w, ref {memory.Type} g)");
        foreach (PenaltyTerm term in terms)
        {
            Loops(
                term, term.Slope, "∂J/∂θ += ",
                writer => code.Line($"Store({Added(writer, term, "Load(ref g, i)")}, ref g, i);"),
                () => code.Line($"At(ref g, i) = {Added(_writer, term, "At(ref g, i)")};"));
        }

        code.Close();
    }

    private static string Added(ExpressionWriter writer, PenaltyTerm term, string sum)
    {
        foreach (Expr summand in term.Slope.Summands())
            sum = writer.Accumulate(Reduction.Sum, sum, 1, summand);
        return sum;
    }

    // Vectors of parameters, then those left over; the bits are the same for both.
    private void Loops(PenaltyTerm term, Expr expr, string lead, Action<ExpressionWriter> vector, Action single)
    {
        int first = First(term), end = End(term), lanes = Machine.Lanes(_topology);
        string layer = $"⁽{TextPrinter.Superscript(term.Layer + 1)}⁾", parameter = NameTable.Scalar(term.Parameter);
        code.Line($"// {lead}{new TextPrinter().Print(expr)}        for every θ of θ{layer}{(term.Biases ? $" and b{layer}" : "")}");
        if (FillsVector(term))
        {
            code.Open($"for (long i = {Text(first)}; i <= {Text(end - lanes)}; i += {Text(lanes)})");
            code.Line($"var {parameter} = Load(ref w, i);");
            vector(new(_topology.Precision, Name, lanes: true));
            code.Close();
            first = end - ((end - first) % lanes);
        }

        if (first == end)
            return;
        code.Open($"for (int i = {Text(first)}; i < {Text(end)}; i++)");
        code.Line($"{memory.Type} {parameter} = At(ref w, i);");
        single();
        code.Close();
    }

    private static string Name(SymbolExpr symbol) =>
        symbol.Variable.Kind == VariableKind.Hyperparameter ? $"Splat({NameTable.Scalar(symbol)})" : NameTable.Scalar(symbol);

    private bool FillsVector(PenaltyTerm term) => End(term) - First(term) >= Machine.Lanes(_topology);

    private int First(PenaltyTerm term) => _topology.LayerOffset(term.Layer);

    private int End(PenaltyTerm term) => term.Biases ? _topology.LayerOffset(term.Layer + 1) : _topology.BiasIndex(term.Layer, 0);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
