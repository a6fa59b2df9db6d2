using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>Φ(u) = ½ (1 + erf(u/√2)), the distribution function of the normal distribution, with slope φ(u).</summary>
internal sealed class NormalDistribution : Primitive
{
    public static readonly NormalDistribution Function = new();

    public override string Name => "NormalDistribution";

    public override string Text => "Φ";

    public override string Latex => "\\Phi";

    // Inlined or not, at the JIT's will: of 64 units of GELU in double one call took 1,200 ns where it was not.
    public override bool IsLong => true;

    public override OperationCount Operations => new(Transcendentals: 1);

    // Maclaurin's series where it converges fast without cancelling, Laplace's continued fraction of the tail beyond (A&S 26.2.11 and 26.2.14).
    public override double Evaluate(double u) => Math.Abs(u) < SeriesEnd ? 0.5 + (NormalDensity.Function.Evaluate(u) * Series(u))
        : u < 0 ? Tail(-u)
        : 1 - Tail(u);

    public override Expr Slope(Expr u, Expr v) => u.Apply(NormalDensity.Function);

    private const double SeriesEnd = 2;

    // u + u³/3 + u⁵/(3·5) + …: all terms have one sign.
    private static double Series(double u)
    {
        double sum = u;
        double term = u;
        for (int n = 3; Math.Abs(term) > 1e-18 * Math.Abs(sum); n += 2)
        {
            term *= u * u / n;
            sum += term;
        }

        return sum;
    }

    // Φ(−u) = φ(u) · 1/(u + 1/(u + 2/(u + 3/(u + …))))
    private static double Tail(double u)
    {
        double fraction = u;
        for (int n = 250; n > 0; n--)
            fraction = u + (n / fraction);
        return NormalDensity.Function.Evaluate(u) / fraction;
    }
}
