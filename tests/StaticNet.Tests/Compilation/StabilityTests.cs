using System.Globalization;
using System.Numerics;
using Xunit;

namespace StaticNet.Tests.Compilation;

/// <summary>
/// Every activation and loss that go together at |z| up to 1e4, in float and in double, against mpmath in 60 digits (stability.py wrote the
/// table): L and ∂L/∂z are right, and ∞, or the largest number, only where the right value is beyond the number type.
/// </summary>
public class StabilityTests
{
    private static readonly Lazy<IReadOnlyList<Row>> Table = new(() => [.. Lines().Select(Parse)]);

    /// <summary>A layer of two units of every output and loss that go together, by their names and that of the precision.</summary>
    internal static readonly Lazy<InMemoryBuild> Build = new(() => InMemoryBuild.Of(
        from row in Table.Value.DistinctBy(row => (row.Output, row.Loss))
        from precision in Enum.GetValues<Precision>()
        select new NetworkTopology(Name(row, precision), 1, new([new LayerSpec(2, row.Output)]), row.Loss, precision)));

    [Fact]
    public void EveryPairIsInTheTable() => Assert.Equal(
        Topologies.Ends.Order(), Table.Value.Select(row => (row.Output, row.Loss)).Distinct().Order());

    [Fact]
    public void LossAndGradientAreRightInFloat() => Check<float>(Precision.Single, 4e-6);

    [Fact]
    public void LossAndGradientAreRightInDouble() => Check<double>(Precision.Double, 1e-14);

    // The bound is relative to 1 + |expected|; a z that a float cannot hold is as far off as it is.
    private static void Check<T>(Precision precision, double tolerance)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (Row row in Table.Value)
        {
            INetwork<T> network = Build.Value.Create<T>(Name(row, precision));
            T[] gradient = new T[network.ParameterCount];
            for (int k = 0; k < 2; k++)
                (network.Parameters[k], network.Parameters[2 + k]) = (T.Zero, T.CreateTruncating(row.Z[k]));
            T loss = network.Backward([T.One], [.. row.Y.Select(T.CreateTruncating)], gradient);
            string what = string.Create(CultureInfo.InvariantCulture, $"{row.Output} {row.Loss} {precision} at z = {row.Z[0]}, {row.Z[1]}");
            AssertClose(row.Value, loss, tolerance, $"{what}: L");
            for (int k = 0; k < 2; k++)
            {
                AssertClose(row.Delta[k], gradient[k], tolerance, $"{what}: ∂L/∂w{k + 1}");
                AssertClose(row.Delta[k], gradient[2 + k], tolerance, $"{what}: ∂L/∂z{k + 1}");
            }
        }
    }

    private static void AssertClose<T>(double expected, T actual, double tolerance, string what)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T nearest = T.CreateTruncating(expected);
        bool isRight = T.IsInfinity(nearest)
            ? T.Sign(actual) == T.Sign(nearest) && T.Abs(actual) >= T.BitDecrement(T.PositiveInfinity)
            : Math.Abs(double.CreateChecked(actual) - expected) <= tolerance * (1 + Math.Abs(expected));
        Assert.True(isRight, $"{what} = {actual}, not {expected}");
    }

    private static string Name(Row row, Precision precision) => $"{row.Output}{row.Loss}{precision}";

    private static Row Parse(string line)
    {
        string[] cells = line.Split(';');
        return new(Enum.Parse<Activation>(cells[0]), Enum.Parse<LossFunction>(cells[1]), Numbers(cells[2]), Numbers(cells[3]), Numbers(cells[4])[0], Numbers(cells[5]));
    }

    private static double[] Numbers(string cell) => [.. cell.Split(' ').Select(text => text switch
    {
        "inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    })];

    private static string[] Lines()
    {
        using Stream stream = typeof(StabilityTests).Assembly.GetManifestResourceStream("stability.csv")!;
        return new StreamReader(stream).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private sealed record Row(Activation Output, LossFunction Loss, double[] Z, double[] Y, double Value, double[] Delta);
}
