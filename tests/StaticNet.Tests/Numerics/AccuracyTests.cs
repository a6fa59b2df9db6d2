using System.Globalization;
using Xunit;

namespace StaticNet.Tests.Numerics;

/// <summary>The error bounds that the documentation of <see cref="StaticNet.Numerics.Elementary"/> states, measured.</summary>
public class AccuracyTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names => ElementaryFunction.Names;

    public static TheoryData<string> Transcendental => ElementaryFunction.Transcendental;

    /// <summary>With STATICNET_LONG=1 in the environment over all 2^32 floats.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Single_precision_keeps_its_bound_in_every_binade(string name)
    {
        ElementaryFunction function = ElementaryFunction.Named(name);
        (double worst, float at, string? failure) = SingleSweep.Errors(function);
        output.WriteLine($"{name}, single: {worst:F3} ulp at {at:R}");
        Assert.Null(failure);
        Assert.True(worst <= function.SingleBound, $"{name}: {worst} ulp at {at:R}, documented {function.SingleBound}");
    }

    /// <summary>Where the functions bend, and the ends of every range.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Single_precision_keeps_its_bound_where_the_functions_bend(string name)
    {
        ElementaryFunction function = ElementaryFunction.Named(name);
        foreach (float x in Samples.Singles(200_000).Concat(Samples.Specials().Select(x => (float)x)).Where(x => !float.IsNaN(x)))
        {
            float actual = function.Single(x);
            double exact = function.SingleYardstick(x);
            bool keeps = actual.Equals((float)exact) || Math.Abs(actual - exact) <= function.SingleBound * SingleSweep.UlpOfSingle(exact);
            Assert.True(keeps, $"{name}({x:R}) = {actual:R}, expected {exact:R}");
        }
    }

    [Theory]
    [MemberData(nameof(Transcendental))]
    public void Double_precision_keeps_its_bound_against_the_table(string name)
    {
        ElementaryFunction function = ElementaryFunction.Named(name);
        double worst = 0, worstAt = 0;
        int rows = 0;
        foreach ((double x, double nearest, double residual) in Table(name))
        {
            double ulp = Math.BitIncrement(Math.Abs(nearest)) - Math.Abs(nearest);
            double error = Math.Abs(((function.Double(x) - nearest) / ulp) - residual);
            if (!(error <= worst))
                (worst, worstAt) = (error, x);
            rows++;
        }

        output.WriteLine($"{name}, double: {worst:F3} ulp at {worstAt:R}, {rows} arguments");
        Assert.True(rows > 400 && worst <= function.DoubleBound, $"{name}: {worst} ulp at {worstAt:R} of {rows}, documented {function.DoubleBound}");
    }

    /// <summary>The table's arguments, rounded to single: an independent check of the yardstick.</summary>
    [Theory]
    [MemberData(nameof(Transcendental))]
    public void The_yardstick_is_good_enough_to_measure_single_precision(string name)
    {
        ElementaryFunction function = ElementaryFunction.Named(name);
        foreach ((double x, double nearest, _) in Table(name).Where(row => Math.Abs(row.Nearest) > 1e-300))
            Assert.True(Math.Abs(function.Yardstick(x) - nearest) <= 1e-12 * Math.Abs(nearest), $"{name}({x:R})");
    }

    private static IEnumerable<(double X, double Nearest, double Residual)> Table(string name)
    {
        using Stream stream = typeof(AccuracyTests).Assembly.GetManifestResourceStream("reference.csv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split(',');
            if (cells[0] == name)
                yield return (Bits(cells[1]), Bits(cells[2]), double.Parse(cells[3], CultureInfo.InvariantCulture));
        }

        static double Bits(string hex) => BitConverter.UInt64BitsToDouble(ulong.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }
}
