using StaticNet.Compiler.Lowering;
using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;

namespace StaticNet.Compiler.CPrinting;

/// <summary>Writes the penalty and its slope, which a network without penalties has too: nothing is added.</summary>
/// <param name="code">Where to.</param>
/// <param name="derivation">The network.</param>
/// <param name="prefix">What every name begins with.</param>
/// <param name="type">The number type.</param>
/// <param name="functions">Names what is called.</param>
internal sealed class CPenalty(CodeWriter code, NetworkDerivation derivation, string prefix, CType type, CFunctions functions)
{
    private readonly PenaltyLowering _penalty = new(derivation, hasVectors: false);

    private string T => type.Keyword;

    public void Write()
    {
        Write("What the penalty adds to J.", $"{T} {prefix}_penalty(const {T} *w)", _penalty.Sum(), "(void)w;", "return 0;");
        Write("What it adds to ∂J/∂θ.", $"void {prefix}_add_penalty_slope(const {T} *w, {T} *g)", _penalty.Slope(), "(void)w; (void)g;");
    }

    private void Write(string summary, string head, IReadOnlyList<Nest> body, params string[] withoutPenalty)
    {
        code.Line($"// {summary}");
        code.Open($"static inline {head}");
        if (derivation.Penalties.Count > 0)
            new CNestPrinter(code, type, functions).Print(body);
        else
            code.Lines(string.Join("\n", withoutPenalty));
        code.Close();
        code.Line();
    }
}
