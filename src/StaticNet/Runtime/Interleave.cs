using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace StaticNet.Runtime.V1;

/// <summary>The numbers of two vectors of 128 bits in turn: one instruction on every machine.</summary>
internal static class Interleave
{
    /// <summary>u₀ v₀ u₁ v₁.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Lower(Vector128<float> u, Vector128<float> v) => Sse.IsSupported ? Sse.UnpackLow(u, v) : OfArm.Lower(u, v);

    /// <summary>u₂ v₂ u₃ v₃.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Upper(Vector128<float> u, Vector128<float> v) => Sse.IsSupported ? Sse.UnpackHigh(u, v) : OfArm.Upper(u, v);

    /// <summary>u₀ v₀.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Lower(Vector128<double> u, Vector128<double> v) => Sse2.IsSupported ? Sse2.UnpackLow(u, v) : OfArm.Lower(u, v);

    /// <summary>u₁ v₁.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Upper(Vector128<double> u, Vector128<double> v) => Sse2.IsSupported ? Sse2.UnpackHigh(u, v) : OfArm.Upper(u, v);

    // Apart, since the JIT loads the class of the instructions of ARM64, 0.3 ms, for a method that it inlines and that asks for them, whatever the processor.
    private static class OfArm
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<float> Lower(Vector128<float> u, Vector128<float> v) => AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipLow(u, v) : Vector128.Create(u[0], v[0], u[1], v[1]);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<float> Upper(Vector128<float> u, Vector128<float> v) => AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipHigh(u, v) : Vector128.Create(u[2], v[2], u[3], v[3]);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<double> Lower(Vector128<double> u, Vector128<double> v) => AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipLow(u, v) : Vector128.Create(u[0], v[0]);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<double> Upper(Vector128<double> u, Vector128<double> v) => AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipHigh(u, v) : Vector128.Create(u[1], v[1]);
    }
}
