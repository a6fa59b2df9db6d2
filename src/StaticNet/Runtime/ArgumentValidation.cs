using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StaticNet.Runtime.V1;

/// <summary>The validation of what a compiled network is called with: lengths, overlaps and class indices are checked before anything is written.</summary>
internal static class ArgumentValidation
{
    /// <summary>The number of samples that the inputs hold.</summary>
    public static int Samples(int inputs, int inputSize)
    {
        int samples = inputs / inputSize;
        if (samples == 0 || samples * inputSize != inputs)
            ThrowInputs(inputs, inputSize);
        return samples;
    }

    public static void CheckParameters(int length, int expected) => CheckLength("parameters", length, expected);

    public static void CheckGradient(int length, int expected) => CheckLength("gradient", length, expected);

    /// <summary>Refuses a span that does not hold a number for each parameter.</summary>
    public static void CheckLength(string name, int length, int expected)
    {
        if (length != expected)
            ThrowLength(name, length, expected, "one for each weight and bias");
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void CheckWeights<T>(ReadOnlySpan<T> weights, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (weights.Length != samples)
            throw new ArgumentException($"weights holds {weights.Length} values, but inputs holds {samples} samples.", nameof(weights));
        for (int sample = 0; sample < weights.Length; sample++)
        {
            if (!(weights[sample] >= T.Zero) || !T.IsFinite(weights[sample]))
                throw new ArgumentException(FormattableString.Invariant($"weights[{sample}] is {weights[sample]}; the weight of a sample is finite and at least 0."), nameof(weights));
        }
    }

    public static void CheckOutputs(int length, int samples, int size)
    {
        if (length != (long)samples * size)
            ThrowRows("outputs", length, samples, size);
    }

    public static void CheckTargets(int length, int samples, int size)
    {
        if (length != (long)samples * size)
            ThrowRows("targets", length, samples, size);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void CheckClasses(ReadOnlySpan<int> classes, int samples, int count)
    {
        if (classes.Length != samples)
            throw new ArgumentException($"classes holds {classes.Length} indices, but inputs holds {samples} samples.", nameof(classes));
        for (int sample = 0; sample < classes.Length; sample++)
        {
            if ((uint)classes[sample] >= (uint)count)
                throw new ArgumentException($"classes[{sample}] is {classes[sample]}; this network has classes 0 to {count - 1}.", nameof(classes));
        }
    }

    /// <summary>Refuses a span that does not hold one sample.</summary>
    public static void CheckSample(string name, int length, int size)
    {
        if (length != size)
            ThrowLength(name, length, size, "those of one sample");
    }

    /// <summary>Refuses an index that no class has.</summary>
    public static void CheckClass(int index, int count)
    {
        if ((uint)index >= (uint)count)
            ThrowClass(index, count);
    }

    /// <summary>Refuses a learning rate that is not finite, in the number type of the network too, or below 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CheckRate<T>(T rate, double given)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (!(rate >= T.Zero && rate < T.PositiveInfinity))
            ThrowRate(given);
    }

    public static void CheckShard(int samples)
    {
        if (samples > CompiledNetwork.ShardSize)
            throw new ArgumentException($"inputs holds {samples} samples; a shard holds at most {CompiledNetwork.ShardSize}.", "inputs");
    }

    /// <summary>Refuses spans that share memory; neither is empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CheckApart<T>(ReadOnlySpan<T> written, ReadOnlySpan<T> read, string writtenName, string readName)
        where T : unmanaged
    {
        if (!AreApart(written, read))
            ThrowOverlap(written.Length, read.Length, writtenName, readName);
    }

    /// <summary>Whether two spans share no memory; neither is empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreApart<T>(ReadOnlySpan<T> written, ReadOnlySpan<T> read)
        where T : unmanaged
    {
        // Neither is empty. Distances that overlap are consecutive, so that one comparison finds them.
        nint distance = Unsafe.ByteOffset(ref MemoryMarshal.GetReference(written), ref MemoryMarshal.GetReference(read));
        nint last = ((nint)read.Length * Unsafe.SizeOf<T>()) - 1;
        return (nuint)(distance + last) >= (nuint)(last + ((nint)written.Length * Unsafe.SizeOf<T>()));
    }

    [DoesNotReturn]
    private static void ThrowInputs(int length, int size) => throw new ArgumentException(
        length == 0 ? $"inputs is empty (0 values): a batch holds at least one sample of {size} values." : $"inputs holds {length} values, which is no multiple of the {size} inputs of a sample.",
        "inputs");

    [DoesNotReturn]
    private static void ThrowLength(string name, int length, int expected, string reason) =>
        throw new ArgumentException($"{name} holds {length} values; this network needs {expected}, {reason}.", name);

    [DoesNotReturn]
    private static void ThrowClass(int index, int count) =>
        throw new ArgumentException($"classIndex is {index}; this network has classes 0 to {count - 1}.", "classIndex");

    [DoesNotReturn]
    private static void ThrowRate(double rate) =>
        throw new ArgumentException(FormattableString.Invariant($"rate is {rate}; a learning rate is finite and at least 0, such as 0.01."), nameof(rate));

    [DoesNotReturn]
    private static void ThrowRows(string name, int length, int samples, int size) =>
        throw new ArgumentException($"{name} holds {length} values; {samples} samples need {(long)samples * size}, {size} each.", name);

    [DoesNotReturn]
    private static void ThrowOverlap(int written, int read, string writtenName, string readName) => throw new ArgumentException(
        $"{writtenName} ({written} values) and {readName} ({read} values) overlap in memory: writing the one would change the other.", writtenName);
}
