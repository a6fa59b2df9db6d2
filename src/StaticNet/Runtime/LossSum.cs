using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StaticNet.Runtime.V1;

/// <summary>The losses of samples, added up lane by lane in 512 bits.</summary>
/// <remarks>
/// A vector for each precision, of which the JIT keeps one: the first method that names <c>Vector512&lt;T&gt;</c> for a T of its own has that type and the narrower ones loaded for it, 0.9 ms each time. A first
/// gradient of 4-8-3 in a batch took 56 ms, and takes 48 since none does (one Emerald Rapids core).
/// </remarks>
internal struct LossSum
{
    private Vector512<float> _singles;
    private Vector512<double> _doubles;

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
            _singles = Sum(_singles, ref Unsafe.As<T, float>(ref row), ref Unsafe.As<T, float>(ref marks), count);
        else
            _doubles = Sum(_doubles, ref Unsafe.As<T, double>(ref row), ref Unsafe.As<T, double>(ref marks), count);
    }

    /// <summary>The sum over the lanes.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Total<T>()
        where T : unmanaged => typeof(T) == typeof(float) ? Unsafe.BitCast<float, T>(LaneSums.Of(_singles)) : Unsafe.BitCast<double, T>(LaneSums.Of(_doubles));

    // The sum is a local: as a field it would go through memory for each vector.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Sum(Vector512<float> sum, ref float row, ref float marks, int count)
    {
        for (nint s = 0; s < count; s += Vector512<float>.Count)
            sum += Vector512.LoadUnsafe(ref Unsafe.Add(ref row, s)) & Vector512.LoadUnsafe(ref Unsafe.Add(ref marks, s));
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Sum(Vector512<double> sum, ref double row, ref double marks, int count)
    {
        for (nint s = 0; s < count; s += Vector512<double>.Count)
            sum += Vector512.LoadUnsafe(ref Unsafe.Add(ref row, s)) & Vector512.LoadUnsafe(ref Unsafe.Add(ref marks, s));
        return sum;
    }
}
