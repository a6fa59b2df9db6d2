using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using StaticNet.Runtime.V1;
using StaticNet.Tests.Compilation;
using Xunit;

namespace StaticNet.Tests.Runtime;

/// <summary>What turns samples and rows on a machine without AVX-512, run on any.</summary>
public class NarrowTranspositionTests
{
    private const int Stride = 8;

    public static TheoryData<int> Sizes => [2, 3, 4, 5, 6, 7, 8, 11, 16];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void RowsHoldTheSamplesAndCopiesOfTheLast(int size)
    {
        FromSamples<float>(size);
        FromSamples<double>(size);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void SamplesHoldTheRows(int size)
    {
        if (size >= Vector128<float>.Count)
            ToSamples<float>(size);
        ToSamples<double>(size);
    }

    // The samples that are transposed may begin with the last that is there, or as many behind it as a vector of 512 bits holds.
    private static void FromSamples<T>(int size)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int count = Vector128<T>.Count;
        for (int samples = 1; samples <= 2 * count; samples++)
        {
            T[] values = [.. Enumerable.Range(1, samples * size).Select(n => T.CreateChecked(n))];
            for (int first = 0; first <= 2 * count; first += count)
            {
                // One more in front and behind, which must stay.
                T[] rows = new T[(size * Stride) + 2], expected = new T[rows.Length];
                ref T start = ref Unsafe.Add(ref values[0], first * size);
                NarrowTransposition.FromSamples(ref start, size, samples - 1 - first, ref rows[1], Stride);
                for (int i = 0; i < size; i++)
                {
                    for (int s = 0; s < count; s++)
                        expected[1 + (i * Stride) + s] = values[(Math.Min(first + s, samples - 1) * size) + i];
                }

                SameBits.Equal<T>(expected, rows, $"{samples} samples of {size} {typeof(T).Name}s from {first} on");
            }
        }
    }

    private static void ToSamples<T>(int size)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int count = Vector128<T>.Count;
        T[] rows = [.. Enumerable.Range(1, size * Stride).Select(n => T.CreateChecked(n))];
        T[] values = new T[(count * size) + 2], expected = new T[values.Length];
        NarrowTransposition.ToSamples(ref rows[0], Stride, ref values[1], size, size);
        for (int i = 0; i < size; i++)
        {
            for (int s = 0; s < count; s++)
                expected[1 + (s * size) + i] = rows[(i * Stride) + s];
        }

        SameBits.Equal<T>(expected, values, $"{size} rows of {typeof(T).Name}s");
    }
}
