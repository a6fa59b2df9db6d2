using System.Numerics;
using System.Runtime.Intrinsics;
using StaticNet.Runtime.V1;
using StaticNet.Tests.Compilation;
using Xunit;

namespace StaticNet.Tests.Runtime;

/// <summary>Whatever the tile and the width of the vector, each lane adds its samples in their order, and no number beside the sums is written.</summary>
public class LaneProductsTests
{
    [Fact]
    public void Lanes_of_every_width_add_their_samples_in_their_order()
    {
        foreach (int units in (int[])[1, 2, 3, 4, 5, 7, 8, 11, 70])
        {
            foreach (int inputs in (int[])[1, 2, 3, 5, 6, 9, 64, 131])
            {
                foreach (int samples in (int[])[3, 16, 24, 40, 64, 72])
                {
                    Check<float, SingleLanes512>(units, inputs, samples);
                    Check<float, SingleLanes256>(units, inputs, samples);
                    Check<float, SingleLanes128>(units, inputs, samples);
                    Check<double, DoubleLanes512>(units, inputs, samples);
                    Check<double, DoubleLanes256>(units, inputs, samples);
                    Check<double, DoubleLanes128>(units, inputs, samples);
                }
            }
        }
    }

    private static void Check<T, TLanes>(int units, int inputs, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TLanes : struct, ILanes<TLanes, T>
    {
        int lanes = Vector512<T>.Count, stride = samples + lanes, rows = units * stride, sums = rows + (inputs * stride);
        var random = new Random(units + inputs + samples);
        T[] values = [.. Enumerable.Range(0, sums + (units * inputs * lanes) + 1).Select(_ => T.CreateChecked(random.NextDouble() - 0.5))], expected = [.. values];
        // Vectors that hold no sample are left out.
        int filled = (samples + TLanes.Count - 1) / TLanes.Count * TLanes.Count;
        for (int n = 0; n < units * inputs; n++)
        {
            for (int s = 0; s < filled; s++)
            {
                ref T sum = ref expected[sums + (n * lanes) + (s % lanes)];
                sum = T.FusedMultiplyAdd(values[(n % units * stride) + s], values[rows + (n / units * stride) + s], sum);
            }
        }

        LaneProducts.Add<T, TLanes>(ref values[0], 0, rows, stride, sums, units, inputs, samples);
        SameBits.Equal<T>(expected, values, $"{units} units, {inputs} inputs, {samples} samples, {typeof(TLanes).Name}");
    }
}
