using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StaticNet.Runtime.V1;

/// <summary>Arithmetic over the values of a gradient, each on its own: the width of the vectors does not show in the bits.</summary>
/// <remarks>
/// In the vectors that the machine has: where it has none of 512 bits, the framework's operations on such vectors are made of narrower ones by generic methods, for each of which the JIT loads
/// <c>Vector512&lt;T&gt;</c> and the narrower types, 0.8 ms each. Called, so that they are compiled where there is something to do.
/// </remarks>
internal static class Elementwise
{
    // Few parameters are those of narrow layers, whose slopes have just been written in vectors of 256 bits or less: a wider one is read only when they have reached the cache.
    // A step of 4-8-3 took 100 ns in vectors of 512 bits and 97 in those of 256, one of 4-16-16-3 276 and 297 (Cascade Lake, 2026).
    private const nint ManyParameters = 128;

    /// <summary>Sets each value of a span to the sum of those of two others at the same index; it may be one of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add<T>(Span<T> sums, ReadOnlySpan<T> left, ReadOnlySpan<T> right)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Run<T, Sum>(
            ref MemoryMarshal.GetReference(sums), ref MemoryMarshal.GetReference(left[..sums.Length]), ref MemoryMarshal.GetReference(right[..sums.Length]), T.One, sums.Length);

    /// <summary>Adds to each value that of another span at the same index and multiplies the sum, which is rounded before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddAndMultiply<T>(Span<T> sums, ReadOnlySpan<T> values, T scale)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Run<T, ScaledSum>(
            ref MemoryMarshal.GetReference(sums), ref MemoryMarshal.GetReference(sums), ref MemoryMarshal.GetReference(values[..sums.Length]), scale, sums.Length);

    /// <summary>Adds a multiple of each value of a span to the sum at the same index, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddMultiple<T>(Span<T> sums, T scale, ReadOnlySpan<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Run<T, SumWithMultiple>(
            ref MemoryMarshal.GetReference(sums), ref MemoryMarshal.GetReference(sums), ref MemoryMarshal.GetReference(values[..sums.Length]), scale, sums.Length);

    /// <summary>Multiplies each value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply<T>(Span<T> values, T scale)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Run<T, Multiple>(
            ref MemoryMarshal.GetReference(values), ref MemoryMarshal.GetReference(values), ref Unsafe.NullRef<T>(), scale, values.Length);

    /// <summary>θ ← θ − η g for each value, the product rounded and then the difference: the bits of <see cref="Training.Sgd"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Descend<T>(Span<T> parameters, T rate, ReadOnlySpan<T> gradient)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Run<T, Step>(
            ref MemoryMarshal.GetReference(parameters), ref MemoryMarshal.GetReference(parameters), ref MemoryMarshal.GetReference(gradient[..parameters.Length]), rate, parameters.Length);

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Run<T, TFunction>(ref T result, ref T left, ref T right, T factor, nint count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TFunction : struct, IFunction
    {
        nint done = 0;
        if (typeof(T) == typeof(float))
        {
            if (Vector512.IsHardwareAccelerated && count >= TFunction.From)
                done = Run<T, float, SingleLanes512, TFunction>(ref result, ref left, ref right, factor, done, count);
            if (Vector256.IsHardwareAccelerated)
                done = Run<T, float, SingleLanes256, TFunction>(ref result, ref left, ref right, factor, done, count);
            done = Run<T, float, SingleLanes128, TFunction>(ref result, ref left, ref right, factor, done, count);
        }
        else
        {
            if (Vector512.IsHardwareAccelerated && count >= TFunction.From)
                done = Run<T, double, DoubleLanes512, TFunction>(ref result, ref left, ref right, factor, done, count);
            if (Vector256.IsHardwareAccelerated)
                done = Run<T, double, DoubleLanes256, TFunction>(ref result, ref left, ref right, factor, done, count);
            done = Run<T, double, DoubleLanes128, TFunction>(ref result, ref left, ref right, factor, done, count);
        }

        for (; done < count; done++)
            Unsafe.Add(ref result, done) = TFunction.Of(Unsafe.Add(ref left, done), TFunction.HasRight ? Unsafe.Add(ref right, done) : T.Zero, factor);
    }

    // The number type by its own name: that of a vector is known where it is.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Run<T, TNumber, TLanes, TFunction>(ref T results, ref T lefts, ref T rights, T number, nint done, nint count)
        where T : unmanaged
        where TNumber : unmanaged
        where TLanes : struct, ILanes<TLanes, TNumber>
        where TFunction : struct, IFunction
    {
        ref TNumber result = ref Unsafe.As<T, TNumber>(ref results), left = ref Unsafe.As<T, TNumber>(ref lefts), right = ref Unsafe.As<T, TNumber>(ref rights);
        TLanes factor = TLanes.Splat(Unsafe.BitCast<T, TNumber>(number));
        for (; done <= count - (2 * TLanes.Count); done += 2 * TLanes.Count)
        {
            One<TNumber, TLanes, TFunction>(ref result, ref left, ref right, factor, done);
            One<TNumber, TLanes, TFunction>(ref result, ref left, ref right, factor, done + TLanes.Count);
        }

        if (done > count - TLanes.Count)
            return done;
        One<TNumber, TLanes, TFunction>(ref result, ref left, ref right, factor, done);
        return done + TLanes.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void One<T, TLanes, TFunction>(ref T result, ref T left, ref T right, TLanes factor, nint at)
        where T : unmanaged
        where TLanes : struct, ILanes<TLanes, T>
        where TFunction : struct, IFunction =>
        TLanes.Store(TFunction.Of<TLanes, T>(TLanes.Load(ref left, at), TFunction.HasRight ? TLanes.Load(ref right, at) : factor, factor), ref result, at);

    private interface IFunction
    {
        static virtual bool HasRight => true;

        // From so many values on in the widest vectors.
        static virtual nint From => 0;

        static abstract T Of<T>(T left, T right, T factor)
            where T : IBinaryFloatingPointIeee754<T>;

        static abstract TLanes Of<TLanes, T>(TLanes left, TLanes right, TLanes factor)
            where TLanes : struct, ILanes<TLanes, T>
            where T : unmanaged;
    }

    private readonly struct Sum : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T left, T right, T factor)
            where T : IBinaryFloatingPointIeee754<T> => left + right;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TLanes Of<TLanes, T>(TLanes left, TLanes right, TLanes factor)
            where TLanes : struct, ILanes<TLanes, T>
            where T : unmanaged => left + right;
    }

    private readonly struct ScaledSum : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T left, T right, T factor)
            where T : IBinaryFloatingPointIeee754<T> => (left + right) * factor;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TLanes Of<TLanes, T>(TLanes left, TLanes right, TLanes factor)
            where TLanes : struct, ILanes<TLanes, T>
            where T : unmanaged => (left + right) * factor;
    }

    private readonly struct SumWithMultiple : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T left, T right, T factor)
            where T : IBinaryFloatingPointIeee754<T> => T.FusedMultiplyAdd(factor, right, left);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TLanes Of<TLanes, T>(TLanes left, TLanes right, TLanes factor)
            where TLanes : struct, ILanes<TLanes, T>
            where T : unmanaged => TLanes.Fma(factor, right, left);
    }

    private readonly struct Multiple : IFunction
    {
        public static bool HasRight => false;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T left, T right, T factor)
            where T : IBinaryFloatingPointIeee754<T> => left * factor;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TLanes Of<TLanes, T>(TLanes left, TLanes right, TLanes factor)
            where TLanes : struct, ILanes<TLanes, T>
            where T : unmanaged => left * factor;
    }

    private readonly struct Step : IFunction
    {
        public static nint From => ManyParameters;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T left, T right, T factor)
            where T : IBinaryFloatingPointIeee754<T> => left - (right * factor);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TLanes Of<TLanes, T>(TLanes left, TLanes right, TLanes factor)
            where TLanes : struct, ILanes<TLanes, T>
            where T : unmanaged => left - (right * factor);
    }
}
