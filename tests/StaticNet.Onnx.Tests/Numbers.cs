using System.Globalization;
using System.Numerics;
using Xunit;

namespace StaticNet.Onnx.Tests;

/// <summary>Random numbers, and how near two rows are.</summary>
internal static class Numbers
{
    /// <summary>Numbers from −bound to bound.</summary>
    public static T[] Random<T>(Random random, int count, double bound = 2)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => [.. Enumerable.Range(0, count).Select(_ => T.CreateTruncating(((random.NextDouble() * 2) - 1) * bound))];

    /// <summary>Fails where numbers differ by more than a bound times the larger of 1 and their size.</summary>
    public static void AssertNear<T>(ReadOnlySpan<T> expected, ReadOnlySpan<T> actual, double bound)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            double a = double.CreateTruncating(expected[i]), b = double.CreateTruncating(actual[i]);
            bool isNear = a.Equals(b) || Math.Abs(a - b) <= bound * Math.Max(1, Math.Abs(a));
            Assert.True(isNear, string.Create(CultureInfo.InvariantCulture, $"Number {i}: {a:R} and {b:R}."));
        }
    }
}
