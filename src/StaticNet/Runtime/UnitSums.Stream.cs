using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace StaticNet.Runtime.V1;

/// <content>Layers of four segments that do not fit the first cache: their weights are read once, from the first to the last.</content>
/// <remarks>
/// A tile of a few vectors reads two lines of each row, in four places at once. Rows that lie a power of two apart then take the same few sets of the cache, and a core fetches ahead less well than where it reads on: outputs of
/// 784-128-10 took 8.3 µs by tiles and take 4.7, of 512-512-512 79 and 29, of 500-515-4 23.7 and 15.8, of 2000-4000-10 3,575 and 953 (Zen 3). Two segments of 100 terms are two places, and took 5 to 20 % more like this.
/// With 512 bits tiles are 256 bytes wide, and lose less: 512-512-512 took 34 µs by them and takes 24, 784-512-256-10 32 and 25, 1024-1024 83 and 49, 300-1024 in double 53 and 29, 784-300-10 11.0 and 9.6,
/// 200-200-200 3.3 either way, and 128-128-128 would take 1.36 instead of 1.27 (Zen 5). On ARM64 nothing was measured.
/// </remarks>
public static partial class UnitSums<T, TLanes, TSum>
{
    // The bytes of weights of a layer, and of its rows, from which on they are read so; and the most of the sums of a segment that are formed together, in the first cache. With half as many 700-1400-4 took 75 µs in place of 55.
    private const int LargeLayer = 32_768, LargeLayerOfWide = 131_072, LongRow = 256, MostSums = 8_192, Segments = 4;

    private static bool AreStreamed
    {
        [MethodImpl(Inline)]
        get => X86Base.IsSupported && TSum.Segments == Segments && TSum.Units * Unsafe.SizeOf<T>() >= LongRow
            && TSum.Units * (long)TSum.Terms * Unsafe.SizeOf<T>() >= (Registers.AreMany ? LargeLayerOfWide : LargeLayer);
    }

    // The units whose sums are formed together: whole vectors, and about as many each time.
    private static int Together
    {
        [MethodImpl(Inline)]
        get
        {
            int times = ((TSum.Units * Unsafe.SizeOf<T>()) + MostSums - 1) / MostSums, units = (TSum.Units + times - 1) / times;
            return (units + TLanes.Count - 1) / TLanes.Count * TLanes.Count;
        }
    }

    [SkipLocalsInit]
    [MethodImpl(Apart)]
    private static void Stream(ref T w, ref T x, ref T a, ref T v)
    {
        nint stride = Together;
        Span<T> memory = Segments * Together * Unsafe.SizeOf<T>() <= Scratch<T>.StackBytes ? CacheLine.OnLine<T>(stackalloc T[(Segments * Together) + CacheLine.Numbers<T>()]) : Scratch<T>.Sums(Segments * Together);
        ref T sums = ref MemoryMarshal.GetReference(memory);
        for (nint first = 0; first < TSum.Units; first += stride)
        {
            // The last units are a vector at least.
            nint start = nint.Min(first, TSum.Units - TLanes.Count), count = nint.Min(stride, TSum.Units - start);
            ref T row = ref Unsafe.Add(ref w, start), biases = ref Unsafe.Add(ref row, (nint)TSum.Units * TSum.Terms), input = ref x;
            memory.Clear();
            MemoryMarshal.CreateSpan(ref biases, (int)count).CopyTo(memory);
            for (nint segment = 0; segment < Segments; segment++)
            {
                nint terms = (TSum.Terms / Segments) + (segment < TSum.Terms % Segments ? 1 : 0);
                AddRows(ref Unsafe.Add(ref sums, segment * stride), ref row, ref input, terms, count);
                row = ref Unsafe.Add(ref row, terms * TSum.Units);
                input = ref Unsafe.Add(ref input, terms);
            }

            for (nint j = 0; j < count; j += TLanes.Count)
            {
                // The last vector ends with the last unit.
                nint at = nint.Min(j, count - TLanes.Count);
                ref T sum = ref Unsafe.Add(ref sums, at);
                TSum.Take((TLanes.Load(ref sum, 0) + TLanes.Load(ref sum, stride)) + (TLanes.Load(ref sum, 2 * stride) + TLanes.Load(ref sum, 3 * stride)), ref a, ref v, start + at);
            }
        }
    }

    // A few rows in each pass over the sums. The last vector reads on behind the units, where another row lies or the biases do; nobody reads what it adds there.
    [MethodImpl(Apart)]
    private static void AddRows(ref T sums, ref T row, ref T input, nint terms, nint count)
    {
        nint units = TSum.Units;
        for (; terms >= 4; terms -= 4)
        {
            TLanes x0 = TLanes.Splat(input), x1 = TLanes.Splat(Unsafe.Add(ref input, 1)), x2 = TLanes.Splat(Unsafe.Add(ref input, 2)), x3 = TLanes.Splat(Unsafe.Add(ref input, 3));
            for (nint j = 0; j < count; j += TLanes.Count)
            {
                TLanes sum = TLanes.FmaAt(ref row, j, x0, TLanes.Load(ref sums, j));
                sum = TLanes.FmaAt(ref row, j + units, x1, sum);
                sum = TLanes.FmaAt(ref row, j + (2 * units), x2, sum);
                TLanes.Store(TLanes.FmaAt(ref row, j + (3 * units), x3, sum), ref sums, j);
            }

            row = ref Unsafe.Add(ref row, 4 * units);
            input = ref Unsafe.Add(ref input, 4);
        }

        for (; terms > 0; terms--)
        {
            var x = TLanes.Splat(input);
            for (nint j = 0; j < count; j += TLanes.Count)
                TLanes.Store(TLanes.FmaAt(ref row, j, x, TLanes.Load(ref sums, j)), ref sums, j);
            row = ref Unsafe.Add(ref row, units);
            input = ref Unsafe.Add(ref input, 1);
        }
    }
}
