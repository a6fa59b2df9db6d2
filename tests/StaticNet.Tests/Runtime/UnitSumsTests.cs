using System.Numerics;
using StaticNet.Runtime.V1;
using StaticNet.Tests.Compilation;
using StaticNet.Tests.RandomNetworks;
using Xunit;

namespace StaticNet.Tests.Runtime;

/// <summary>One sample of a layer: whatever the width of the vector, a sum has its terms in their order, its segments joined by the pairwise tree, a gradient is added to once, and no number beside them is written or, beyond the parameters and the inputs, read.</summary>
public class UnitSumsTests
{
    // Parts of a vector, whole ones, and all tiles of both with a last vector that overlaps.
    private static readonly int[] Units = [.. Enumerable.Range(1, 40), 47, 63, 64, 65, 79, 80, 100, 127, 128, 129, 143, 300];
    private static readonly int[] Terms = [1, 2, 31, 32, 33, 127, 128, 129, 130, 131, 300];

    [Fact]
    public void SumsOfEveryWidthHaveTheTreeOfTheProgram()
    {
        foreach (int units in Units.Where(units => units > 1))
        {
            foreach (int terms in Terms)
            {
                Sums<float, SingleLanes512>(units, terms, 16);
                Sums<float, SingleLanes256>(units, terms, 8);
                Sums<float, SingleLanes128>(units, terms, 2);
                Sums<double, DoubleLanes512>(units, terms, 8);
                Sums<double, DoubleLanes256>(units, terms, 4);
                Sums<double, DoubleLanes128>(units, terms, 2);
            }
        }
    }

    // More units than the sums of one pass: 2,048 floats or 1,024 doubles.
    [Fact]
    public void SumsOfManyUnitsHaveTheTreeOfTheProgram()
    {
        foreach (int units in (int[])[1027, 2049, 2055, 4100])
        {
            Sums<float, SingleLanes512>(units, 131, 16);
            Sums<float, SingleLanes256>(units, 131, 8);
            Sums<float, SingleLanes128>(units, 131, 2);
            Sums<double, DoubleLanes512>(units, 131, 8);
            Sums<double, DoubleLanes256>(units, 131, 4);
            Sums<double, DoubleLanes128>(units, 131, 2);
        }
    }

    [Fact]
    public void GradientsOfEveryWidthAreAddedToOnce()
    {
        foreach (int units in Units)
        {
            foreach (int inputs in (int[])[1, 2, 3, 5, 17, 64])
            {
                Gradients<float, SingleLanes512>(units, inputs, 16);
                Gradients<float, SingleLanes256>(units, inputs, 8);
                Gradients<float, SingleLanes128>(units, inputs, 2);
                Gradients<double, DoubleLanes512>(units, inputs, 8);
                Gradients<double, DoubleLanes256>(units, inputs, 4);
                Gradients<double, DoubleLanes128>(units, inputs, 2);
            }
        }
    }

    private static void Sums<T, TLanes>(int units, int terms, int least)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TLanes : struct, ILanes<TLanes, T>
    {
        if (units < least || !Pages<T>.AreSupported)
            return;
        T[] w = Numbers<T>((units * terms) + units, units), a = Numbers<T>(terms, terms);
        // Two or three floats take room for four.
        T[] z = Numbers<T>(Math.Max(4, units) + 1, 1), outputs = [.. z], expected = [.. z];
        for (int j = 0; j < units; j++)
            expected[j] = Sum(w, a, j, units, terms);
        Size.Of(units, terms);
        using (Pages<T> parameters = new(w, Place.BeforeForbiddenPage), inputs = new(a, Place.BeforeForbiddenPage))
            UnitSums<T, TLanes, Layer<T, TLanes>>.Run(ref parameters.Span[0], ref inputs.Span[0], ref outputs[0], ref z[0]);
        if (units < 4)
            z.AsSpan(units, 4 - units).CopyTo(expected.AsSpan(units));
        SameBits.Equal<T>(expected, z, $"{units} sums of {terms} terms, {typeof(TLanes).Name}");
        SameBits.Equal<T>(expected, outputs, $"{units} outputs of {terms} terms, {typeof(TLanes).Name}");
    }

    private static T Sum<T>(T[] w, T[] a, int j, int units, int terms)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var segments = new T[Segments(terms)];
        int i = 0;
        for (int segment = 0; segment < segments.Length; segment++)
        {
            T sum = segment == 0 ? w[(units * terms) + j] : T.Zero;
            int end = i + (terms / segments.Length) + (segment < terms % segments.Length ? 1 : 0);
            for (; i < end; i++)
                sum = T.FusedMultiplyAdd(w[(i * units) + j], a[i], sum);
            segments[segment] = sum;
        }

        return segments.Length switch
        {
            1 => segments[0],
            2 => segments[0] + segments[1],
            _ => (segments[0] + segments[1]) + (segments[2] + segments[3]),
        };
    }

    private static void Gradients<T, TLanes>(int units, int inputs, int least)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TLanes : struct, ILanes<TLanes, T>
    {
        if ((units > 1 && units < least) || !Pages<T>.AreSupported)
            return;
        string what = $"{units} units, {inputs} inputs, {typeof(TLanes).Name}";
        foreach (bool withBiases in units == 1 ? [false] : new[] { false, true })
        {
            int rows = inputs + (withBiases ? 1 : 0), count = units * rows;
            T[] d = Numbers<T>(units, units), a = Numbers<T>(inputs, inputs), g = Numbers<T>(count, 1), expected = [.. g];
            d[0] = T.NegativeZero;
            using Pages<T> deltas = new(d, Place.BeforeForbiddenPage), values = new(a, Place.BeforeForbiddenPage), after = new(g, Place.BeforeForbiddenPage), before = new(g, Place.AfterForbiddenPage);
            foreach (Pages<T> sums in new[] { after, before })
            {
                for (int n = 0; n < count; n++)
                    expected[n] = T.FusedMultiplyAdd(d[n % units], n / units < inputs ? a[n / units] : T.One, T.Zero);
                UnitGradients<T, TLanes>.Add<Overwrite>(ref deltas.Span[0], ref values.Span[0], ref sums.Span[0], units, inputs, withBiases);
                SameBits.Equal<T>(expected, sums.Span.ToArray(), what);
                for (int n = 0; n < count; n++)
                    expected[n] = T.FusedMultiplyAdd(d[n % units], n / units < inputs ? a[n / units] : T.One, expected[n]);
                UnitGradients<T, TLanes>.Add<Accumulate>(ref deltas.Span[0], ref values.Span[0], ref sums.Span[0], units, inputs, withBiases);
                SameBits.Equal<T>(expected, sums.Span.ToArray(), what);
                for (int unit = 0; unit < units; unit++)
                    expected[unit] += d[unit];
                UnitGradients<T, TLanes>.AddBiases<Accumulate>(ref deltas.Span[0], ref sums.Span[0], units);
                SameBits.Equal<T>(expected, sums.Span.ToArray(), "biases, " + what);
            }
        }
    }

    private static int Segments(int terms) => terms < 32 ? 1 : terms < 128 ? 2 : 4;

    private static T[] Numbers<T>(int count, int seed)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => T.CreateChecked(random.NextDouble() - 0.5))];
    }

    private static class Size
    {
        public static int Units { get; private set; }

        public static int Terms { get; private set; }

        public static void Of(int units, int terms) => (Units, Terms) = (units, terms);
    }

    private readonly struct Layer<T, TLanes> : IUnitSum<T, TLanes>
        where T : unmanaged
        where TLanes : struct, ILanes<TLanes, T>
    {
        public static int Units => Size.Units;

        public static int Terms => Size.Terms;

        public static int Segments => UnitSumsTests.Segments(Size.Terms);

        public static void Take(TLanes sum, ref T a, ref T v, long j)
        {
            TLanes.Store(sum, ref v, j);
            TLanes.Store(sum, ref a, j);
        }
    }
}
