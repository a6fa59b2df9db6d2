namespace StaticNet.Selection;

/// <summary>An interval of numbers.</summary>
/// <param name="name">What it is called.</param>
/// <param name="draw">The value of a number in [0, 1).</param>
internal sealed class RangeAxis(string name, Func<double, AxisValue> draw) : SearchAxis(name)
{
    internal override AxisValue Draw(double u) => draw(u);
}
