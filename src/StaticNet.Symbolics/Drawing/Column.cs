namespace StaticNet.Symbolics.Drawing;

/// <summary>A column of units: all of them where they are few, else the first ones, an ellipsis and the last one.</summary>
internal sealed class Column
{
    /// <summary>The radius of a unit.</summary>
    public const double Radius = 29;

    private const int ShownAtMost = 8;
    private const int FirstOfMany = 3;
    private const double Spacing = 112;
    private const double DenseSpacing = 76;

    private readonly double _spacing;

    private Column(double x, double middle, int units, double spacing)
    {
        (X, Units, _spacing) = (x, units, spacing);
        List<int> shown = [.. Enumerable.Range(0, units <= ShownAtMost ? units : FirstOfMany)];
        if (units > ShownAtMost)
            shown.Add(units - 1);
        int rows = shown.Count + (units > ShownAtMost ? 1 : 0);
        double top = middle - (spacing * (rows - 1) / 2);
        Shown = [.. shown.Select((unit, row) => (unit, new Point(x, top + (spacing * (unit == units - 1 ? rows - 1 : row)))))];
        Ellipsis = units > ShownAtMost ? new Point(x, top + (spacing * (rows - 2))) : null;
    }

    public double X { get; }

    /// <summary>How many there are.</summary>
    public int Units { get; }

    /// <summary>The units that are drawn, 0-based, and where.</summary>
    public IReadOnlyList<(int Unit, Point Place)> Shown { get; }

    /// <summary>Where the ellipsis stands; null: every unit is drawn.</summary>
    public Point? Ellipsis { get; }

    public bool IsWhole => Ellipsis is null;

    public double Top => Shown[0].Place.Y - (_spacing / 2);

    public double Bottom => Shown[Shown.Count - 1].Place.Y + (_spacing / 2);

    public static Column At(double x, double middle, int units) => new(x, middle, units, SpacingOf(units));

    /// <summary>The height that so many units take.</summary>
    public static double HeightOf(int units) => SpacingOf(units) * (units <= ShownAtMost ? units : FirstOfMany + 2);

    private static double SpacingOf(int units) => units <= 4 ? Spacing : DenseSpacing;
}
