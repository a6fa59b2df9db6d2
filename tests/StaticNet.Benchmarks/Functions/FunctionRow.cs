using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using static StaticNet.Benchmarks.VectorFunctions;

namespace StaticNet.Benchmarks;

/// <summary>A function on vectors in the first cache: ours, and what the framework offers.</summary>
/// <param name="Name">The function and its number type.</param>
/// <param name="Vectors">The vectors of a call.</param>
/// <param name="Contenders">Ours first; their results have been compared.</param>
internal sealed record FunctionRow(string Name, int Vectors, IReadOnlyList<Contender> Contenders)
{
    private const int Length = 1024;

    private delegate void OverSpan<T>(ReadOnlySpan<T> x, Span<T> y);

    /// <summary>All functions in both precisions.</summary>
    /// <exception cref="PeerDisagreesException">The framework's results are not ours.</exception>
    public static IReadOnlyList<FunctionRow> All() =>
    [
        Of<float>("exp, float", Values<float>(), Apply<float, ExpSingle>, Apply<float, FrameworkExpSingle>, TensorPrimitives.Exp),
        Of<float>("log, float", Positive<float>(), Apply<float, LogSingle>, Apply<float, FrameworkLogSingle>, TensorPrimitives.Log),
        Of<float>("tanh, float", Values<float>(), Apply<float, TanhSingle>, null, TensorPrimitives.Tanh),
        Of<float>("σ, float", Values<float>(), Apply<float, SigmoidSingle>, null, TensorPrimitives.Sigmoid),
        Of<float>("softplus, float", Values<float>(), Apply<float, SoftplusSingle>, null, null),
        Of<float>("erf, float", Values<float>(), Apply<float, ErfSingle>, null, null),
        Of<double>("exp, double", Values<double>(), Apply<double, ExpDouble>, Apply<double, FrameworkExpDouble>, TensorPrimitives.Exp),
        Of<double>("log, double", Positive<double>(), Apply<double, LogDouble>, Apply<double, FrameworkLogDouble>, TensorPrimitives.Log),
        Of<double>("tanh, double", Values<double>(), Apply<double, TanhDouble>, null, TensorPrimitives.Tanh),
        Of<double>("σ, double", Values<double>(), Apply<double, SigmoidDouble>, null, TensorPrimitives.Sigmoid),
        Of<double>("softplus, double", Values<double>(), Apply<double, SoftplusDouble>, null, null),
        Of<double>("erf, double", Values<double>(), Apply<double, ErfDouble>, null, null),
    ];

    private static FunctionRow Of<T>(string name, T[] x, OverSpan<T> ours, OverSpan<T>? framework, OverSpan<T>? tensors)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var expected = new T[Length];
        ours(x, expected);
        var contenders = new List<Contender> { Contender("StaticNet", ours) };
        foreach ((string library, OverSpan<T>? function) in new[] { ("Vector512", framework), ("TensorPrimitives", tensors) })
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

    private static void Apply<T, TFunction>(ReadOnlySpan<T> x, Span<T> y)
        where TFunction : struct, IVectorFunction<T>
    {
        ref T from = ref MemoryMarshal.GetReference(x);
        ref T to = ref MemoryMarshal.GetReference(y);
        for (nuint i = 0; i < (nuint)x.Length; i += (nuint)Vector512<T>.Count)
            TFunction.Of(Vector512.LoadUnsafe(ref from, i)).StoreUnsafe(ref to, i);
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
