using System.Numerics;
using StaticNet.Runtime.V1;
using StaticNet.Tests.Compilation;
using StaticNet.Tests.RandomNetworks;
using Xunit;

namespace StaticNet.Tests.Runtime;

/// <summary>What is done to each value of a gradient, against the same number by number: every count up to several vectors, and nothing beside the values.</summary>
public class ElementwiseTests
{
    private static readonly int[] _counts = [.. Enumerable.Range(0, 71), 127, 128, 129, 200];

    [Fact]
    public void FloatsAreThoseOfOneByOne() => Check<float>();

    [Fact]
    public void DoublesAreThoseOfOneByOne() => Check<double>();

    private static void Check<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T factor = T.CreateChecked(0.37);
        foreach (int count in _counts)
        {
            T[] left = Numbers<T>(count, 1), right = Numbers<T>(count, 2);
            Same(left, right, (a, b) => a + b, (a, b) => Elementwise.Add<T>(a, a, b), $"{count} sums");
            // To a third place, and onto the second summand.
            T[] sums = new T[count], onto = [.. right];
            Elementwise.Add<T>(sums, left, right);
            Elementwise.Add<T>(onto, left, onto);
            SameBits.Equal<T>(sums, onto, $"{count} sums elsewhere");
            SameBits.Equal<T>([.. left.Zip(right, (a, b) => a + b)], sums, $"{count} sums in a third place");
            Same(left, right, (a, b) => (a + b) * factor, (a, b) => Elementwise.AddAndMultiply<T>(a, b, factor), $"{count} scaled sums");
            Same(left, right, (a, b) => T.FusedMultiplyAdd(factor, b, a), (a, b) => Elementwise.AddMultiple<T>(a, factor, b), $"{count} multiples added");
            Same(left, right, (a, b) => a * factor, (a, b) => Elementwise.Multiply(a, factor), $"{count} multiples");
            Same(left, right, (a, b) => a - (factor * b), (a, b) => Elementwise.Descend<T>(a, factor, b), $"{count} steps");
        }
    }

    [Fact]
    public void AShorterSecondSpanIsRefused()
    {
        float[] three = [1, 2, 3], two = [1, 2];
        Assert.Throws<ArgumentOutOfRangeException>(() => Elementwise.Add<float>(three, three, two));
        Assert.Throws<ArgumentOutOfRangeException>(() => Elementwise.AddAndMultiply<float>(three, two, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Elementwise.AddMultiple<float>(three, 2, two));
        Assert.Throws<ArgumentOutOfRangeException>(() => Elementwise.Descend<float>(three, 2, two));
        Assert.Equal([1, 2, 3], three);
    }

    private delegate void Done<T>(Span<T> left, ReadOnlySpan<T> right);

    private static void Same<T>(T[] left, T[] right, Func<T, T, T> one, Done<T> all, string what)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] expected = [.. left.Zip(right, one)], array = [T.One, .. left, T.One];
        all(array.AsSpan(1, left.Length), right);
        SameBits.Equal<T>([T.One, .. expected, T.One], array, what);
        if (!Pages<T>.AreSupported || left.Length == 0)
            return;
        using Pages<T> sums = new(left, Place.BeforeForbiddenPage), values = new(right, Place.BeforeForbiddenPage);
        all(sums.Span, values.Span);
        SameBits.Equal<T>(expected, sums.Span.ToArray(), what + " at the end of memory");
    }

    private static T[] Numbers<T>(int count, int seed)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => T.CreateChecked(random.NextDouble() - 0.5))];
    }
}
