using System.Globalization;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Generator;

/// <summary>Writes the penalty and its slope: a loop over the parameters of each penalised layer.</summary>
/// <param name="code">Where to.</param>
/// <param name="program">The network.</param>
/// <param name="memory">Where values lie.</param>
/// <param name="writer">How expressions look.</param>
internal sealed class PenaltyCode(CodeWriter code, ScheduledProgram program, MemoryMap memory, ExpressionWriter writer)
{
    public void Write()
    {
        IReadOnlyList<PenaltyTerm> terms = program.Derivation.Penalties;
        if (terms.Count == 0)
        {
            code.Line($"public static {memory.Type} Penalty(ref {memory.Type} w) => {writer.Literal(0)};");
            code.Line();
            code.Open($"public static void AddPenaltySlope(ref {memory.Type} w, ref {memory.Type} g)");
            code.Close();
            return;
        }

        code.Open($"public static {memory.Type} Penalty(ref {memory.Type} w)");
        code.Line("double penalty = 0d;");
        foreach (PenaltyTerm term in terms)
        {
            Open(term, term.Value, "penalty += ");
            code.Line($"penalty += {writer.Write(term.Value)};");
            code.Close();
        }

        code.Line($"return {(memory.Type == "double" ? "" : "(float)")}penalty;");
        code.Close();
        code.Line();
        code.Open($"public static void AddPenaltySlope(ref {memory.Type} w, ref {memory.Type} g)");
        foreach (PenaltyTerm term in terms)
        {
            Open(term, term.Slope, "∂J/∂θ += ");
            string sum = "At(ref g, i)";
            foreach (Expr summand in term.Slope.Summands())
                sum = writer.Accumulate(Reduction.Sum, sum, 1, summand);
            code.Line($"At(ref g, i) = {sum};");
            code.Close();
        }

        code.Close();
    }

    private void Open(PenaltyTerm term, Expr expr, string lead)
    {
        NetworkTopology topology = program.Derivation.Topology;
        int first = topology.LayerOffset(term.Layer);
        int end = term.Biases ? topology.LayerOffset(term.Layer + 1) : topology.BiasIndex(term.Layer, 0);
        string layer = $"⁽{TextPrinter.Superscript(term.Layer + 1)}⁾";
        code.Line($"// {lead}{new TextPrinter().Print(expr)}        for every θ of θ{layer}{(term.Biases ? $" and b{layer}" : "")}");
        code.Open(string.Format(CultureInfo.InvariantCulture, "for (int i = {0}; i < {1}; i++)", first, end));
        code.Line($"{memory.Type} {NameTable.Scalar(term.Parameter)} = At(ref w, i);");
    }
}
