using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

// The lanes and offsets are constants where this is inlined.
#pragma warning disable CA1857

namespace StaticNet.Runtime.V1;

/// <summary>
/// Values of the layer before, each in all lanes, from vectors that hold four of them over and over: a value is then one instruction that reads no
/// memory, where the weights alone keep the two ports for loads busy. Called by generated code with constants, which decide the instructions.
/// </summary>
/// <example>See the generated file of any network with layers of 8 inputs or more: its sums over inputs.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LaneTiles
{
    private const int Four = 4;

    // The same number for each of the four lanes of an instruction's two-bit choices.
    private const int Alike = 0b01_01_01_01;

    // The lower, or the upper, 256 bits twice.
    private const byte Lower = 0b01_00_01_00;
    private const byte Upper = 0b11_10_11_10;

    /// <summary>Four numbers over and over.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="offset">Where the four begin.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tile4(ref float first, nint offset) =>
        Tile4(Vector128.LoadUnsafe(ref first, (nuint)offset).ToVector256Unsafe().ToVector512Unsafe(), 0);

    /// <inheritdoc cref="Tile4(ref float, nint)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Tile4(ref double first, nint offset) => Tile4(Vector256.LoadUnsafe(ref first, (nuint)offset).ToVector512Unsafe(), 0);

    /// <summary>Four lanes over and over.</summary>
    /// <param name="u">The vector.</param>
    /// <param name="lane">The first of the four lanes: 0, 4, 8 or 12.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tile4(Vector512<float> u, int lane) => Avx512F.IsSupported
        ? Avx512F.Shuffle4x128(u, u, (byte)(lane / Four * Alike))
        : OfQuarter(lane == 0 ? u.GetLower().GetLower() : lane == Four ? u.GetLower().GetUpper() : lane == 2 * Four ? u.GetUpper().GetLower() : u.GetUpper().GetUpper());

    /// <summary>Four lanes over and over.</summary>
    /// <param name="u">The vector.</param>
    /// <param name="lane">The first of the four lanes: 0 or 4.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Tile4(Vector512<double> u, int lane) => Avx512F.IsSupported
        ? Avx512F.Shuffle4x128(u, u, lane == 0 ? Lower : Upper)
        : OfHalf(lane == 0 ? u.GetLower() : u.GetUpper());

    /// <summary>One of four numbers in all lanes.</summary>
    /// <param name="fours">The four, over and over.</param>
    /// <param name="lane">Which of them, 0 to 3.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> BroadcastLane(Vector512<float> fours, int lane) =>
        Avx512F.IsSupported ? Avx512F.Permute4x32(fours, (byte)(lane * Alike))
        : Avx.IsSupported ? OfHalf(Avx.Permute(fours.GetLower(), (byte)(lane * Alike)))
        : Vector512.Create(fours.GetElement(lane));

    /// <inheritdoc cref="BroadcastLane(Vector512{float}, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> BroadcastLane(Vector512<double> fours, int lane) =>
        Avx512F.IsSupported ? Avx512F.Permute4x64(fours, (byte)(lane * Alike))
        : Avx2.IsSupported ? OfHalf(Avx2.Permute4x64(fours.GetLower(), (byte)(lane * Alike)))
        : Vector512.Create(fours.GetElement(lane));

    /// <summary>One of four numbers in all lanes, where it lies in memory too: by whichever is cheaper.</summary>
    /// <param name="fours">The four, over and over.</param>
    /// <param name="lane">Which of them, 0 to 3.</param>
    /// <param name="number">The same number in memory.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> BroadcastLane(Vector512<float> fours, int lane, ref float number) =>
        ArePermutationsDear ? Vector512.Create(number) : BroadcastLane(fours, lane);

    /// <inheritdoc cref="BroadcastLane(Vector512{float}, int, ref float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> BroadcastLane(Vector512<double> fours, int lane, ref double number) =>
        ArePermutationsDear ? Vector512.Create(number) : BroadcastLane(fours, lane);

    /// <summary>
    /// Whether permutations take a port that multiply-adds need, and a number from memory in all lanes takes none of them: so on Intel's processors, known by an instruction that AMD's do not have, or
    /// by one that they lack. Outputs of Dense 16→16 take 8.3 ns by permutations and 7.7 from memory, of 32-32-32 58 and 53, of Dense 64→64 68 and 65 (Emerald Rapids), but 3.5 and 4.4, 34 and 39 (Zen 5).
    /// </summary>
    internal static bool ArePermutationsDear
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => !Avx512Vbmi.IsSupported || X86Serialize.IsSupported;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> OfQuarter(Vector128<float> quarter) => OfHalf(Vector256.Create(quarter, quarter));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> OfHalf(Vector256<float> half) => Vector512.Create(half, half);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> OfHalf(Vector256<double> half) => Vector512.Create(half, half);
}
