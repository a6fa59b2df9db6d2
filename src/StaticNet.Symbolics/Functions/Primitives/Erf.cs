using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>The error function erf u = (2/√π) ∫₀ᵘ exp(−t²) dt, with slope 2 exp(−u²)/√π.</summary>
internal sealed class Erf : Primitive
{
    public static readonly Erf Function = new();

    public override string Name => "Erf";

    public override string Latex => "\\operatorname{erf}";

    public override OperationCount Operations => new(Transcendentals: 1);

    // Maclaurin's series where it converges fast without cancelling, Laplace's continued fraction of erfc beyond (A&S 7.1.6 and 7.1.14).
    public override double Evaluate(double u) => Math.Abs(u) < SeriesEnd ? Series(u) : Math.Sign(u) * (1 - Complement(Math.Abs(u)));

    public override Expr Slope(Expr u, Expr v) => 2 * (u.Pool.Root(1, pi: -1) * (-u.Power(2)).Apply(Exp.Function));

    private const double SeriesEnd = 3;

    // erf u = (2/√π) exp(−u²) Σ 2ⁿ u²ⁿ⁺¹/(1·3·…·(2n + 1)): all terms have one sign.
    private static double Series(double u)
    {
        double sum = u;
        double term = u;
        for (int n = 1; Math.Abs(term) > 1e-18 * Math.Abs(sum); n++)
        {
            term *= 2 * u * u / ((2 * n) + 1);
            sum += term;
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-u * u) * sum;
    }

    // erfc u = exp(−u²)/√π · 1/(u + (1/2)/(u + (2/2)/(u + (3/2)/(u + …))))
    private static double Complement(double u)
    {
        double fraction = u;
        for (int n = 60; n > 0; n--)
            fraction = u + (n / 2.0 / fraction);
        return Math.Exp(-u * u) / (Math.Sqrt(Math.PI) * fraction);
    }
}
