using System.Numerics;
using System.Runtime.Intrinsics;
using StaticNet.Runtime.V1;
using StaticNet.Tests.Compilation;
using Xunit;

namespace StaticNet.Tests.Runtime;

/// <summary>Whatever the tile and the width of the vector, a sum has its terms in their order, its segments joined by the pairwise tree, and no number beside the results is written.</summary>
public class TiledSumsTests
{
    private const int Samples = 80;

    // One tile, tiles of two sizes, more than a block of tiles; one term, one part of a segment, more parts.
    private static readonly int[] Outputs = [1, 2, 5, 6, 7, 11, 13, 47, 49, 97, 103];
    private static readonly int[] Terms = [1, 2, 31, 32, 65, 127, 128, 131, 300, 517];

    [Fact]
    public void SumsOfEveryWidthHaveTheTreeOfTheProgram()
    {
        foreach (int outputs in Outputs)
        {
            foreach (int terms in Terms.Where(terms => terms < 200 || outputs is 7 or 49))
            {
                Size.Of(outputs, terms, isAtOnce: outputs % 2 == 0);
                Check<float, SingleLanes512>();
                Check<float, SingleLanes256>();
                Check<float, SingleLanes128>();
                Check<double, DoubleLanes512>();
                Check<double, DoubleLanes256>();
                Check<double, DoubleLanes128>();
            }
        }
    }

    // Weights of rows a power of two apart, or about that, and of more than the first cache holds are copied together where there are 16 registers.
    [Fact]
    public void SumsWhoseWeightsAreCopiedTogetherHaveTheSameTree()
    {
        foreach ((int outputs, int terms) in ((int, int)[])[(512, 150), (514, 150), (1024, 131), (200, 520), (1024, 20), (1024, 40), (514, 100)])
        {
            Size.Of(outputs, terms, isAtOnce: outputs != 514 || terms == 100);
            int[] samples = [37, Samples];
            Check<float, SingleLanes256>(samples);
            Check<float, SingleLanes128>(samples);
            Check<double, DoubleLanes256>(samples);
            Check<double, DoubleLanes128>(samples);
        }
    }

    [Fact]
    public void GradientsOfEveryWidthAddTheSamplesInTheirOrder()
    {
        foreach (int units in (int[])[1, 3, 5, 8, 9, 16, 17, 20, 31, 47, 63, 65, 130])
        {
            foreach ((int inputs, int block, int samples) in ((int, int, int)[])[(1, 16, 16), (5, 32, 19), (8, 64, 64), (50, 64, 64), (53, 256, 256), (7, 256, 83)])
            {
                Layer.Of(units, inputs, block);
                CheckGradients<float, SingleLanes512>(samples);
                CheckGradients<float, SingleLanes256>(samples);
                CheckGradients<float, SingleLanes128>(samples);
                CheckGradients<double, DoubleLanes512>(samples);
                CheckGradients<double, DoubleLanes128>(samples);
            }
        }
    }

    private static void Check<T, TLanes>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TLanes : struct, ILanes<TLanes, T> => Check<T, TLanes>([3, 11, 16, 32, 37, 48, 57, 64, Samples]);

    private static void Check<T, TLanes>(int[] numbers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TLanes : struct, ILanes<TLanes, T>
    {
        foreach (int samples in numbers)
        {
            var random = new Random(samples);
            T Next() => T.CreateChecked(random.NextDouble() - 0.5);
            T[] weights = [.. Enumerable.Range(0, Size.Outputs * Size.Terms + Size.Outputs).Select(_ => Next())];
            T[] rows = [.. Enumerable.Range(0, Size.Spilled + TileSizes.Spilled(Size.Outputs, Size.Terms, Size.Segments, Vector512<float>.Count, Samples)).Select(_ => Next())];
            // Behind the last sample lie copies of it.
            for (int k = 0; k < Size.Terms; k++)
                rows.AsSpan((k * Samples) + samples, Samples - samples).Fill(rows[(k * Samples) + samples - 1]);
            T[] results = new T[(Size.Outputs * Samples) + 1], expected = new T[results.Length];
            // Vectors that hold no sample are left out.
            int filled = (samples + TLanes.Count - 1) / TLanes.Count * TLanes.Count;
            for (int j = 0; j < Size.Outputs; j++)
            {
                for (int s = 0; s < filled; s++)
                    expected[(j * Samples) + s] = Sum(weights, rows, j, s);
            }

            TiledSums<T, TLanes, Sums<T, TLanes>>.Run(ref weights[0], ref rows[0], ref results[0], 0, samples, Size.Terms);
            // So is the upper half of the last one if it holds no sample: there any number may stand.
            int last = samples % TLanes.Count, computed = last > 0 && last <= TLanes.Count / 2 ? samples - last + (TLanes.Count / 2) : filled;
            for (int j = 0; j < Size.Outputs; j++)
            {
                Assert.All(results[((j * Samples) + computed)..((j * Samples) + filled)], result => Assert.True(T.IsFinite(result)));
                Array.Copy(expected, (j * Samples) + computed, results, (j * Samples) + computed, filled - computed);
            }

            SameBits.Equal<T>(expected, results, $"{Size.Outputs} sums of {Size.Terms} terms, {samples} samples, {typeof(TLanes).Name}");
        }
    }

    private static T Sum<T>(T[] weights, T[] rows, int j, int s)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var segments = new T[Size.Segments];
        int k = 0;
        for (int segment = 0; segment < segments.Length; segment++)
        {
            T sum = segment == 0 ? weights[(Size.Outputs * Size.Terms) + j] : T.Zero;
            int end = k + (Size.Terms / segments.Length) + (segment < Size.Terms % segments.Length ? 1 : 0);
            for (; k < end; k++)
                sum = T.FusedMultiplyAdd(weights[(k * Size.Outputs) + j], rows[(k * Samples) + s], sum);
            segments[segment] = sum;
        }

        return segments.Length switch
        {
            1 => segments[0],
            2 => segments[0] + segments[1],
            _ => (segments[0] + segments[1]) + (segments[2] + segments[3]),
        };
    }

    private static void CheckGradients<T, TLanes>(int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TLanes : struct, ILanes<TLanes, T>
    {
        var random = new Random(samples + Layer.Units);
        T[] rows = [.. Enumerable.Range(0, Layer.State + 2).Select(_ => T.CreateChecked(random.NextDouble() - 0.5))];
        T[] gradients = [.. Enumerable.Range(0, (Layer.Units * (Layer.Inputs + 1)) + 1).Select(n => T.CreateChecked(n))];
        var sums = new T[Layer.Units * Layer.Inputs];
        for (int n = 0; n < sums.Length; n++)
        {
            for (int s = 0; s < samples; s++)
                sums[n] = T.FusedMultiplyAdd(rows[(n / Layer.Units * Layer.Stride) + s], rows[((Layer.Inputs + (n % Layer.Units)) * Layer.Stride) + s], sums[n]);
        }

        string what = $"{Layer.Units} units, {Layer.Inputs} inputs, {samples} samples, {typeof(TLanes).Name}";
        T[] behind = gradients[sums.Length..];
        OuterProducts<T, TLanes, Layer>.Transpose(ref rows[0], Layer.Inputs * Layer.Stride, samples);
        T[] expected = [.. gradients.Zip(sums, (u, v) => u + v), .. behind];
        Add(begins: false, T.One);
        SameBits.Equal<T>(expected, gradients, what);

        // Of sums that begin whatever lies there is no part.
        T third = T.One / T.CreateChecked(3);
        Array.Fill(gradients, T.NaN, 0, sums.Length);
        Add(begins: true, third);
        SameBits.Equal<T>([.. sums.Select(sum => (T.Zero + sum) * third), .. behind], gradients, $"{what}, begun and scaled");

        void Add(bool begins, T scale)
        {
            new GradientState<T>(begins, scale).Write(ref rows[Layer.State]);
            OuterProducts<T, TLanes, Layer>.Add(ref rows[0], ref gradients[0], samples);
        }
    }

    private static class Size
    {
        public static int Outputs { get; private set; }

        public static int Terms { get; private set; }

        public static bool IsAtOnce { get; private set; }

        public static int Segments => Terms < 32 ? 1 : Terms < 128 ? 2 : 4;

        public static int Spilled => Terms * Samples;

        public static void Of(int outputs, int terms, bool isAtOnce) => (Outputs, Terms, IsAtOnce) = (outputs, terms, isAtOnce);
    }

    // Weights are input-major, biases behind them.
    private readonly struct Sums<T, TLanes> : ITiledSum<T, TLanes>
        where T : unmanaged
        where TLanes : struct, ILanes<TLanes, T>
    {
        public static int Outputs => Size.Outputs;

        public static int Terms => Size.Terms;

        public static int Segments => Size.Segments;

        public static int Factors => 0;

        public static int OutputStride => 1;

        public static int TermStride => Size.Outputs;

        public static int Rows => 0;

        public static int RowStride => Samples;

        public static int Spilled => Size.Spilled;

        public static bool IsTakenAtOnce => Size.IsAtOnce;

        public static nint Column(nint s) => s;

        public static TLanes First(ref T b, long j) => TLanes.Splat(System.Runtime.CompilerServices.Unsafe.Add(ref b, (nint)((Size.Outputs * Size.Terms) + j)));

        public static void Take(TLanes sum, ref T b, ref T c, long j, long s) => TLanes.Store(sum, ref c, (j * Samples) + s);
    }

    private readonly struct Layer : IOuterProduct
    {
        public static int Units { get; private set; }

        public static int Inputs { get; private set; }

        public static int Samples { get; private set; }

        public static int Rows => 0;

        public static int RowStride => Stride;

        public static int Deltas => Transposed;

        public static int Spilled => (Inputs + Units) * Stride;

        public static int Gradients => 0;

        public static int State => Transposed + ((Units + 64) * Stride);

        public static int Stride => Samples + 16;

        // Behind what waits: 48 inputs of four vectors.
        public static int Transposed => Spilled + TileSizes.Spilled(Inputs, Samples, 1, Vector512<float>.Count, Stride);

        public static void Of(int units, int inputs, int samples) => (Units, Inputs, Samples) = (units, inputs, samples);
    }
}
