namespace StaticNet.Symbolics.Drawing;

/// <summary>A place in a drawing, x to the right and y downwards.</summary>
internal readonly record struct Point(double X, double Y)
{
    public double DistanceTo(Point other) => Math.Sqrt(((X - other.X) * (X - other.X)) + ((Y - other.Y) * (Y - other.Y)));

    /// <summary>The point a fraction of the way towards another.</summary>
    public Point Towards(Point other, double fraction) => new(X + ((other.X - X) * fraction), Y + ((other.Y - Y) * fraction));
}
