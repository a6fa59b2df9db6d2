using System.ComponentModel;
using System.Runtime.CompilerServices;
using static StaticNet.Runtime.V1.TileKinds;

namespace StaticNet.Runtime.V1;

/// <summary>
/// Adds the gradients δⱼ aᵢ of the weights of a layer over the samples of a block to sums that are a vector each: every lane adds its own samples in their order. A few vectors of a few rows
/// of the one factor stay in registers while the rows of the other run by, so that a sum is loaded and stored once for as many vectors of samples.
/// </summary>
/// <remarks>Called by generated code. All sizes are arguments, so that what the JIT compiles for one layer is there for all others.</remarks>
/// <example>See the generated file of any network with a hidden layer of eight units: its gradients of the weights of the last layer.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class LaneProducts
{
    private const MethodImplOptions Apart = MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization;

    // The vectors of samples of a tile.
    private const int MostVectors = 4;

    // The rows that run by before the next samples of the block: they and their sums stay in the first cache.
    private const int MostRows = 64;

    /// <summary>Adds the products of all units and inputs. A vector narrower than 512 bits takes a part of every 512 in a pass, while the rows and their sums are in the first cache.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TLanes">The vector of the machine.</typeparam>
    /// <param name="v">The values of a block.</param>
    /// <param name="deltas">Where the row of δ of the first unit lies.</param>
    /// <param name="rows">Where the row of the first input lies.</param>
    /// <param name="stride">From one row to the next.</param>
    /// <param name="sums">Where the first vector lies; the next follow, input-major.</param>
    /// <param name="units">The units.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="samples">The samples; a part that none fills is left out.</param>
    [MethodImpl(Apart)]
    public static void Add<T, TLanes>(ref T v, nint deltas, nint rows, nint stride, nint sums, int units, int inputs, nint samples)
        where T : unmanaged
        where TLanes : struct, ILanes<TLanes, T>
    {
        bool holdsUnits = units <= inputs;
        nint step = CacheLine.Numbers<T>(), ofInput = units * step, ofHeld = holdsUnits ? step : ofInput, ofRow = holdsUnits ? ofInput : step;
        int left = holdsUnits ? units : inputs, all = holdsUnits ? inputs : units, most = MostHeld<T>(samples), held;
        ref T factors = ref Unsafe.Add(ref v, holdsUnits ? deltas : rows), others = ref Unsafe.Add(ref v, holdsUnits ? rows : deltas), results = ref Unsafe.Add(ref v, sums);
        for (; left > 0; left -= held)
        {
            // As few tiles as there can be, the last two of about equal size.
            held = left <= most ? left : left < 2 * most ? (left + 1) / 2 : most;
            for (int row = 0; row < all; row += MostRows)
            {
                int count = Math.Min(all - row, MostRows);
                ref T from = ref Unsafe.Add(ref others, row * stride), to = ref Unsafe.Add(ref results, row * ofRow);
                for (nint part = 0; part < nint.Min(samples, step); part += TLanes.Count)
                {
                    for (nint s = part; s < samples; s += MostVectors * step)
                        Add<T, TLanes>(held, samples - s, ref Unsafe.Add(ref factors, s), ref Unsafe.Add(ref from, s), stride, ref Unsafe.Add(ref to, part), ofHeld, ofRow, count);
                }
            }

            factors = ref Unsafe.Add(ref factors, held * stride);
            results = ref Unsafe.Add(ref results, held * ofHeld);
        }
    }

    // The rows of one factor that stay in registers: of three, twelve vectors, three sums and a vector of the other factor are 16 registers.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int MostHeld<T>(nint samples)
        where T : unmanaged => Registers.AreMany || samples <= 2 * CacheLine.Numbers<T>() ? 4 : 3;

    // As many vectors of samples as there are.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add<T, TLanes>(int held, nint samples, ref T factors, ref T others, nint stride, ref T sums, nint ofHeld, nint ofRow, nint count)
        where T : unmanaged
        where TLanes : struct, ILanes<TLanes, T>
    {
        nint step = CacheLine.Numbers<T>();
        if (samples > 3 * step)
            Add<T, TLanes, Four>(held, ref factors, ref others, stride, ref sums, ofHeld, ofRow, count);
        else if (samples <= step)
            Add<T, TLanes, One>(held, ref factors, ref others, stride, ref sums, ofHeld, ofRow, count);
        else if (samples <= 2 * step)
            Add<T, TLanes, Two>(held, ref factors, ref others, stride, ref sums, ofHeld, ofRow, count);
        else
            Add<T, TLanes, Three>(held, ref factors, ref others, stride, ref sums, ofHeld, ofRow, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add<T, TLanes, TVectors>(int held, ref T factors, ref T others, nint stride, ref T sums, nint ofHeld, nint ofRow, nint count)
        where T : unmanaged
        where TLanes : struct, ILanes<TLanes, T>
        where TVectors : struct
    {
        if (held == 3)
            Add<T, TLanes, Three, TVectors>(ref factors, ref others, stride, ref sums, ofHeld, ofRow, count);
        else if (held == 2)
            Add<T, TLanes, Two, TVectors>(ref factors, ref others, stride, ref sums, ofHeld, ofRow, count);
        else if (held == 1)
            Add<T, TLanes, One, TVectors>(ref factors, ref others, stride, ref sums, ofHeld, ofRow, count);
        else
            Add<T, TLanes, Four, TVectors>(ref factors, ref others, stride, ref sums, ofHeld, ofRow, count);
    }
}
