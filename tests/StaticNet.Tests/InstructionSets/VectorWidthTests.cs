using StaticNet.Tests.Compilation;
using StaticNet.Tests.RandomNetworks;
using Xunit;

namespace StaticNet.Tests.InstructionSets;

/// <summary>
/// The same bits whatever the vectors of the machine: with 512 bits one sample runs in one method, without in loops by vectors of 256 or 128, or in
/// straight-line code. On a machine without AVX-512 the first two are the same; on one that is no x64, all three.
/// </summary>
public class VectorWidthTests
{
    private static readonly int RandomNetworks = Share.Of(16, 6);

    // Without a fused multiply-add every one is computed in software.
    private const int FewParameters = 600;

    private static readonly Lazy<NetworkTopology[]> Networks = new(() =>
    [
        .. Widths,
        .. Topologies.Edges.Where(t => t.Schedule == Schedule.Auto).Take(2),
        .. Enumerable.Range(2_000_000, 4 * RandomNetworks).Select(n => RandomCases.Ordinary(n).Topology).Where(t => t.Schedule is Schedule.Auto or Schedule.Lanes).Take(RandomNetworks),
    ]);

    // Each width of a layer meets another before and behind it: whole vectors, halves, quarters and what is left, of 8 and of 16 lanes. The weights of the last two lie a power of two apart, and are copied together.
    private static IEnumerable<NetworkTopology> Widths =>
        from precision in Enum.GetValues<Precision>()
        from row in new int[][] { [4, 16, 16, 3], [4, 64, 64, 2], [9, 5, 6, 7, 8, 2], [3, 10, 12, 11, 13, 3], [15, 18, 14, 9, 4], [31, 33, 36, 47, 5], [130, 24, 17, 20, 10], [2, 40, 3, 32, 6], [130, 100, 3], [150, 75, 4], [140, 512, 3], [40, 512, 2] }.Index()
        // By turns in one precision, or in both.
        where Share.IsWhole || ((row.Index / 2) + (int)precision) % 2 == 0
        let widths = row.Item
        let hidden = (row.Index + (int)precision) % 2 == 0 ? Activation.ReLU : Activation.Tanh
        let isSoftmax = widths[^1] > 3
        let dropout = widths.Length > 4 ? 0.25 : 0
        select new NetworkTopology(
            $"Widths{string.Join("_", widths)}{hidden}{precision}",
            widths[0],
            new([.. widths[1..^1].Select((units, n) => new LayerSpec(units, hidden, Dropout: n == 1 ? dropout : 0)), new(widths[^1], isSoftmax ? Activation.Softmax : Activation.Identity)]),
            isSoftmax ? LossFunction.CategoricalCrossEntropy : LossFunction.SquaredError,
            precision);

    [Fact]
    public async Task TheWidthOfVectorsDoesNotMatter()
    {
        using var program = new BitsProgram(Networks.Value);
        string[] all = [.. Networks.Value.Select(t => t.Name)];
        string[] few = [.. Networks.Value.Where(t => t.ParameterCount <= FewParameters).Select(t => t.Name)];
        string[] wide = await program.RunAsync(all, "");
        Assert.Equal(all.Length, wide.Length);
        // A hash of nothing but NaN says nothing.
        Assert.True(20 * wide.Count(line => line.EndsWith("NaN", StringComparison.Ordinal)) <= all.Length, string.Join("\n", wide));
        Assert.Equal(wide, await program.RunAsync(all, "DOTNET_EnableAVX512"));
        string[] wideOfFew = [.. wide.Where(line => few.Contains(line.Split(' ')[0]))];
        Assert.Equal(wideOfFew, await program.RunAsync(few, "DOTNET_EnableAVX2"));
    }
}
