using ScottPlot;
using ScottPlot.Panels;
using ScottPlot.Plottables;
using StaticNet.Data;
using Xunit;

namespace StaticNet.Charts.Tests;

public sealed class DecisionSurfaceTests
{
    private static readonly Dataset<float> Two = Dataset.FromRows<float>([[0, 0], [10, 5], [5, 2]], [[0], [1], [1]], ["height (m)", "weight (kg)"], ["no", "yes"]);

    [Fact]
    public void The_data_lie_over_the_plane_each_class_with_colour_and_shape()
    {
        using Plot plot = Chart.DecisionSurface(new TwoClassNet(seed: 1), Two);
        Scatter[] points = plot.All<Scatter>();
        Assert.Equal([(0, 0)], points[0].Points());
        Assert.Equal([(10, 5), (5, 2)], points[1].Points());
        Assert.NotEqual(points[0].MarkerShape, points[1].MarkerShape);
        Assert.Equal((ChartTheme.Light.Palette[0], ChartTheme.Light.Palette[1]), (points[0].MarkerFillColor, points[1].MarkerFillColor));
        Assert.Equal(["no", "yes"], plot.Legend());
        plot.AssertLabels("What TwoClassNet decides", "height (m)", "weight (kg)");

        // 8 % of the range beyond the data on each side.
        plot.AssertLimits(-0.8, 10.8, -0.4, 5.4);
        CoordinateRect area = Assert.Single(plot.All<ImageRect>()).Rect;
        Assert.Equal((-0.8, 10.8, -0.4, 5.4), (area.Left, area.Right, area.Bottom, area.Top));
    }

    // σ(x₁ − 5) is ½ where x₁ = 5, and tanh is all but linear in the first layer's place: here it is replaced by weights that pass x₁ on.
    [Fact]
    public void The_line_is_where_the_network_changes_its_mind()
    {
        using Plot plot = Chart.DecisionSurface(Split(at: 3), Signs());
        ContourLine[] lines = [.. Assert.Single(plot.All<ContourLines>()).Lines];
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Equal(0, line.Z));
        Assert.All(lines.SelectMany(line => line.Path.Points), point => Assert.Equal(3, point.X, 1e-4));
    }

    [Fact]
    public void The_ground_has_the_colour_of_the_class_and_is_stronger_where_the_network_is_surer()
    {
        using Plot plot = Chart.DecisionSurface(Split(at: 3), Signs());
        byte[,,] pixels = Assert.Single(plot.All<ImageRect>()).Image!.GetArrayRGB();
        int width = pixels.GetLength(1);
        Color Pixel(int column) => new(pixels[0, column, 0], pixels[0, column, 1], pixels[0, column, 2]);
        double Left(Color color) => ColorVision.Difference(color, ChartTheme.Light.Palette[0], ColorVision.Kinds[0].Matrix);
        double Right(Color color) => ColorVision.Difference(color, ChartTheme.Light.Palette[1], ColorVision.Kinds[0].Matrix);
        Assert.True(Left(Pixel(0)) < Right(Pixel(0)));
        Assert.True(Right(Pixel(width - 1)) < Left(Pixel(width - 1)));
        double[] contrasts = [.. Enumerable.Range(0, width).Select(column => ColorVision.Contrast(Pixel(column), Colors.White))];
        Assert.Equal(contrasts.Min(), contrasts[(int)(width * (3 + 0.8) / 11.6)], 0.05);     // x = 3 of −0.8 to 10.8
    }

    [Fact]
    public void Each_of_three_classes_has_a_border()
    {
        var data = Dataset.FromClasses<float>([0, 0, 1, 0, 0, 1], [0, 1, 2], inputSize: 2, classNames: ["a", "b", "c"]);
        using Plot plot = Chart.DecisionSurface(new ThreeClassNet(seed: 2), data);
        Assert.Equal(3, plot.All<ContourLines>().Length);
        Assert.Equal(["a", "b", "c"], plot.Legend());
    }

    [Fact]
    public void One_number_has_a_scale_of_colours()
    {
        var data = new Dataset<double>([0, 0, 1, 2], [-5, 30], inputSize: 2, targetSize: 1);
        var net = new PlaneNet(seed: 0);
        (net.Weight(0, 0, 0), net.Weight(0, 0, 1), net.Bias(0, 0)) = (1, 10, 0);
        using Plot plot = Chart.DecisionSurface(net, data, theme: ChartTheme.Dark);
        Heatmap map = Assert.Single(plot.All<Heatmap>());

        // The corners of x₁ + 10 x₂, 8 % beyond the data: the first row of a heat map is the top one.
        int last = map.Intensities.GetLength(0) - 1;
        Assert.Equal(-0.08 + 21.6, map.Intensities[0, 0], 1e-9);
        Assert.Equal(1.08 - 1.6, map.Intensities[last, last], 1e-9);
        Assert.Equal((-5d, 30d), (map.ManualRange!.Value.Min, map.ManualRange.Value.Max));
        Assert.Equal((-0.08, -0.16), (map.GetAxisLimits().Left, map.GetAxisLimits().Bottom));
        Assert.StartsWith("y1:", Assert.Single(plot.Axes.GetPanels().OfType<ColorBar>()).Label);
        Assert.Equal(2, plot.All<Scatter>().Sum(points => points.Points().Length));
        plot.AssertLabels("What PlaneNet predicts", "x1", "x2");
    }

    [Fact]
    public void Rows_of_one_class_alone_are_drawn_too()
    {
        var data = new Dataset<float>([0, 0, 1, 2], [1, 1], inputSize: 2, targetSize: 1);
        using Plot plot = Chart.DecisionSurface(new SignNet(seed: 1), data);
        Assert.Equal(["class 1"], plot.Legend());
    }

    [Fact]
    public void Says_what_it_cannot_show()
    {
        var space = new Dataset<float>([0, 0, 0], [1, 2], inputSize: 3, targetSize: 2);
        Assert.Contains("SpaceNet has 3 inputs: a surface has two", Assert.Throws<ArgumentException>(() => Chart.DecisionSurface(new SpaceNet(), space)).Message);
        Assert.Contains("The data has 3 inputs a row", Assert.Throws<ArgumentException>(() => Chart.DecisionSurface(new TwoClassNet(), space)).Message);
        var wide = new Dataset<float>([0, 0], [1, 0, 1], inputSize: 2, targetSize: 3);
        Assert.Contains("3 targets a row, TwoClassNet has 1 output", Assert.Throws<ArgumentException>(() => Chart.DecisionSurface(new TwoClassNet(), wide)).Message);
        Assert.Contains("3 numbers or labels a row", Assert.Throws<ArgumentException>(() => Chart.DecisionSurface(new ThreeClassNet(), wide)).Message);
        var net = new SignNet();
        net.Parameters.Fill(float.NaN);
        Assert.Contains("Output 0 is NaN at (-0.8, -0.4)", Assert.Throws<ArithmeticException>(() => Chart.DecisionSurface(net, Two)).Message);
    }

    private static Dataset<float> Signs() => Dataset.FromRows<float>([[0, 0], [10, 5]], [[-1], [1]]);

    private static SignNet Split(float at)
    {
        var net = new SignNet();
        (net.Weight(0, 0, 0), net.Weight(0, 0, 1), net.Bias(0, 0)) = (0.25f, 0, -0.25f * at);
        return net;
    }
}
