using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using StaticNet.Numerics;

namespace StaticNet.Runtime.V1;

/// <summary>Draws the factors m of dropout. Called by generated code; a user passes a <see cref="DropoutKey"/>.</summary>
/// <example>See the generated file of a network with dropout.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DropoutMask
{
    private const int WordsPerDraw = 4;
    private const int LeastForVectors = 2 * WordsPerDraw;
    private const double TwoTo32 = 4294967296.0;

    /// <summary>
    /// The factors of one layer's inputs. The one at index n of the sample's masks is 0 where word n mod 4 of Philox(seed; sample, ⌊n/4⌋, step)
    /// is less than p·2³², else 1/(1 − p).
    /// </summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="key">Seed and step.</param>
    /// <param name="sample">The index of the sample in its batch.</param>
    /// <param name="first">The index of the layer's first factor among those of the sample.</param>
    /// <param name="count">The inputs of the layer.</param>
    /// <param name="probability">p in [0, 1), unless the key says another.</param>
    /// <param name="masks">The sample's factor at index 0; the factor at index n lies n · <paramref name="stride"/> behind it.</param>
    /// <param name="stride">The distance between two factors of a sample.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Draw<T>(DropoutKey key, int sample, int first, int count, double probability, ref T masks, int stride)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double p = key.Probability ?? probability;
        uint threshold = (uint)(p * TwoTo32);
        T kept = T.CreateTruncating(1 / (1 - p));
        int end = first + count;
        int index = first;
        if (PhiloxVectors.Blocks > 0 && count >= LeastForVectors)
        {
            Span<uint> words = stackalloc uint[PhiloxVectors.MostWords];
            words = words[..(PhiloxVectors.Blocks * PhiloxVectors.Words)];
            while (end - index >= LeastForVectors)
            {
                PhiloxVectors.Generate(key.Seed, (uint)sample, (uint)index / WordsPerDraw, (uint)key.Step, (uint)(key.Step >> 32), words);
                int skipped = index % WordsPerDraw, taken = Math.Min(words.Length - skipped, end - index);
                foreach (uint drawn in words.Slice(skipped, taken))
                    Unsafe.Add(ref masks, (nint)index++ * stride) = drawn < threshold ? T.Zero : kept;
            }
        }

        while (index < end)
        {
            var (x0, x1, x2, x3) = Philox4x32.Generate(key.Seed, (uint)sample, (uint)index / WordsPerDraw, (uint)key.Step, (uint)(key.Step >> 32));
            for (int word = index % WordsPerDraw; word < WordsPerDraw && index < end; word++, index++)
            {
                uint drawn = word switch { 0 => x0, 1 => x1, 2 => x2, _ => x3 };
                Unsafe.Add(ref masks, (nint)index * stride) = drawn < threshold ? T.Zero : kept;
            }
        }
    }
}
