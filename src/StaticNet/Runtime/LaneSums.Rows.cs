using System.Runtime.CompilerServices;

namespace StaticNet.Runtime.V1;

/// <content>Over the samples of a row, lane by lane: what the sums over lanes begin with.</content>
public static partial class LaneSums
{
    /// <summary>Adds rows of samples up, lane by lane, each to a vector of its own: the gradients of biases. A vector narrower than 512 bits takes a part of every 512 in a pass over the samples.</summary>
    /// <remarks>Inlined, since counts are constants there: called, the gradient of 2-4-4-1 takes 5 % more.</remarks>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TLanes">The vector of the machine.</typeparam>
    /// <param name="v">The values of a block.</param>
    /// <param name="rows">Where the first row lies.</param>
    /// <param name="stride">From one row to the next.</param>
    /// <param name="sums">Where the first vector lies.</param>
    /// <param name="count">The rows.</param>
    /// <param name="samples">The samples; a part that none fills is left out.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddRows<T, TLanes>(ref T v, nint rows, nint stride, nint sums, int count, nint samples)
        where T : unmanaged
        where TLanes : struct, ILanes<TLanes, T>
    {
        nint line = CacheLine.Numbers<T>();
        // Four chains of additions hide each other's latency.
        for (; count >= 4; count -= 4)
        {
            for (nint part = 0; part < nint.Min(samples, line); part += TLanes.Count)
            {
                nint sum = sums + part;
                TLanes a = TLanes.Load(ref v, sum), b = TLanes.Load(ref v, sum + line), c = TLanes.Load(ref v, sum + (2 * line)), d = TLanes.Load(ref v, sum + (3 * line));
                for (nint s = rows + part; s < rows + samples; s += line)
                {
                    a += TLanes.Load(ref v, s);
                    b += TLanes.Load(ref v, s + stride);
                    c += TLanes.Load(ref v, s + (2 * stride));
                    d += TLanes.Load(ref v, s + (3 * stride));
                }

                TLanes.Store(a, ref v, sum);
                TLanes.Store(b, ref v, sum + line);
                TLanes.Store(c, ref v, sum + (2 * line));
                TLanes.Store(d, ref v, sum + (3 * line));
            }

            rows += 4 * stride;
            sums += 4 * line;
        }

        for (; count > 0; count--)
        {
            for (nint part = 0; part < nint.Min(samples, line); part += TLanes.Count)
            {
                TLanes sum = TLanes.Load(ref v, sums + part);
                for (nint s = rows + part; s < rows + samples; s += line)
                    sum += TLanes.Load(ref v, s);
                TLanes.Store(sum, ref v, sums + part);
            }

            rows += stride;
            sums += line;
        }
    }
}
