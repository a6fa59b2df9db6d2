using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StaticNet.Benchmarks;

/// <summary>The two of them that the framework has for vectors, in the widest vector of the machine, as a user of it would write them.</summary>
internal static class FrameworkFunctions
{
    public static void Exp(ReadOnlySpan<float> x, Span<float> y)
    {
        ref float from = ref MemoryMarshal.GetReference(x), to = ref MemoryMarshal.GetReference(y);
        if (Vector512.IsHardwareAccelerated)
        {
            for (nuint i = 0; i < (nuint)x.Length; i += (nuint)Vector512<float>.Count)
                Vector512.Exp(Vector512.LoadUnsafe(ref from, i)).StoreUnsafe(ref to, i);
        }
        else
        {
            for (nuint i = 0; i < (nuint)x.Length; i += (nuint)Vector256<float>.Count)
                Vector256.Exp(Vector256.LoadUnsafe(ref from, i)).StoreUnsafe(ref to, i);
        }
    }

    public static void Exp(ReadOnlySpan<double> x, Span<double> y)
    {
        ref double from = ref MemoryMarshal.GetReference(x), to = ref MemoryMarshal.GetReference(y);
        if (Vector512.IsHardwareAccelerated)
        {
            for (nuint i = 0; i < (nuint)x.Length; i += (nuint)Vector512<double>.Count)
                Vector512.Exp(Vector512.LoadUnsafe(ref from, i)).StoreUnsafe(ref to, i);
        }
        else
        {
            for (nuint i = 0; i < (nuint)x.Length; i += (nuint)Vector256<double>.Count)
                Vector256.Exp(Vector256.LoadUnsafe(ref from, i)).StoreUnsafe(ref to, i);
        }
    }

    public static void Log(ReadOnlySpan<float> x, Span<float> y)
    {
        ref float from = ref MemoryMarshal.GetReference(x), to = ref MemoryMarshal.GetReference(y);
        if (Vector512.IsHardwareAccelerated)
        {
            for (nuint i = 0; i < (nuint)x.Length; i += (nuint)Vector512<float>.Count)
                Vector512.Log(Vector512.LoadUnsafe(ref from, i)).StoreUnsafe(ref to, i);
        }
        else
        {
            for (nuint i = 0; i < (nuint)x.Length; i += (nuint)Vector256<float>.Count)
                Vector256.Log(Vector256.LoadUnsafe(ref from, i)).StoreUnsafe(ref to, i);
        }
    }

    public static void Log(ReadOnlySpan<double> x, Span<double> y)
    {
        ref double from = ref MemoryMarshal.GetReference(x), to = ref MemoryMarshal.GetReference(y);
        if (Vector512.IsHardwareAccelerated)
        {
            for (nuint i = 0; i < (nuint)x.Length; i += (nuint)Vector512<double>.Count)
                Vector512.Log(Vector512.LoadUnsafe(ref from, i)).StoreUnsafe(ref to, i);
        }
        else
        {
            for (nuint i = 0; i < (nuint)x.Length; i += (nuint)Vector256<double>.Count)
                Vector256.Log(Vector256.LoadUnsafe(ref from, i)).StoreUnsafe(ref to, i);
        }
    }
}
