using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StaticNet.Runtime.V1;

/// <summary>The losses of samples, added up lane by lane in 512 bits, as two vectors of 256.</summary>
/// <remarks>
/// The first method that names <c>Vector512&lt;T&gt;</c> for a T of its own has that type and the narrower ones loaded for it, 0.9 ms each time. A first
/// gradient of 4-8-3 in a batch took 56 ms, and takes 48 since none does (one Emerald Rapids core). Where the machine has no vectors of 512 bits, the framework's own methods for them name it too.
/// </remarks>
internal struct LossSum
{
    // Of doubles their bits: a vector of either would load both types for each.
    private Vector256<float> _lower, _upper;

    /// <summary>Adds those of a row that are marked: the lanes behind the samples hold anything.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="row">The first loss.</param>
    /// <param name="marks">Of each loss all bits, or none.</param>
    /// <param name="count">The losses.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add<T>(ref T row, ref T marks, int count)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
            AddSingles(ref Unsafe.As<T, float>(ref row), ref Unsafe.As<T, float>(ref marks), count);
        else
            AddDoubles(ref Unsafe.As<T, double>(ref row), ref Unsafe.As<T, double>(ref marks), count);
    }

    /// <summary>The sum over the lanes.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Total<T>()
        where T : unmanaged => typeof(T) == typeof(float) ? Unsafe.BitCast<float, T>(LaneSums.OfHalf(_lower + _upper)) : Unsafe.BitCast<double, T>(OfDoubles(_lower, _upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double OfDoubles(Vector256<float> lower, Vector256<float> upper) => LaneSums.OfHalf(lower.AsDouble() + upper.AsDouble());

    // The sums are locals: as fields they would go through memory for each vector.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddSingles(ref float row, ref float marks, int count)
    {
        Vector256<float> lower = _lower, upper = _upper;
        for (nint s = 0; s < count; s += 2 * Vector256<float>.Count)
        {
            lower += Vector256.LoadUnsafe(ref row, (nuint)s) & Vector256.LoadUnsafe(ref marks, (nuint)s);
            upper += Vector256.LoadUnsafe(ref row, (nuint)(s + Vector256<float>.Count)) & Vector256.LoadUnsafe(ref marks, (nuint)(s + Vector256<float>.Count));
        }

        (_lower, _upper) = (lower, upper);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddDoubles(ref double row, ref double marks, int count)
    {
        Vector256<double> lower = _lower.AsDouble(), upper = _upper.AsDouble();
        for (nint s = 0; s < count; s += 2 * Vector256<double>.Count)
        {
            lower += Vector256.LoadUnsafe(ref row, (nuint)s) & Vector256.LoadUnsafe(ref marks, (nuint)s);
            upper += Vector256.LoadUnsafe(ref row, (nuint)(s + Vector256<double>.Count)) & Vector256.LoadUnsafe(ref marks, (nuint)(s + Vector256<double>.Count));
        }

        (_lower, _upper) = (lower.AsSingle(), upper.AsSingle());
    }
}
