using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace StaticNet.Runtime.V1;

/// <summary>What a tile may keep.</summary>
internal static class Registers
{
    /// <summary>Whether there are 32 registers for vectors, not 16: with AVX-512, and on processors that are no x86, such as ARM64. Asking for the instructions of ARM64 has the JIT load their class, 0.5 ms.</summary>
    public static bool AreMany
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Avx512F.VL.IsSupported || !X86Base.IsSupported;
    }
}
