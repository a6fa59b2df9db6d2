using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using StaticNet.Runtime.V1;
using StaticNet.Tests.Compilation;
using Xunit;

namespace StaticNet.Tests.InstructionSets;

/// <summary>
/// One sample by vectors of 512, 256 and 128 bits has the bits that the kernel gives it, which of a small network with AVX-512 is another program. Every output, loss and gradient, the first
/// of a sum and a later one.
/// </summary>
public class SampleWidthTests
{
    // More than any of these networks takes; NaN shows what is read before it is written.
    private const int Scratch = 10_000;

    private delegate T Backward<T>(ref T w, ref T x, ref T y, ref T g, ref T v);

    private delegate void Forward<T>(ref T w, ref T x, ref T a, ref T v);

    private delegate T Loss<T>(ref T w, ref T x, ref T y, ref T v);

    [Fact]
    public void VectorsOfEveryWidthGiveTheSameBits()
    {
        int compared = 0;
        foreach ((InMemoryBuild build, IReadOnlyList<NetworkTopology> topologies) in new[] { (Builds.Combinations, Topologies.Combinations), (Builds.Edges, Topologies.Edges), (ThinnedNetworks.Build, ThinnedNetworks.Topologies) })
        {
            // Every third one with a third of the special numbers by turns, and all of both with STATICNET_LONG=1.
            foreach (NetworkTopology topology in topologies.Where((_, number) => SpecialNumbers.IsLong || number % 3 == 0))
            {
                foreach (Type kernel in build.Assembly.GetTypes().Where(type => type.Name == $"{topology.Name}Kernel" || type.Name == $"{topology.Name}KernelWithDropout"))
                {
                    if (kernel.GetNestedType("Sample`2", BindingFlags.NonPublic) is not { } sample)
                        continue;
                    if (topology.Precision == Precision.Double)
                        Compare<double>(topology, compared, kernel, sample, (typeof(DoubleLanes512), typeof(DoubleLanes256)), (typeof(DoubleLanes256), typeof(DoubleLanes256)), (typeof(DoubleLanes128), typeof(DoubleLanes128)));
                    else
                        Compare<float>(topology, compared, kernel, sample, (typeof(SingleLanes512), typeof(SingleLanes256)), (typeof(SingleLanes256), typeof(SingleLanes256)), (typeof(SingleLanes128), typeof(SingleLanes128)));
                    compared++;
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{compared} kernels");
        Assert.InRange(compared, 10, int.MaxValue);
    }

    private static void Compare<T>(NetworkTopology topology, int turn, Type kernel, Type sample, params (Type Width, Type Few)[] widths)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (T? special in (T?[])[null, .. Share.Of(SpecialNumbers.Of<T>(), 3, turn).Select(number => (T?)number)])
        {
            T[] expected = Run(topology, kernel, special);
            Assert.True(special is not null || expected.Any(value => T.IsFinite(value) && value != T.Zero));
            foreach ((Type width, Type few) in widths)
                SameBits.EqualNumbers<T>(expected, Run(topology, sample.MakeGenericType(width, few), special), () => $"{width.Name}, x = {special}\n{TopologySource.Of(topology)}");
        }
    }

    // The outputs, the loss, the loss and the gradient of a first sample, and of a later one.
    private static T[] Run<T>(NetworkTopology topology, Type methods, T? special)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var random = new Random(5);
        T[] Draw(int count, double least, double most) => [.. Enumerable.Range(0, count).Select(_ => T.CreateTruncating(least + (random.NextDouble() * (most - least))))];
        T[] w = Draw(topology.ParameterCount, -1, 1), x = Draw(topology.InputSize, -1, 1), y = Draw(topology.OutputSize, 0.1, 0.9), masks = Draw(topology.MaskSize, 0.5, 2);
        T[] v = [.. masks, .. Enumerable.Repeat(T.NaN, Scratch)], a = new T[topology.OutputSize], g = [.. Enumerable.Repeat(T.NaN, topology.ParameterCount)];
        x[x.Length / 2] = special ?? x[x.Length / 2];
        methods.GetMethod("Forward")!.CreateDelegate<Forward<T>>()(ref w[0], ref x[0], ref a[0], ref v[0]);
        List<T> results = [.. a];
        // By vectors the loss is what the gradient begins with; there is no gradient to be written then.
        results.Add(methods.GetMethod("Loss") is { } loss
            ? loss.CreateDelegate<Loss<T>>()(ref w[0], ref x[0], ref y[0], ref v[0])
            : methods.GetMethod("Backward")!.MakeGenericMethod(typeof(LossOnly)).CreateDelegate<Backward<T>>()(ref w[0], ref x[0], ref y[0], ref Unsafe.NullRef<T>(), ref v[0]));
        foreach (Type place in new[] { typeof(Overwrite), typeof(Accumulate) })
        {
            results.Add(methods.GetMethod("Backward")!.MakeGenericMethod(place).CreateDelegate<Backward<T>>()(ref w[0], ref x[0], ref y[0], ref g[0], ref v[0]));
            results.AddRange(g);
        }

        return [.. results];
    }
}
