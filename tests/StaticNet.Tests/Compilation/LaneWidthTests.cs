using System.Numerics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using StaticNet.Runtime.V1;
using Xunit;

namespace StaticNet.Tests.Compilation;

/// <summary>
/// A block of samples in vectors of 512, 256 and 128 bits: every value of the block and every gradient has the same bits, whatever this machine would choose. What is left of sums that waited
/// and of δ that was turned, behind the values, may differ.
/// </summary>
public class LaneWidthTests
{
    private delegate void BackwardLanes<T>(ref T w, ref T v, ref T g, long end);

    [Fact]
    public void VectorsOfEveryWidthGiveTheSameBits()
    {
        int compared = 0;
        foreach ((InMemoryBuild build, IReadOnlyList<NetworkTopology> topologies) in new[] { (Builds.Combinations, Topologies.Combinations), (Builds.Edges, Topologies.Edges) })
        {
            // One in thirteen, or in seven of CI's half, which meets every schedule, both precisions and most functions; each is compiled three times.
            foreach (NetworkTopology topology in topologies.Index().Where(entry => entry.Index % Share.Of(13, 7) == 0).Select(entry => entry.Item))
            {
                foreach (Type kernel in build.Assembly.GetTypes().Where(type => type.Name == $"{topology.Name}Kernel" || type.Name == $"{topology.Name}KernelWithDropout"))
                {
                    if (kernel.GetNestedType("Lanes`1", BindingFlags.NonPublic) is not { } lanes)
                        continue;
                    if (topology.Precision == Precision.Double)
                        Compare<double>(topology, kernel, lanes, typeof(DoubleLanes512), typeof(DoubleLanes256), typeof(DoubleLanes128));
                    else
                        Compare<float>(topology, kernel, lanes, typeof(SingleLanes512), typeof(SingleLanes256), typeof(SingleLanes128));
                    compared++;
                }
            }
        }

        Assert.InRange(compared, 10, int.MaxValue);
    }

    private static void Compare<T>(NetworkTopology topology, Type kernel, Type lanes, params Type[] widths)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach ((T[] specials, bool isWhole) in new (T[], bool)[] { ([], true), (SpecialNumbers.Of<T>(), true), ([], false) })
        {
            (T[] Values, T[] Gradient)? first = null;
            foreach (Type width in widths)
            {
                (T[] values, T[] gradient) = Run(topology, kernel, lanes.MakeGenericType(width), specials, isWhole);
                first ??= (values, gradient);
                string What() => $"{width.Name}, {(specials.Length > 0 ? "special" : "ordinary")} inputs, {(isWhole ? "a whole block" : "a part of a block")}\n{TopologySource.Of(topology)}";
                // Vectors that hold no sample are left out, and a wide one holds more that are none.
                if (isWhole)
                    SameBits.EqualNumbers<T>(first.Value.Values, values, What);
                SameBits.EqualNumbers<T>(first.Value.Gradient, gradient, What);
            }

            Assert.Contains(first!.Value.Gradient.Concat(first.Value.Values), value => T.IsFinite(value) && value != T.Zero);
        }
    }

    private static (T[] Values, T[] Gradient) Run<T>(NetworkTopology topology, Type kernel, Type lanes, T[] specials, bool isWhole)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var random = new Random(5);
        T Draw(double least, double most) => T.CreateTruncating(least + (random.NextDouble() * (most - least)));
        int Of(string property) => kernel.GetProperty(property) is { } found ? (int)found.GetValue(null)! : 0;
        int samples = Of("BlockSamples");
        T[] parameters = [.. Enumerable.Range(0, topology.ParameterCount).Select(_ => Draw(-1, 1))];
        T[] values = new T[Of("BlockSize")];
        // Inputs, targets, factors of dropout, the mark of the lanes that hold a sample: in this order.
        int place = 0;
        foreach ((int rows, double least, double most) in new[] { (topology.InputSize, -1.0, 1.0), (topology.OutputSize, 0.1, 0.9), (Of("MaskSize"), 0.5, 2.0) })
        {
            for (int end = place + (rows * samples); place < end; place++)
                values[place] = Draw(least, most);
        }

        // In every third sample.
        for (int n = 0; n < topology.InputSize * samples && specials.Length > 0; n += 3)
            values[n] = specials[n % specials.Length];
        // Of the last vector of 512 bits one sample is there.
        int present = isWhole ? samples : samples - Vector512<T>.Count + 1;
        MemoryMarshal.AsBytes(values.AsSpan(place, present)).Fill(byte.MaxValue);
        T[] gradient = new T[topology.ParameterCount];
        lanes.GetMethod("Block")!.MakeGenericMethod(typeof(BackwardPass)).CreateDelegate<BackwardLanes<T>>()(ref parameters[0], ref values[0], ref gradient[0], present);
        int spilled = lanes.GetNestedTypes(BindingFlags.NonPublic).Where(nested => nested.IsValueType && nested.GetGenericArguments().Length == 1).Select(nested => nested.MakeGenericType(lanes.GetGenericArguments()).GetProperty("Spilled"))
            .Select(property => property is null ? values.Length : (int)property.GetValue(null)!).Append(values.Length).Min();
        return (values[..spilled], gradient);
    }
}
