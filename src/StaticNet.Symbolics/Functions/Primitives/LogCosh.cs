using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>ln cosh u, with slope tanh u.</summary>
internal sealed class LogCosh : Primitive
{
    public static readonly LogCosh Function = new();

    public override string Name => "LogCosh";

    public override string Text => "ln cosh";

    public override string Latex => "\\ln\\cosh";

    public override OperationCount Operations => new(Transcendentals: 2);

    public override double Evaluate(double u) =>
        Math.Abs(u) > 1 ? Math.Abs(u) + Log1p.Function.Evaluate(Math.Exp(-2 * Math.Abs(u))) - Math.Log(2) : -Log1p.Function.Evaluate(-Math.Tanh(u) * Math.Tanh(u)) / 2;

    public override Expr Slope(Expr u, Expr v) => u.Apply(Tanh.Function);

    // |u| + ln(1 + e^(−2|u|)) − ln 2 never overflows; −½ ln(1 − tanh² u), since 1/cosh² = 1 − tanh², keeps the digits of a small u.
    public override Expr Evaluated(Expr u)
    {
        Expr far = u.Apply(Abs.Function);
        Expr two = u.Pool.Number(2);
        return u.Pool.Select(
            far - u.Pool.One,
            far + (-2 * far).Apply(Softplus.Function) - two.Apply(Log.Function),
            new Rational(-1, 2) * (-u.Apply(Tanh.Function).Power(2)).Apply(Log1p.Function));
    }
}
