using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using StaticNet.Numerics;

namespace StaticNet.Runtime.V1;

/// <summary>
/// λ₁|θ| + (λ₂/2)θ² and its slope λ₁ sign θ + λ₂θ in the number type of a network, with the operations and in the order that the build compiles
/// them: a term whose λ is 0 is left out, so that an infinite θ stays infinite and a slope of −0 stays −0.
/// </summary>
internal readonly struct PenaltyFactors<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly bool _hasL1;
    private readonly bool _hasL2;
    private readonly T _l1;
    private readonly T _l2;
    private readonly T _half;

    /// <summary>Rounds the λ to the number type.</summary>
    /// <exception cref="ArgumentException">A λ is negative, or not finite in the number type.</exception>
    public PenaltyFactors(Penalty penalty)
    {
        (_l1, _l2) = (Lambda(penalty.L1, nameof(Penalty.L1)), Lambda(penalty.L2, nameof(Penalty.L2)));
        (_hasL1, _hasL2) = (penalty.L1 > 0, penalty.L2 > 0);
        _half = T.CreateTruncating(0.5) * _l2;
    }

    /// <summary>What a parameter adds to J.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Value(T theta)
    {
        if (!_hasL2)
            return _l1 * T.Abs(theta);
        return _hasL1 ? T.FusedMultiplyAdd(_half * theta, theta, _l1 * T.Abs(theta)) : _half * theta * theta;
    }

    /// <summary>The same for a vector of parameters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value(Vector512<T> theta)
    {
        if (!_hasL2)
            return Vector512.Abs(theta) * _l1;
        Vector512<T> product = theta * _half;
        return _hasL1 ? MultiplyAdd(product, theta, Vector512.Abs(theta) * _l1) : product * theta;
    }

    /// <summary>The slope of J at a parameter, with that of the penalty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T AddSlope(T theta, T slope)
    {
        if (_hasL1)
            slope = T.FusedMultiplyAdd(_l1, Sign(theta), slope);
        return _hasL2 ? T.FusedMultiplyAdd(_l2, theta, slope) : slope;
    }

    /// <summary>The same for a vector of parameters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> AddSlope(Vector512<T> theta, Vector512<T> slope)
    {
        if (_hasL1)
            slope = MultiplyAdd(Vector512.Create(_l1), Sign(theta), slope);
        return _hasL2 ? MultiplyAdd(Vector512.Create(_l2), theta, slope) : slope;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Sign(T theta) => typeof(T) == typeof(double)
        ? Unsafe.BitCast<double, T>(Elementary.Sign(Unsafe.BitCast<T, double>(theta)))
        : Unsafe.BitCast<float, T>(Elementary.Sign(Unsafe.BitCast<T, float>(theta)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Sign(Vector512<T> theta) => typeof(T) == typeof(double)
        ? Elementary.Sign(theta.AsDouble()).As<double, T>()
        : Elementary.Sign(theta.AsSingle()).As<float, T>();

    // u v + sum, rounded once: the framework has it for each number type, not for any.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> MultiplyAdd(Vector512<T> u, Vector512<T> v, Vector512<T> sum) => typeof(T) == typeof(double)
        ? Vector512.FusedMultiplyAdd(u.AsDouble(), v.AsDouble(), sum.AsDouble()).As<double, T>()
        : Vector512.FusedMultiplyAdd(u.AsSingle(), v.AsSingle(), sum.AsSingle()).As<float, T>();

    private static T Lambda(double lambda, string name)
    {
        T rounded = T.CreateTruncating(lambda);
        return lambda >= 0 && T.IsFinite(rounded) ? rounded : throw new ArgumentException(
            FormattableString.Invariant($"{name} is {lambda}: a λ is at least 0 and finite as {(typeof(T) == typeof(double) ? "double" : "float")}; 0 penalises nothing."), "penalty");
    }
}
