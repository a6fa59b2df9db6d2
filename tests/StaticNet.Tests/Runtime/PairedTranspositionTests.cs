using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using StaticNet.Runtime.V1;
using StaticNet.Tests.Compilation;
using Xunit;

namespace StaticNet.Tests.Runtime;

/// <summary>What turns samples and rows on a machine with AVX and without AVX-512, run on any that has AVX.</summary>
public class PairedTranspositionTests
{
    private const int Stride = 16;

    public static TheoryData<int> Sizes => [2, 3, 4, 5, 6, 7, 8, 11, 16, 33];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Rows_hold_the_samples(int size)
    {
        Assert.SkipUnless(Avx.IsSupported, "The processor has no AVX.");
        if (size >= Vector128<float>.Count)
            FromSamples<float>(size);
        FromSamples<double>(size);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Samples_hold_the_rows(int size)
    {
        Assert.SkipUnless(Avx.IsSupported, "The processor has no AVX.");
        if (size >= Vector128<float>.Count)
            ToSamples<float>(size);
        ToSamples<double>(size);
    }

    private static void FromSamples<T>(int size)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int samples = Vector512<T>.Count;
        T[] values = [.. Enumerable.Range(1, samples * size).Select(n => T.CreateChecked(n))];

        // One more in front and behind, which must stay.
        T[] rows = new T[(size * Stride) + 2], expected = new T[rows.Length];
        PairedTransposition.FromSamples(ref values[0], size, ref rows[1], Stride);
        for (int i = 0; i < size; i++)
        {
            for (int s = 0; s < samples; s++)
                expected[1 + (i * Stride) + s] = values[(s * size) + i];
        }

        SameBits.Equal<T>(expected, rows, $"{samples} samples of {size} {typeof(T).Name}s");
    }

    // The samples may lie further apart than they are long.
    private static void ToSamples<T>(int size)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int samples = Vector256<T>.Count;
        T[] rows = [.. Enumerable.Range(1, size * Stride).Select(n => T.CreateChecked(n))];
        foreach (int distance in (int[])[size, size + 3])
        {
            T[] values = new T[(samples * distance) + 2], expected = new T[values.Length];
            PairedTransposition.ToSamples(ref rows[0], Stride, ref values[1], size, distance);
            for (int i = 0; i < size; i++)
            {
                for (int s = 0; s < samples; s++)
                    expected[1 + (s * distance) + i] = rows[(i * Stride) + s];
            }

            SameBits.Equal<T>(expected, values, $"{size} rows of {typeof(T).Name}s, samples {distance} apart");
        }
    }
}
