using System.Numerics;

namespace StaticNet.Benchmarks;

/// <summary>Whether a peer computes what we compute; without it a comparison of times means nothing.</summary>
internal static class Agreement
{
    /// <summary>The largest difference relative to the largest result: rounding in another order.</summary>
    public const double Bound = 1e-5;

    /// <summary>Passes results that agree.</summary>
    /// <exception cref="PeerDisagreesException">The results differ by more than <see cref="Bound"/>.</exception>
    public static void Check<T>(string library, string row, ReadOnlySpan<T> theirs, ReadOnlySpan<T> ours)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (theirs.Length != ours.Length)
            throw new PeerDisagreesException($"{library} on {row}: {theirs.Length} results instead of {ours.Length}.");
        double scale = 0, worst = 0;
        for (int i = 0; i < ours.Length; i++)
        {
            scale = Math.Max(scale, double.CreateTruncating(T.Abs(ours[i])));
            double difference = double.CreateTruncating(T.Abs(ours[i] - theirs[i]));
            worst = double.IsNaN(difference) ? double.PositiveInfinity : Math.Max(worst, difference);
        }

        Check(library, row, worst / scale);
    }

    /// <summary>Passes a largest relative difference that is small enough; NaN is not.</summary>
    /// <exception cref="PeerDisagreesException">It is not.</exception>
    public static void Check(string library, string row, double difference)
    {
        if (!(difference <= Bound))
            throw new PeerDisagreesException(string.Create(Numbers.Culture, $"{library} on {row}: results differ by {difference:E1} of the largest, more than {Bound:E0}."));
    }
}
