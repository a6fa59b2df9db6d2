using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StaticNet.Training;

/// <summary>Applies an update to all parameters, a vector at a time; the rest takes part of a vector, so that every parameter gets the bits it would get alone.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TUpdate">The method.</typeparam>
internal sealed class ElementwiseRun<T, TUpdate>(Optimizer optimizer, int parameterCount, TUpdate update) : OptimizerRun<T>(optimizer, parameterCount)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TUpdate : struct, IElementwiseUpdate<T>
{
    // Rounded up, so that the last vector's memory needs no case of its own.
    private readonly T[] _first = Remembered(0, parameterCount);
    private readonly T[] _second = Remembered(1, parameterCount);
    private readonly T[] _third = Remembered(2, parameterCount);
    private TUpdate _update = update;

    protected override void Update(Span<T> parameters, ReadOnlySpan<T> gradient)
    {
        TUpdate update = _update;
        update.Begin(LearningRate);
        _update = update;
        ref T thetas = ref MemoryMarshal.GetReference(parameters);
        ref T gradients = ref MemoryMarshal.GetReference(gradient);
        int i = 0;
        for (; i <= parameters.Length - Vector512<T>.Count; i += Vector512<T>.Count)
            Step(ref update, Vector512.LoadUnsafe(ref thetas, (nuint)i), Vector512.LoadUnsafe(ref gradients, (nuint)i), i).StoreUnsafe(ref thetas, (nuint)i);
        if (i == parameters.Length)
            return;

        Vector512<T> theta = default, slope = default;
        parameters[i..].CopyTo(AsSpan(ref theta));
        gradient[i..].CopyTo(AsSpan(ref slope));
        theta = Step(ref update, theta, slope, i);
        AsSpan(ref theta)[..(parameters.Length - i)].CopyTo(parameters[i..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<T> Step(ref TUpdate update, Vector512<T> theta, Vector512<T> gradient, int at)
    {
        Vector512<T> first = TUpdate.Memory > 0 ? Load(_first, at) : default;
        Vector512<T> second = TUpdate.Memory > 1 ? Load(_second, at) : default;
        Vector512<T> third = TUpdate.Memory > 2 ? Load(_third, at) : default;
        theta = update.Step(theta, gradient, ref first, ref second, ref third);
        if (TUpdate.Memory > 0)
            Remember(first).StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(_first), (nuint)at);
        if (TUpdate.Memory > 1)
            Remember(second).StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(_second), (nuint)at);
        if (TUpdate.Memory > 2)
            Remember(third).StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(_third), (nuint)at);
        return theta;
    }

    // The mean of a gradient that has become 0, of a dead unit or pixel, decays to the subnormal numbers and stays there, where a processor computes up to 16 times slower. Beside
    // the ε of every method nothing as small changes a step.
    private static Vector512<T> Remember(Vector512<T> values) => Vector512.AndNot(values, Vector512.LessThanOrEqual(Vector512.Abs(values), Vector512.Create(Least)));

    private static T Least => typeof(T) == typeof(float) ? T.CreateTruncating(1e-35f) : T.CreateTruncating(1e-300);

    private static Vector512<T> Load(T[] values, int at) => Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(values), (nuint)at);

    private static Span<T> AsSpan(ref Vector512<T> vector) => MemoryMarshal.CreateSpan(ref Unsafe.As<Vector512<T>, T>(ref vector), Vector512<T>.Count);

    private static T[] Remembered(int index, int parameterCount) =>
        index < TUpdate.Memory ? new T[checked(((parameterCount + Vector512<T>.Count - 1) / Vector512<T>.Count) * Vector512<T>.Count)] : [];
}
