using System.Globalization;
using System.Numerics;
using StaticNet.Reference;
using Xunit;

namespace StaticNet.Tests.Compilation;

/// <summary>NaN, ±∞, ±0, the largest and the smallest numbers, and what has to hold of a batch with one of them.</summary>
internal static class SpecialNumbers
{
    /// <summary>From one sample to more than a block, around the widths of vectors.</summary>
    public static readonly int[] BatchSizes = [1, 2, 5, 16, 17, 70];

    /// <summary>The numbers themselves.</summary>
    public static T[] Of<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        [T.NaN, T.PositiveInfinity, T.NegativeInfinity, T.Zero, T.NegativeZero, Largest<T>(), -Largest<T>(), T.Epsilon, -T.Epsilon];

    /// <summary>Whether STATICNET_LONG=1 in the environment asks for every combination; else positions and schedules take turns.</summary>
    public static readonly bool IsLong = Share.IsWhole;

    /// <summary>The first, the middle or the last of a batch by turns, or all.</summary>
    /// <param name="samples">The size of the batch.</param>
    /// <param name="turn">Any number.</param>
    public static IEnumerable<int> Positions(int samples, int turn)
    {
        int[] all = [0, samples / 2, samples - 1];
        return IsLong ? all.Distinct() : [all[turn % 3]];
    }

    public static T Largest<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.BitDecrement(T.PositiveInfinity);

    /// <summary>The outputs of every sample have the bits that it has alone, and J those of <see cref="INetwork{T}.Backward(ReadOnlySpan{T}, ReadOnlySpan{T}, Span{T})"/>; NaN is one value.</summary>
    /// <returns>The outputs, J and its gradient.</returns>
    public static (T[] Outputs, T Loss, T[] Gradient) SameOnEveryPath<T>(INetwork<T> network, T[] inputs, T[] targets, Func<string> what)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int samples = inputs.Length / network.InputSize;
        T[] outputs = new T[samples * network.OutputSize], alone = new T[network.OutputSize], gradient = new T[network.ParameterCount];
        network.Forward(inputs, outputs);
        for (int s = 0; s < samples && samples > 1; s++)
        {
            network.Forward(inputs.AsSpan(s * network.InputSize, network.InputSize), alone);
            SameBits.EqualNumbers<T>(alone, outputs.AsSpan(s * network.OutputSize, network.OutputSize), () => $"sample {s} of {samples}, alone and in its batch: {what()}");
        }

        T loss = network.Backward(inputs, targets, gradient);
        SameBits.EqualNumbers<T>([loss], [network.Loss(inputs, targets)], () => $"J of Backward and Loss, {samples} samples: {what()}");
        return (outputs, loss, gradient);
    }

    /// <summary>
    /// Holds numbers against the reference: NaN where it has a NaN, and nowhere else; as large as a number of the type gets where it is beyond all;
    /// else close to it.
    /// </summary>
    /// <param name="expected">The reference's, in double.</param>
    /// <param name="actual">The compiled network's.</param>
    /// <param name="samples">A mean of so many, of which one may be the largest number.</param>
    /// <param name="what">Names the case.</param>
    public static void Agree<T>(ReadOnlySpan<double> expected, ReadOnlySpan<T> actual, int samples, Func<string> what)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double tolerance = typeof(T) == typeof(float) ? 1e-5 : 1e-12, beyond = double.CreateChecked(Largest<T>()) / (16 * samples);
        for (int n = 0; n < expected.Length; n++)
        {
            double right = expected[n], number = double.CreateChecked(actual[n]);
            bool agrees = double.IsNaN(right) ? double.IsNaN(number)
                : Math.Abs(right) > beyond ? Math.Abs(number) >= beyond && double.IsNegative(right) == double.IsNegative(number)
                : Math.Abs(number - right) <= tolerance * (1 + Math.Abs(right));
            if (!agrees)
                Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"place {n} is {number}, not {right}: {what()}"));
        }
    }

    /// <summary>The reference with the parameters of a network.</summary>
    public static ReferenceNetwork ReferenceOf<T>(INetwork<T> network)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => new(network.Topology, Doubles<T>(network.Parameters));

    public static double[] Doubles<T>(ReadOnlySpan<T> numbers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Array.ConvertAll(numbers.ToArray(), double.CreateChecked);
}
