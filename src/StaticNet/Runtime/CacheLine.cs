using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StaticNet.Runtime.V1;

/// <summary>
/// Where cache lines begin: a vector of 512 bits lies in one line, or across two, and then it is read, or waited for, as two. The stack begins at
/// every multiple of 16 bytes, another in every run: outputs of 4-32-16-4 tanh took 37 or 56 ns, and 36 where their scratch begins at a line.
/// </summary>
internal static class CacheLine
{
    private const int Bytes = 64;

    /// <summary>How many numbers a line holds, or a vector of 512 bits.</summary>
    /// <remarks>
    /// Vector512&lt;T&gt;.Count is the same, but the JIT loads that type and the narrower ones for the T of each generic method that asks it, some 0.7 ms each while it is traced.
    /// </remarks>
    public static int Numbers<T>()
        where T : unmanaged => Bytes / Unsafe.SizeOf<T>();

    /// <summary>How many numbers a quarter of a line holds, or a vector of 128 bits.</summary>
    public static int Quarter<T>()
        where T : unmanaged => Numbers<T>() / 4;

    /// <summary>How many numbers lie before the next line begins, from one that does not move.</summary>
    public static unsafe int Before<T>(ref T first)
        where T : unmanaged => (int)(-(nint)Unsafe.AsPointer(ref first) & (Bytes - 1)) / Unsafe.SizeOf<T>();

    /// <summary>Memory on the stack that is a line longer than what is wanted of it, from the first line on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Span<T> OnLine<T>(Span<T> stack)
        where T : unmanaged => MemoryMarshal.CreateSpan(ref Unsafe.Add(ref MemoryMarshal.GetReference(stack), Before(ref MemoryMarshal.GetReference(stack))), stack.Length - Numbers<T>());
}
