using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StaticNet;

/// <summary>
/// The modified Gram–Schmidt process: makes vectors orthogonal to those before them and of length 1. The order of every sum is fixed and only +, −, ×, ÷ and √
/// occur, so the bits are the same on every machine.
/// </summary>
/// <remarks>
/// One pass loses the orthogonality that cancellation costs, so it is repeated as long as a pass takes more than half of a vector's length: twice is enough
/// (Giraud, Langou and Rozložník 2005). The result is Q of a QR decomposition whose R has a positive diagonal.
/// </remarks>
internal static class Orthonormalization
{
    /// <summary>Works in place.</summary>
    /// <param name="vectors">Independent vectors, one after the other, no more than each has elements.</param>
    /// <param name="length">The elements of a vector.</param>
    public static void Apply(Span<double> vectors, int length)
    {
        for (int at = 0; at < vectors.Length; at += length)
        {
            Span<double> vector = vectors.Slice(at, length);
            double before, after = Norm(vector);
            do
            {
                before = after;
                for (int earlier = 0; earlier < at; earlier += length)
                {
                    ReadOnlySpan<double> direction = vectors.Slice(earlier, length);
                    Subtract(vector, Dot(vector, direction), direction);
                }

                after = Norm(vector);
            }
            while (after < 0.5 * before);

            foreach (ref double element in vector)
                element /= after;
        }
    }

    private static double Norm(ReadOnlySpan<double> v) => Math.Sqrt(Dot(v, v));

    // Eight partial sums, each over every eighth element, joined by a pairwise tree; then what is left, in order.
    private static double Dot(ReadOnlySpan<double> u, ReadOnlySpan<double> v)
    {
        Vector512<double> sums = Vector512<double>.Zero;
        int i = 0;
        for (; i <= u.Length - Vector512<double>.Count; i += Vector512<double>.Count)
            sums += Vector512.Create(u[i..]) * Vector512.Create(v[i..]);
        Vector256<double> four = sums.GetLower() + sums.GetUpper();
        Vector128<double> two = four.GetLower() + four.GetUpper();
        double sum = two[0] + two[1];
        for (; i < u.Length; i++)
            sum += u[i] * v[i];
        return sum;
    }

    private static void Subtract(Span<double> from, double factor, ReadOnlySpan<double> direction)
    {
        ref double to = ref MemoryMarshal.GetReference(from);
        int i = 0;
        for (; i <= from.Length - Vector512<double>.Count; i += Vector512<double>.Count)
            (Vector512.LoadUnsafe(ref to, (nuint)i) - (factor * Vector512.Create(direction[i..]))).StoreUnsafe(ref to, (nuint)i);
        for (; i < from.Length; i++)
            from[i] -= factor * direction[i];
    }
}
