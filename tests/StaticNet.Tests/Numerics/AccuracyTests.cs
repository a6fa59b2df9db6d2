using System.Globalization;
using Xunit;

namespace StaticNet.Tests.Numerics;

/// <summary>The error bounds that the documentation of <see cref="StaticNet.Numerics.Elementary"/> states, measured.</summary>
public class AccuracyTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names => ElementaryFunction.Names;

    public static TheoryData<string> Transcendental => ElementaryFunction.Transcendental;

    [Theory]
    [MemberData(nameof(Names))]
    public void Single_precision_keeps_its_bound_in_every_binade(string name)
    {
        ElementaryFunction function = ElementaryFunction.Named(name);
        double worst = 0, worstAt = 0;
        foreach (float x in Samples.EverySingleBinade().Concat(Samples.Singles(200_000)))
        {
            float actual = function.Single(x);
            double exact = function.Yardstick(x);
            if (!float.IsFinite((float)exact) || !float.IsFinite(actual))
            {
                // A result that rounds to infinity, or one ulp below it, is infinite; NaN is NaN, but for the masks, which ask z > 0.
                if (!(actual.Equals((float)exact) || (float.IsNaN(x) && name == "Gate")))
                    Assert.Fail($"{name}({x:R}) = {actual:R}, expected {exact:R}");
                continue;
            }

            double error = Math.Abs(actual - exact) / UlpOfSingle(exact);
            if (error > worst)
                (worst, worstAt) = (error, x);
        }

        output.WriteLine($"{name}, single: {worst:F3} ulp at {worstAt:R}");
        Assert.True(worst <= function.SingleBound, $"{name}: {worst} ulp at {worstAt:R}, documented {function.SingleBound}");
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

    private static double UlpOfSingle(double exact) => Math.ScaleB(1, Math.Max(exact == 0 ? -126 : Math.ILogB(exact), -126) - 23);

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
