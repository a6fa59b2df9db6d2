namespace StaticNet.Reference.Losses;

/// <summary>Σₖ ln cosh(aₖ − yₖ), with slope tanh(a − y).</summary>
internal sealed class LogCosh : ElementwiseLoss
{
    // ln cosh r = ½ ln(1 + sinh² r), but |r| − ln 2 + e^(−2|r|) to the last digit beyond 18; sinh² keeps the digits of a small r.
    protected override double Value(double a, double y)
    {
        double r = Math.Abs(a - y);
        if (r > 18)
            return r - Math.Log(2) + Math.Exp(-2 * r);
        double square = Math.Sinh(r) * Math.Sinh(r);
        return (square < 1e-8 ? square - (square * square / 2) : Math.Log(1 + square)) / 2;
    }

    protected override double Slope(double a, double y) => Math.Tanh(a - y);
}
