using System.Runtime.Intrinsics;
using StaticNet.Runtime.V1;
using Xunit;

namespace StaticNet.Tests.Runtime;

public class LanePartsTests
{
    private static readonly float[] _singles = [.. Enumerable.Range(0, 80).Select(n => 0.5f + n)];
    private static readonly double[] _doubles = [.. Enumerable.Range(0, 80).Select(n => 0.5 + n)];

    [Fact]
    public void The_first_numbers_are_read_and_written_alone()
    {
        for (int count = 2; count < 16; count++)
        {
            float[] to = new float[20];
            // To the end of the array, so that the last number is the last there is.
            Vector512<float> read = LaneParts.LoadFirst(ref _singles[0], _singles.Length - count, count);
            LaneParts.StoreFirst(read, ref to[0], 3, count);
            Assert.Equal([0, 0, 0, .. _singles[^count..], .. new float[17 - count]], to);
            LaneParts.StoreFirst(LaneParts.FusedMultiplyAddFirst(ref _singles[0], 5, count, Vector512.Create(2f), Vector512.Create(1f)), ref to[0], 20 - count, count);
            Assert.Equal(_singles[5..(5 + count)].Select(n => (2 * n) + 1), to[^count..]);
            LaneParts.StoreFirst(LaneParts.FusedMultiplyAddFirst(ref _singles[0], 6, count, 2f, Vector512.Create(1f)), ref to[0], 20 - count, count);
            Assert.Equal(_singles[6..(6 + count)].Select(n => (2 * n) + 1), to[^count..]);
        }

        for (int count = 2; count < 8; count++)
        {
            double[] to = new double[12];
            Vector512<double> read = LaneParts.LoadFirst(ref _doubles[0], _doubles.Length - count, count);
            LaneParts.StoreFirst(read, ref to[0], 3, count);
            Assert.Equal([0, 0, 0, .. _doubles[^count..], .. new double[9 - count]], to);
            LaneParts.StoreFirst(LaneParts.FusedMultiplyAddFirst(ref _doubles[0], 5, count, Vector512.Create(2.0), Vector512.Create(1.0)), ref to[0], 12 - count, count);
            Assert.Equal(_doubles[5..(5 + count)].Select(n => (2 * n) + 1), to[^count..]);
            LaneParts.StoreFirst(LaneParts.FusedMultiplyAddFirst(ref _doubles[0], 6, count, 2.0, Vector512.Create(1.0)), ref to[0], 12 - count, count);
            Assert.Equal(_doubles[6..(6 + count)].Select(n => (2 * n) + 1), to[^count..]);
        }
    }

    [Fact]
    public void Pairs_and_triples_are_read_with_zeros_behind_them()
    {
        Assert.Equal(Vector128.Create(3.5f, 4.5f, 0, 0), LaneParts.Pair(ref _singles[0], 3));
        Assert.Equal(Vector128.Create(3.5f, 4.5f, 5.5f, 0), LaneParts.Triple(ref _singles[0], 3));
        Vector256<double> triple = LaneParts.Triple(ref _doubles[0], 3);
        Assert.Equal((3.5, 4.5, 5.5), (triple[0], triple[1], triple[2]));
    }

    [Fact]
    public void Numbers_are_repeated_one_after_the_other()
    {
        for (int times = 1; times <= 16; times++)
        {
            for (int from = 0; (from + 15) / times <= 15; from++)
            {
                Vector512<float> lanes = LaneParts.Repeat(Vector512.LoadUnsafe(ref _singles[0]), times, from);
                for (int n = 0; n < 16; n++)
                    Assert.Equal(_singles[(from + n) / times], lanes[n]);
            }

            for (int from = 0; (from + 7) / times <= 7; from++)
            {
                Vector512<double> lanes = LaneParts.Repeat(Vector512.LoadUnsafe(ref _doubles[0]), times, from);
                for (int n = 0; n < 8; n++)
                    Assert.Equal(_doubles[(from + n) / times], lanes[n]);
            }
        }
    }

    [Fact]
    public void Numbers_are_repeated_over_and_over()
    {
        for (int count = 1; count <= 16; count++)
        {
            for (int from = 0; from < count; from++)
            {
                Vector512<float> lanes = LaneParts.Tile(Vector512.LoadUnsafe(ref _singles[0]), count, from);
                for (int n = 0; n < 16; n++)
                    Assert.Equal(_singles[(from + n) % count], lanes[n]);
            }

            for (int from = 0; from < count && count <= 8; from++)
            {
                Vector512<double> lanes = LaneParts.Tile(Vector512.LoadUnsafe(ref _doubles[0]), count, from);
                for (int n = 0; n < 8; n++)
                    Assert.Equal(_doubles[(from + n) % count], lanes[n]);
            }
        }
    }

    [Theory]
    [InlineData(16)]
    [InlineData(8)]
    [InlineData(4)]
    public void Columns_are_read_of_every_width_by_vectors_of_every_width(int lanes)
    {
        for (int width = 1; width <= 4; width++)
        {
            for (int column = 0; column < width; column++)
            {
                for (int rows = 2; rows <= lanes; rows++)
                {
                    // To the end of the array, so that the last number is the last there is.
                    int place = _singles.Length - (rows * width);
                    float[] read = lanes switch
                    {
                        16 => Values<float, SingleLanes512>(SingleLanes512.Column(ref _singles[0], place, width, column, rows), 16),
                        8 => Values<float, SingleLanes256>(SingleLanes256.Column(ref _singles[0], place, width, column, rows), 8),
                        _ => Values<float, SingleLanes128>(SingleLanes128.Column(ref _singles[0], place, width, column, rows), 4),
                    };
                    Assert.Equal(Enumerable.Range(0, rows).Select(n => _singles[place + (n * width) + column]), read[..rows]);
                }

                for (int rows = 2; rows <= lanes / 2; rows++)
                {
                    int place = _doubles.Length - (rows * width);
                    double[] read = lanes switch
                    {
                        16 => Values<double, DoubleLanes512>(DoubleLanes512.Column(ref _doubles[0], place, width, column, rows), 8),
                        8 => Values<double, DoubleLanes256>(DoubleLanes256.Column(ref _doubles[0], place, width, column, rows), 4),
                        _ => Values<double, DoubleLanes128>(DoubleLanes128.Column(ref _doubles[0], place, width, column, rows), 2),
                    };
                    Assert.Equal(Enumerable.Range(0, rows).Select(n => _doubles[place + (n * width) + column]), read[..rows]);
                }
            }
        }
    }

    private static T[] Values<T, TLanes>(TLanes lanes, int count)
        where T : unmanaged
        where TLanes : struct, ILanes<TLanes, T>
    {
        var values = new T[count];
        TLanes.Store(lanes, ref values[0], 0);
        return values;
    }

    [Fact]
    public void Columns_are_read_of_every_width()
    {
        for (int width = 1; width <= 4; width++)
        {
            for (int column = 0; column < width; column++)
            {
                for (int rows = 2; rows <= 16; rows++)
                {
                    // To the end of the array, so that the last number is the last there is.
                    int place = _singles.Length - (rows * width);
                    Vector512<float> lanes = LaneParts.Column(ref _singles[0], place, width, column, rows);
                    for (int n = 0; n < rows; n++)
                        Assert.Equal(_singles[place + (n * width) + column], lanes[n]);
                }

                for (int rows = 2; rows <= 8; rows++)
                {
                    int place = _doubles.Length - (rows * width);
                    Vector512<double> lanes = LaneParts.Column(ref _doubles[0], place, width, column, rows);
                    for (int n = 0; n < rows; n++)
                        Assert.Equal(_doubles[place + (n * width) + column], lanes[n]);
                }
            }
        }
    }
}
