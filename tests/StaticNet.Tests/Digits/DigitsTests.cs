using System.Globalization;
using System.Numerics;
using StaticNet.Tests.Compilation;
using Xunit;

namespace StaticNet.Tests.Digits;

/// <summary>
/// The slope of every activation and δ of every output and loss that go together keep their digits, in float and double, for arguments of every
/// size: compared with mpmath.
/// </summary>
public class DigitsTests
{
    // In units in the last place of what digits.py says.
    private const double Bound = 32;

    private static readonly Activation[] Elementwise = [.. Enum.GetValues<Activation>().Where(activation => activation != Activation.Softmax)];

    private static readonly Lazy<InMemoryBuild> Slopes = new(() => InMemoryBuild.Of(
        from activation in Elementwise
        from precision in Enum.GetValues<Precision>()
        select new NetworkTopology($"Slope{activation}{precision}", 1, new([new LayerSpec(1, activation), new LayerSpec(1, Activation.Identity)]), LossFunction.AbsoluteError, precision)));

    [Fact]
    public void SlopesKeepTheirDigits() => Check(
    [
        .. from activation in Elementwise select DigitsCase.OfSlope(Slopes.Value.Create<float>($"Slope{activation}{Precision.Single}"), activation, Precision.Single, Arguments<float>(Share.Of(10_000, 3_000))),
        .. from activation in Elementwise select DigitsCase.OfSlope(Slopes.Value.Create<double>($"Slope{activation}{Precision.Double}"), activation, Precision.Double, Arguments<double>(Share.Of(10_000, 3_000))),
    ]);

    /// <summary>With STATICNET_LONG=1 in the environment for 10,000 arguments instead of 500, beside those in every binade.</summary>
    [Fact]
    public void DeltasKeepTheirDigits() => Check([.. Deltas<float>(Precision.Single), .. Deltas<double>(Precision.Double)]);

    private static IEnumerable<DigitsCase> Deltas<T>(Precision precision)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        from end in Topologies.Ends
        let network = StabilityTests.Build.Value.Create<T>($"{end.Output}{end.Loss}{precision}")
        select DigitsCase.OfDelta(network, end.Output, end.Loss, precision, Arguments<T>(Share.Of(10_000, 500)), Targets(end.Output, end.Loss));

    private static void Check(IReadOnlyList<DigitsCase> cases)
    {
        IReadOnlyList<DigitsReport> reports = DigitsReport.Of(cases);
        Assert.Equal(cases.Select(c => c.Name), reports.Select(report => report.Name));
        // A third at least: between ties of a hinge or an absolute error rounding decides, and they are left out.
        Assert.All(cases.Zip(reports), pair => Assert.True(pair.Second.Rows > pair.First.Values.Length / 9, $"{pair.First.Name}: {pair.Second.Rows} values were compared."));
        foreach (DigitsReport report in reports.OrderByDescending(report => report.Units))
            TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Name}: {report.Units:0.0} units, {report.Row}"));
        DigitsReport[] wrong = [.. reports.Where(report => !(report.Units <= Bound))];
        Assert.True(wrong is [], string.Join("\n", wrong.Select(report => string.Create(CultureInfo.InvariantCulture, $"{report.Name}: {report.Units:0} units at {report.Row}"))));
    }

    /// <summary>Numbers whose logarithms are spread over ±[1e-8, 3e38], and one of either sign in every binade of the type.</summary>
    private static IReadOnlyList<T> Arguments<T>(int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var random = new Random(20261128);
        var arguments = new List<T>();
        for (int n = 0; n < count; n++)
            arguments.Add(T.CreateChecked(Math.Pow(10, -8 + (random.NextDouble() * (Math.Log10(3e38) + 8))) * (n % 2 == 0 ? 1 : -1)));
        for (T binade = T.Epsilon; binade <= T.BitDecrement(T.PositiveInfinity) / T.CreateChecked(2); binade += binade)
            arguments.AddRange([binade * T.CreateChecked(1 + random.NextDouble()), -binade * T.CreateChecked(1 + random.NextDouble())]);
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(arguments));
        return arguments;
    }

    // What a loss is made for.
    private static double[][] Targets(Activation output, LossFunction loss) => loss switch
    {
        LossFunction.Hinge or LossFunction.SquaredHinge => [[1, -1], [-1, 1]],
        LossFunction.BinaryCrossEntropy => [[1, 0], [0, 1], [0.25, 0.75]],
        LossFunction.CategoricalCrossEntropy => [[1, 0], [0, 1], [0.25, 0.75]],
        LossFunction.KullbackLeibler when output == Activation.Softmax => [[1, 0], [0, 1], [0.25, 0.75]],
        LossFunction.KullbackLeibler or LossFunction.Poisson => [[0, 2], [3, 0.25]],
        _ => [[0.25, -0.75], [1, 0], [-30, 4]],
    };
}
