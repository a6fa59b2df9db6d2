namespace StaticNet.Symbolics.Drawing;

/// <summary>Finds a place on each edge for its name: away from the names that stand already and from the other edges.</summary>
/// <param name="edges">From the border of a unit to that of another.</param>
/// <param name="width">The width of a name.</param>
/// <param name="height">The height of a name.</param>
internal sealed class EdgeLabels(IReadOnlyList<(Point From, Point To)> edges, double width = 38, double height = 24)
{
    private readonly List<Point> _places = [];

    /// <summary>A place for each edge, in their order.</summary>
    public IReadOnlyList<Point> Place()
    {
        foreach ((Point From, Point To) edge in edges)
        {
            // Near the unit that it leaves first, where edges to one unit are still apart.
            IEnumerable<double> stops = Enumerable.Range(0, 15).Select(stop => 0.31 + (0.03 * stop));
            double best = stops.OrderBy(stop => Crowding(edge.From.Towards(edge.To, stop), edge)).First();
            _places.Add(edge.From.Towards(edge.To, best));
        }

        return _places;
    }

    private double Crowding(Point place, (Point From, Point To) own)
    {
        double names = _places.Sum(other => Overlap(place.X - other.X, width) * Overlap(place.Y - other.Y, height));
        double lines = edges.Where(edge => edge != own).Sum(edge => Overlap(Distance(place, edge), height * 0.75));
        return Math.Round((100 * names) + lines, 6);
    }

    private static double Overlap(double distance, double size) => Math.Max(0, 1 - (Math.Abs(distance) / size));

    // The height of a point above a line at its own x.
    private static double Distance(Point place, (Point From, Point To) edge)
    {
        double fraction = (place.X - edge.From.X) / (edge.To.X - edge.From.X);
        Point on = edge.From.Towards(edge.To, fraction);
        double slope = (edge.To.Y - edge.From.Y) / (edge.To.X - edge.From.X);
        return (on.Y - place.Y) / Math.Sqrt(1 + (slope * slope));
    }
}
