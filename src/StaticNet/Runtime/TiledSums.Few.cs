using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using static StaticNet.Runtime.V1.TileKinds;

namespace StaticNet.Runtime.V1;

/// <content>
/// Few samples of a large layer, where vectors have 512 bits. A tile of a few outputs and one vector of samples, which they may not even fill, reads as many numbers as it multiplies. Where the weights of outputs lie side by
/// side, those lie in the vectors instead, for four samples at a time: each sum has the same terms in the same order. They wait as others do, a row of samples each.
/// </content>
/// <remarks>
/// Outputs of eight samples of 784-300-10 take 4.2 µs a sample instead of 6.3, of 784-128-10 1.4 instead of 3.3, of 512-512-512 8.5 instead of 24.4; of twelve 0.94 of the time, 0.78 of 784-128-10 at ten; of sixteen 0.56 to 1.5.
/// With 256 bits eight samples of 784-300-10 would take 11.2 instead of 6.7 (Zen 5).
/// </remarks>
public static partial class TiledSums<T, TLanes, TSum>
{
    // The samples of a tile, its vectors of outputs, and the terms after which the weights are needed that are fetched.
    private const int FewSamples = 4, FewVectors = 3, TermsAhead = 8;

    // A vector of samples takes as long as four tiles of four of them, or two in double: fewer are faster.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreFew(nint samples) => TLanes.HasHalves && TSum.OutputStride == 1 && default(TSum) is not IAdds
        && TileSizes.HoldsOutputs(TSum.Outputs, TSum.Terms, TSum.Segments, TLanes.Count) && samples <= Step - FewSamples;

    // All outputs, as many at a time as there is room for what waits; the last are a vector at least.
    [MethodImpl(Apart)]
    private static void RunFew(ref T b, ref T a, ref T c, nint sample, nint end)
    {
        nint most = TileSizes.WaitingOutputs(TSum.Outputs, TSum.Terms);
        for (nint j = 0; j < TSum.Outputs; j += most)
        {
            nint first = nint.Min(j, TSum.Outputs - TLanes.Count), count = nint.Min(most, TSum.Outputs - first);
            for (int segment = 0; segment < TSum.Segments; segment++)
                AddFew(ref b, ref a, first, count, segment, sample, end);
            Take(ref b, ref a, ref c, first, first + count, sample, end);
        }
    }

    // The terms of a segment for some outputs: four samples after four, the outputs of a sample side by side; then they are turned into rows.
    [MethodImpl(Apart)]
    private static void AddFew(ref T b, ref T a, nint first, nint count, int segment, nint sample, nint end)
    {
        nint from = Start(segment, TSum.Segments, TSum.Terms), terms = Start(segment + 1, TSum.Segments, TSum.Terms) - from;
        Span<T> memory = Scratch<T>.Sums(Step * (int)count);
        memory.Clear();
        if (segment == 0)
        {
            Begin(ref b, first, segment, memory[..(int)count]);
            for (nint s = 1; s < ((end - sample + FewSamples - 1) & -FewSamples); s++)
                memory[..(int)count].CopyTo(memory[(int)(s * count)..]);
        }

        ref T sums = ref MemoryMarshal.GetReference(memory), factors = ref Unsafe.Add(ref b, TSum.Factors + first + (from * TSum.TermStride));
        for (nint s = sample; s < end; s += FewSamples)
        {
            ref T row = ref Unsafe.Add(ref sums, (s - sample) * count), inputs = ref Unsafe.Add(ref a, TSum.Rows + (from * TSum.RowStride) + TSum.Column(s));
            for (nint j = 0; j < count;)
            {
                // The last vector ends with the last output, and begins anew what it shares with the one before.
                nint vectors = nint.Clamp((count - j) / Step, 1, FewVectors), at = nint.Min(j, count - (vectors * Step));
                ref T start = ref Unsafe.Add(ref row, at), weights = ref Unsafe.Add(ref factors, at);
                for (nint n = 0; at < j && n < FewSamples; n++)
                    Begin(ref b, first + at, segment, memory.Slice((int)((s - sample + n) * count) + (int)at, (int)(j - at)));
                if (vectors == 3)
                    AddFew<Three>(ref weights, ref inputs, ref start, count, terms);
                else if (vectors == 2)
                    AddFew<Two>(ref weights, ref inputs, ref start, count, terms);
                else
                    AddFew<One>(ref weights, ref inputs, ref start, count, terms);
                j = at + (vectors * Step);
            }
        }

        // Behind the last sample stand copies of it, as in the rows of the inputs.
        Span<T> last = memory.Slice((int)((end - sample - 1) * count), (int)count);
        for (nint n = end - sample; n < Step; n++)
            last.CopyTo(memory[(int)(n * count)..]);
        LaneRows.FromSamples(ref sums, (int)count, Step, ref Unsafe.Add(ref a, Slot(0, segment) + sample), SlotStride);
    }

    // What the sums of a sample begin with: of the first segment the same for all samples, of the others 0.
    [MethodImpl(Apart)]
    private static void Begin(ref T b, nint first, int segment, Span<T> sums)
    {
        sums.Clear();
        for (int j = 0; j < sums.Length && segment == 0; j++)
        {
            TLanes lanes = TSum.First(ref b, first + j);
            sums[j] = Unsafe.As<TLanes, T>(ref lanes);
        }
    }

    // All terms, each output and sample from where its sum stands.
    [MethodImpl(Apart)]
    private static void AddFew<TVectors>(ref T factors, ref T inputs, ref T sums, nint stride, nint terms)
        where TVectors : struct
    {
        nint v1 = Step, v2 = 2 * v1, next = TSum.TermStride, row = TSum.RowStride;
        ref T sums1 = ref Unsafe.Add(ref sums, stride), sums2 = ref Unsafe.Add(ref sums1, stride), sums3 = ref Unsafe.Add(ref sums2, stride);
        TLanes z00 = TLanes.Load(ref sums, 0), z01 = default, z02 = default;
        TLanes z10 = TLanes.Load(ref sums1, 0), z11 = default, z12 = default;
        TLanes z20 = TLanes.Load(ref sums2, 0), z21 = default, z22 = default;
        TLanes z30 = TLanes.Load(ref sums3, 0), z31 = default, z32 = default;
        if (default(TVectors) is ITwo)
        {
            z01 = TLanes.Load(ref sums, v1);
            z11 = TLanes.Load(ref sums1, v1);
            z21 = TLanes.Load(ref sums2, v1);
            z31 = TLanes.Load(ref sums3, v1);
        }

        if (default(TVectors) is IThree)
        {
            z02 = TLanes.Load(ref sums, v2);
            z12 = TLanes.Load(ref sums1, v2);
            z22 = TLanes.Load(ref sums2, v2);
            z32 = TLanes.Load(ref sums3, v2);
        }

        for (; terms > 0; terms--)
        {
            Fetch<TVectors>(ref Unsafe.Add(ref factors, TermsAhead * next));
            TLanes x0 = TLanes.Splat(inputs), x1 = TLanes.Splat(Unsafe.Add(ref inputs, 1)), x2 = TLanes.Splat(Unsafe.Add(ref inputs, 2)), x3 = TLanes.Splat(Unsafe.Add(ref inputs, 3));
            TLanes w = TLanes.Load(ref factors, 0);
            z00 = TLanes.Fma(w, x0, z00);
            z10 = TLanes.Fma(w, x1, z10);
            z20 = TLanes.Fma(w, x2, z20);
            z30 = TLanes.Fma(w, x3, z30);
            if (default(TVectors) is ITwo)
            {
                w = TLanes.Load(ref factors, v1);
                z01 = TLanes.Fma(w, x0, z01);
                z11 = TLanes.Fma(w, x1, z11);
                z21 = TLanes.Fma(w, x2, z21);
                z31 = TLanes.Fma(w, x3, z31);
            }

            if (default(TVectors) is IThree)
            {
                w = TLanes.Load(ref factors, v2);
                z02 = TLanes.Fma(w, x0, z02);
                z12 = TLanes.Fma(w, x1, z12);
                z22 = TLanes.Fma(w, x2, z22);
                z32 = TLanes.Fma(w, x3, z32);
            }

            factors = ref Unsafe.Add(ref factors, next);
            inputs = ref Unsafe.Add(ref inputs, row);
        }

        TLanes.Store(z00, ref sums, 0);
        TLanes.Store(z10, ref sums1, 0);
        TLanes.Store(z20, ref sums2, 0);
        TLanes.Store(z30, ref sums3, 0);
        if (default(TVectors) is ITwo)
        {
            TLanes.Store(z01, ref sums, v1);
            TLanes.Store(z11, ref sums1, v1);
            TLanes.Store(z21, ref sums2, v1);
            TLanes.Store(z31, ref sums3, v1);
        }

        if (default(TVectors) is IThree)
        {
            TLanes.Store(z02, ref sums, v2);
            TLanes.Store(z12, ref sums1, v2);
            TLanes.Store(z22, ref sums2, v2);
            TLanes.Store(z32, ref sums3, v2);
        }
    }
}
