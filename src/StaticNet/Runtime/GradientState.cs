using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StaticNet.Runtime.V1;

/// <summary>
/// How a block of samples adds its gradients to those of the blocks before: the first of a sum begins with zeros, whatever lies there, and the last multiplies by 1/m. Clearing before and multiplying behind
/// would each go through all of the gradient once more: a gradient of 2000-4000-1000 with 256 samples took 496 µs a sample with that and takes 448 without, of 841-43-357-423-215-63 with 32 16.7 and 15.1, of 784-128-10 with 128 2.81 and 2.69 (Emerald Rapids).
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="begins">Whether the sum begins with this block.</param>
/// <param name="scale">What is multiplied by, which is 1 until the last block.</param>
internal readonly struct GradientState<T>(bool begins, T scale)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Writes it beside the rows of a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ref T state)
    {
        state = begins ? T.One : T.Zero;
        Unsafe.Add(ref state, 1) = scale;
    }

    /// <summary>Sets gradients to zero where the sum begins.</summary>
    /// <param name="gradients">The first of the first row.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="count">The numbers of a row.</param>
    /// <param name="stride">From one row to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Begin(ref T gradients, int rows, int count, int stride)
    {
        if (begins)
            Clear(ref gradients, rows, count, stride);
    }

    /// <summary>Multiplies gradients where the sum ends.</summary>
    /// <param name="gradients">The first of the first row.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="count">The numbers of a row.</param>
    /// <param name="stride">From one row to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void End(ref T gradients, int rows, int count, int stride)
    {
        if (scale != T.One)
            Multiply(ref gradients, rows, count, stride, scale);
    }

    // Methods of their own, which a small network does not have compiled.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Clear(ref T gradients, int rows, int count, int stride)
    {
        for (int row = 0; row < rows; row++)
            MemoryMarshal.CreateSpan(ref Unsafe.Add(ref gradients, (nint)row * stride), count).Clear();
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Multiply(ref T gradients, int rows, int count, int stride, T scale)
    {
        for (int row = 0; row < rows; row++)
            Elementwise.Multiply(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref gradients, (nint)row * stride), count), scale);
    }
}

/// <summary>Reads it from beside the rows of a block.</summary>
internal static class GradientState
{
    /// <summary>The bytes of gradients of a layer from which on its tiles begin and scale them.</summary>
    public const int LargeLayer = 16_384;

    /// <summary>The bytes of gradients of a network from which on its blocks do; less is cleared before, and multiplied behind, in the first cache.</summary>
    public const int LargeNetwork = 65_536;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static GradientState<T> At<T>(ref T state)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => new(Begins(ref state), Scale(ref state));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Begins<T>(ref T state)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => state != T.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Scale<T>(ref T state) => Unsafe.Add(ref state, 1);
}
