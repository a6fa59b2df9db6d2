using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StaticNet.Runtime.V1;

/// <summary>
/// The sums of a layer of two units over many inputs, which are cut into two segments: two units times two segments are four lanes of one chain of
/// multiply-adds, in place of two chains of two lanes. Called by generated code.
/// </summary>
/// <example>See the generated file of a network with a layer of 64 units and one of 2: z of the second.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SegmentPairs
{
    private const int Step = 8;

    /// <summary>Σᵢ θⱼᵢ aᵢ + bⱼ in the first two lanes; the others hold anything.</summary>
    /// <param name="biases">bⱼ in the first two lanes.</param>
    /// <param name="weights">θ, those of an input together.</param>
    /// <param name="inputs">a.</param>
    /// <param name="terms">The number of inputs, a multiple of 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sum(Vector512<float> biases, ref float weights, ref float inputs, int terms)
    {
        int half = terms / 2;
        Vector128<float> b = biases.GetLower().GetLower(), sum = Vector128.Create(b.GetElement(0), 0f, b.GetElement(1), 0f);
        if (!Avx512F.IsSupported)
            return One(sum, ref weights, ref inputs, half);
        for (nint i = 0; i < half; i += Step)
        {
            // a of both segments, of inputs 0, 1, 4, 5 and 2, 3, 6, 7; then the pair of one input twice in 128 bits.
            Vector256<float> first = Vector256.LoadUnsafe(ref inputs, (nuint)i), second = Vector256.LoadUnsafe(ref inputs, (nuint)(half + i));
            Vector256<double> low = Avx.UnpackLow(first, second).AsDouble(), high = Avx.UnpackHigh(first, second).AsDouble();
            Vector256<float> a04 = Avx.UnpackLow(low, low).AsSingle(), a15 = Avx.UnpackHigh(low, low).AsSingle();
            Vector256<float> a26 = Avx.UnpackLow(high, high).AsSingle(), a37 = Avx.UnpackHigh(high, high).AsSingle();
            // θ of both units and segments, of inputs 0, 2, 4, 6 and 1, 3, 5, 7.
            Vector512<float> w = Vector512.LoadUnsafe(ref weights, (nuint)(2 * i)), v = Vector512.LoadUnsafe(ref weights, (nuint)(2 * (half + i)));
            Vector512<float> even = Avx512F.UnpackLow(w, v), odd = Avx512F.UnpackHigh(w, v);
            sum = Vector128.FusedMultiplyAdd(even.GetLower().GetLower(), a04.GetLower(), sum);
            sum = Vector128.FusedMultiplyAdd(odd.GetLower().GetLower(), a15.GetLower(), sum);
            sum = Vector128.FusedMultiplyAdd(even.GetLower().GetUpper(), a26.GetLower(), sum);
            sum = Vector128.FusedMultiplyAdd(odd.GetLower().GetUpper(), a37.GetLower(), sum);
            sum = Vector128.FusedMultiplyAdd(even.GetUpper().GetLower(), a04.GetUpper(), sum);
            sum = Vector128.FusedMultiplyAdd(odd.GetUpper().GetLower(), a15.GetUpper(), sum);
            sum = Vector128.FusedMultiplyAdd(even.GetUpper().GetUpper(), a26.GetUpper(), sum);
            sum = Vector128.FusedMultiplyAdd(odd.GetUpper().GetUpper(), a37.GetUpper(), sum);
        }

        return Joined(sum);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<float> One(Vector128<float> sum, ref float weights, ref float inputs, int half)
    {
        for (nint i = 0; i < half; i++)
        {
            ref float w = ref Unsafe.Add(ref weights, 2 * i), v = ref Unsafe.Add(ref weights, 2 * (half + i));
            float first = Unsafe.Add(ref inputs, i), second = Unsafe.Add(ref inputs, half + i);
            sum = Vector128.FusedMultiplyAdd(Vector128.Create(w, v, Unsafe.Add(ref w, 1), Unsafe.Add(ref v, 1)), Vector128.Create(first, second, first, second), sum);
        }

        return Joined(sum);
    }

    // The second segment to the first.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Joined(Vector128<float> sum) =>
        (Vector128.Shuffle(sum, Vector128.Create(0, 2, 0, 2)) + Vector128.Shuffle(sum, Vector128.Create(1, 3, 1, 3))).ToVector256Unsafe().ToVector512Unsafe();
}
