namespace StaticNet.Reference.Losses;

/// <summary>Σₖ of ½r² for |r| ≤ Delta, Delta(|r| − ½Delta) else, r = a − y; its slope is r, clipped to ±Delta.</summary>
/// <param name="delta">Where the parabola ends; null: 1.</param>
internal sealed class Huber(double? delta) : ElementwiseLoss
{
    private readonly double _delta = delta ?? 1;

    public override int Piece(double a, double y) => Math.Abs(a - y) <= _delta ? 0 : a > y ? 1 : -1;

    protected override double Value(double a, double y)
    {
        double r = Math.Abs(a - y);
        return r <= _delta ? r * r / 2 : _delta * (r - (_delta / 2));
    }

    protected override double Slope(double a, double y) => Math.Clamp(a - y, -_delta, _delta);
}
