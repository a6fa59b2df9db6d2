using StaticNet.Compiler.Scheduling;
using Xunit;

namespace StaticNet.Compiler.Tests;

/// <summary>Tiles of any number of units: each unit in one of them, and no more sums than registers.</summary>
public class TileShapesTests
{
    [Fact]
    public void EveryUnitIsInOneTile()
    {
        for (int units = 1; units <= 1000; units++)
        {
            int tile = TileShapes.TileUnits(units), next = 0;
            Assert.InRange(tile * LaneProgram.TileVectors, 1, TileShapes.MostAccumulators);
            foreach ((int first, int end, int size) in TileShapes.Tiles(units, tile))
            {
                Assert.Equal(next, first);
                Assert.InRange(size, 1, tile);
                Assert.Equal(0, (end - first) % size);
                next = end;
            }

            Assert.Equal(units, next);
        }
    }

    [Theory]
    [InlineData(6, "6")]
    [InlineData(10, "5 5")]
    [InlineData(16, "6 6 4")]
    [InlineData(32, "6 6 6 6 4 4")]
    [InlineData(64, "6 6 6 6 6 6 6 6 6 6 4")]
    public void TilesAreOfAboutOneSize(int units, string expected) => Assert.Equal(
        expected,
        string.Join(' ', TileShapes.Tiles(units, TileShapes.TileUnits(units)).SelectMany(tiles => Enumerable.Repeat(tiles.Units, (tiles.End - tiles.First) / tiles.Units))));
}
