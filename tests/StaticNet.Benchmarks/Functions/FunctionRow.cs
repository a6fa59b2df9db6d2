using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using StaticNet.Runtime.V1;
using static StaticNet.Benchmarks.LaneFunctions;

namespace StaticNet.Benchmarks;

/// <summary>A function on vectors in the first cache: ours, and what the framework offers.</summary>
/// <param name="Name">The function and its number type.</param>
/// <param name="Vectors">The 512 bits of a call.</param>
/// <param name="Contenders">Ours first; their results have been compared.</param>
internal sealed record FunctionRow(string Name, int Vectors, IReadOnlyList<Contender> Contenders)
{
    private const int Length = 1024;

    private delegate void OverSpan<T>(ReadOnlySpan<T> x, Span<T> y);

    /// <summary>All functions in both precisions.</summary>
    /// <exception cref="PeerDisagreesException">The framework's results are not ours.</exception>
    public static IReadOnlyList<FunctionRow> All() =>
    [
        Of<float>("exp, float", Values<float>(), Single<Exp>(), FrameworkFunctions.Apply<float, FrameworkFunctions.ExpSingle>, TensorPrimitives.Exp),
        Of<float>("log, float", Positive<float>(), Single<Log>(), FrameworkFunctions.Apply<float, FrameworkFunctions.LogSingle>, TensorPrimitives.Log),
        Of<float>("tanh, float", Values<float>(), Single<Tanh>(), null, TensorPrimitives.Tanh),
        Of<float>("σ, float", Values<float>(), Single<Sigmoid>(), null, TensorPrimitives.Sigmoid),
        Of<float>("softplus, float", Values<float>(), Single<Softplus>(), null, null),
        Of<float>("Φ, float", Values<float>(), Single<NormalDistribution>(), null, null),
        Of<double>("exp, double", Values<double>(), Double<Exp>(), FrameworkFunctions.Apply<double, FrameworkFunctions.ExpDouble>, TensorPrimitives.Exp),
        Of<double>("log, double", Positive<double>(), Double<Log>(), FrameworkFunctions.Apply<double, FrameworkFunctions.LogDouble>, TensorPrimitives.Log),
        Of<double>("tanh, double", Values<double>(), Double<Tanh>(), null, TensorPrimitives.Tanh),
        Of<double>("σ, double", Values<double>(), Double<Sigmoid>(), null, TensorPrimitives.Sigmoid),
        Of<double>("softplus, double", Values<double>(), Double<Softplus>(), null, null),
        Of<double>("Φ, double", Values<double>(), Double<NormalDistribution>(), null, null),
    ];

    // In the widest vector of the machine, as a network is computed.
    private static OverSpan<float> Single<TFunction>()
        where TFunction : struct, ILaneFunction => Vector512.IsHardwareAccelerated ? Apply<float, SingleLanes512, TFunction>
        : Vector256.IsHardwareAccelerated ? Apply<float, SingleLanes256, TFunction> : Apply<float, SingleLanes128, TFunction>;

    private static OverSpan<double> Double<TFunction>()
        where TFunction : struct, ILaneFunction => Vector512.IsHardwareAccelerated ? Apply<double, DoubleLanes512, TFunction>
        : Vector256.IsHardwareAccelerated ? Apply<double, DoubleLanes256, TFunction> : Apply<double, DoubleLanes128, TFunction>;

    private static FunctionRow Of<T>(string name, T[] x, OverSpan<T> ours, OverSpan<T>? framework, OverSpan<T>? tensors)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var expected = new T[Length];
        ours(x, expected);
        var contenders = new List<Contender> { Contender("StaticNet", ours) };
        foreach ((string library, OverSpan<T>? function) in new[] { ("framework", framework), ("TensorPrimitives", tensors) })
        {
            if (function is null)
                continue;
            var results = new T[Length];
            function(x, results);
            Agreement.Check<T>(library, name, results, expected);
            contenders.Add(Contender(library, function));
        }

        return new(name, Length / Vector512<T>.Count, contenders);

        Loop Contender(string library, OverSpan<T> function)
        {
            var y = new T[Length];
            return new(library, calls =>
            {
                for (; calls > 0; calls--)
                    function(x, y);
            });
        }
    }

    private static void Apply<T, TLanes, TFunction>(ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged
        where TLanes : struct, ILanes<TLanes, T>
        where TFunction : struct, ILaneFunction
    {
        ref T from = ref MemoryMarshal.GetReference(x);
        ref T to = ref MemoryMarshal.GetReference(y);
        for (nint i = 0; i < x.Length; i += TLanes.Count)
            TLanes.Store(TFunction.Of<TLanes, T>(TLanes.Load(ref from, i)), ref to, i);
    }

    /// <summary>What a unit meets: z in [−6, 6].</summary>
    private static T[] Values<T>()
        where T : IFloatingPointIeee754<T>
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, Length).Select(_ => T.CreateTruncating((12 * random.NextDouble()) - 6))];
    }

    /// <summary>e^z of the same, for the logarithm.</summary>
    private static T[] Positive<T>()
        where T : IFloatingPointIeee754<T> => [.. Values<T>().Select(T.Exp)];
}
