using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StaticNet.Benchmarks;

/// <summary>The two of them that the framework has for vectors, in the widest vector of the machine, as a user of it would write them.</summary>
internal static class FrameworkFunctions
{
    /// <summary>A function of vectors of both widths, as a type: a loop over it is compiled with the function inside.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    public interface IFunction<T>
    {
        static abstract Vector512<T> Of(Vector512<T> x);

        static abstract Vector256<T> Of(Vector256<T> x);
    }

    public readonly struct ExpSingle : IFunction<float>
    {
        public static Vector512<float> Of(Vector512<float> x) => Vector512.Exp(x);

        public static Vector256<float> Of(Vector256<float> x) => Vector256.Exp(x);
    }

    public readonly struct ExpDouble : IFunction<double>
    {
        public static Vector512<double> Of(Vector512<double> x) => Vector512.Exp(x);

        public static Vector256<double> Of(Vector256<double> x) => Vector256.Exp(x);
    }

    public readonly struct LogSingle : IFunction<float>
    {
        public static Vector512<float> Of(Vector512<float> x) => Vector512.Log(x);

        public static Vector256<float> Of(Vector256<float> x) => Vector256.Log(x);
    }

    public readonly struct LogDouble : IFunction<double>
    {
        public static Vector512<double> Of(Vector512<double> x) => Vector512.Log(x);

        public static Vector256<double> Of(Vector256<double> x) => Vector256.Log(x);
    }

    /// <summary>Applies a function to numbers that fill whole vectors.</summary>
    public static void Apply<T, TFunction>(ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged
        where TFunction : struct, IFunction<T>
    {
        ref T from = ref MemoryMarshal.GetReference(x), to = ref MemoryMarshal.GetReference(y);
        if (Vector512.IsHardwareAccelerated)
        {
            for (nuint i = 0; i < (nuint)x.Length; i += (nuint)Vector512<T>.Count)
                TFunction.Of(Vector512.LoadUnsafe(ref from, i)).StoreUnsafe(ref to, i);
        }
        else
        {
            for (nuint i = 0; i < (nuint)x.Length; i += (nuint)Vector256<T>.Count)
                TFunction.Of(Vector256.LoadUnsafe(ref from, i)).StoreUnsafe(ref to, i);
        }
    }
}
