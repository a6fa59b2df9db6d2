using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using StaticNet.Runtime.V1;
using StaticNet.Tests.Compilation;
using Xunit;

namespace StaticNet.Tests.Runtime;

/// <summary>Samples become rows and rows become samples, and nothing else is touched, at every width and number of samples.</summary>
public class LaneRowsTests
{
    private const int Stride = 64;

    public static TheoryData<int> Sizes => [1, 2, 3, 4, 5, 7, 8, 9, 16, 19, 33];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void RowsHoldTheSamplesAndCopiesOfTheLast(int size)
    {
        for (int samples = 1; samples <= Stride; samples++)
        {
            FromSamples<float>(size, samples);
            FromSamples<double>(size, samples);
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void SamplesHoldTheRows(int size)
    {
        for (int samples = 1; samples <= Stride; samples++)
        {
            ToSamples<float>(size, samples);
            ToSamples<double>(size, samples);
        }
    }

    [Fact]
    public void LanesOfSamplesAreMarkedAndNoOthers()
    {
        Marks<float>();
        Marks<double>();
    }

    private static void Marks<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int samples = 1; samples <= Stride; samples++)
        {
            T[] marks = [.. Enumerable.Repeat(T.One, Stride + CacheLine.Numbers<T>())];
            LaneRows.Mark(samples, ref marks[0]);
            T[] expected = [.. marks.Select((_, s) => s < LaneRows.Filled<T>(samples) ? T.Zero : T.One)];
            MemoryMarshal.AsBytes(expected.AsSpan(0, samples)).Fill(byte.MaxValue);
            SameBits.Equal<T>(expected, marks, $"{samples} samples");
        }
    }

    private static void FromSamples<T>(int size, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] values = Numbers<T>(samples * size);
        T[] rows = new T[size * Stride];
        LaneRows.FromSamples(ref values[0], size, samples, ref rows[0], Stride);
        int filled = LaneRows.Filled<T>(samples);
        Assert.True(filled >= samples && filled < samples + Vector512<T>.Count && filled % Vector512<T>.Count == 0, $"{filled} lanes for {samples} samples");
        T[] expected = new T[rows.Length];
        for (int i = 0; i < size; i++)
        {
            for (int s = 0; s < filled; s++)
                expected[(i * Stride) + s] = values[(Math.Min(s, samples - 1) * size) + i];
        }

        SameBits.Equal<T>(expected, rows, $"{samples} samples of {size} {typeof(T).Name}s");
    }

    private static void ToSamples<T>(int size, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] rows = Numbers<T>(size * Stride);
        foreach (int distance in new[] { size, size + 3 })
        {
            T[] values = new T[(samples * distance) + 1];
            LaneRows.ToSamples(ref rows[0], Stride, ref values[0], size, samples, distance);
            T[] expected = new T[values.Length];
            for (int s = 0; s < samples; s++)
            {
                for (int i = 0; i < size; i++)
                    expected[(s * distance) + i] = rows[(i * Stride) + s];
            }

            SameBits.Equal<T>(expected, values, $"{samples} samples of {size} {typeof(T).Name}s, {distance} apart");
        }
    }

    private static T[] Numbers<T>(int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => [.. Enumerable.Range(1, count).Select(n => T.CreateTruncating(n))];
}
