using System.Runtime.Intrinsics;
using StaticNet.Runtime.V1;
using Xunit;

namespace StaticNet.Tests.Runtime;

public class LaneTilesTests
{
    private static readonly float[] _singles = [.. Enumerable.Range(0, 24).Select(n => 0.5f + n)];
    private static readonly double[] _doubles = [.. Enumerable.Range(0, 24).Select(n => 0.5 + n)];

    [Fact]
    public void Four_numbers_are_repeated_over_and_over()
    {
        for (int place = 0; place <= 12; place += 4)
        {
            Vector512<float> loaded = LaneTiles.Tile4(ref _singles[0], place + 3), lanes = LaneTiles.Tile4(Vector512.LoadUnsafe(ref _singles[0]), place);
            for (int n = 0; n < 16; n++)
            {
                Assert.Equal(_singles[place + 3 + (n % 4)], loaded[n]);
                Assert.Equal(_singles[place + (n % 4)], lanes[n]);
            }
        }

        for (int place = 0; place <= 4; place += 4)
        {
            Vector512<double> loaded = LaneTiles.Tile4(ref _doubles[0], place + 3), lanes = LaneTiles.Tile4(Vector512.LoadUnsafe(ref _doubles[0]), place);
            for (int n = 0; n < 8; n++)
            {
                Assert.Equal(_doubles[place + 3 + (n % 4)], loaded[n]);
                Assert.Equal(_doubles[place + (n % 4)], lanes[n]);
            }
        }
    }

    [Fact]
    public void Each_of_four_numbers_goes_to_all_lanes()
    {
        for (int place = 0; place < 4; place++)
        {
            Assert.Equal(Vector512.Create(_singles[5 + place]), LaneTiles.BroadcastLane(LaneTiles.Tile4(ref _singles[0], 5), place));
            Assert.Equal(Vector512.Create(_doubles[5 + place]), LaneTiles.BroadcastLane(LaneTiles.Tile4(ref _doubles[0], 5), place));
            Assert.Equal(Vector512.Create(_singles[5 + place]), LaneTiles.BroadcastLane(LaneTiles.Tile4(ref _singles[0], 5), place, ref _singles[5 + place]));
            Assert.Equal(Vector512.Create(_doubles[5 + place]), LaneTiles.BroadcastLane(LaneTiles.Tile4(ref _doubles[0], 5), place, ref _doubles[5 + place]));
        }
    }
}
