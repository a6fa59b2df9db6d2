using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using StaticNet.Numerics;
using StaticNet.Vectors;

namespace StaticNet.Runtime;

/// <summary>Half of the lanes in a pass, where the machine has AVX2: eight floats or four doubles.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <example>See the generated file of any network: it is an argument of <c>Lanes&lt;TLanes&gt;</c>.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Lanes256<T> : ILanes<Lanes256<T>, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>, IMinMaxValue<T>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

#pragma warning disable CS0649 // it is written as a whole: a constructor, or a method for all, would take more of the JIT's locals and time
    private readonly Vector256<T> _u;
#pragma warning restore CS0649

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(Inline)]
        get => Vector256<T>.Count;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes256<T> operator +(Lanes256<T> u, Lanes256<T> v) => Unsafe.BitCast<Vector256<T>, Lanes256<T>>(u._u + v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes256<T> operator -(Lanes256<T> u, Lanes256<T> v) => Unsafe.BitCast<Vector256<T>, Lanes256<T>>(u._u - v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes256<T> operator *(Lanes256<T> u, Lanes256<T> v) => Unsafe.BitCast<Vector256<T>, Lanes256<T>>(u._u * v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes256<T> operator /(Lanes256<T> u, Lanes256<T> v) => Unsafe.BitCast<Vector256<T>, Lanes256<T>>(u._u / v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes256<T> operator &(Lanes256<T> u, Lanes256<T> v) => Unsafe.BitCast<Vector256<T>, Lanes256<T>>(u._u & v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes256<T> operator -(Lanes256<T> u) => Unsafe.BitCast<Vector256<T>, Lanes256<T>>(-u._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes256<T> Fma(Lanes256<T> u, Lanes256<T> v, Lanes256<T> sum) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector256<double>, Lanes256<T>>(Vector256.FusedMultiplyAdd(u._u.AsDouble(), v._u.AsDouble(), sum._u.AsDouble())) : Unsafe.BitCast<Vector256<float>, Lanes256<T>>(Vector256.FusedMultiplyAdd(u._u.AsSingle(), v._u.AsSingle(), sum._u.AsSingle()));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes256<T> Abs(Lanes256<T> u) => Unsafe.BitCast<Vector256<T>, Lanes256<T>>(Vector256.Abs(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes256<T> PositivePart(Lanes256<T> z) => Unsafe.BitCast<Vector256<T>, Lanes256<T>>(Vector256.ConditionalSelect(Vector256.LessThanOrEqual(z._u, Vector256<T>.Zero), Vector256<T>.Zero, z._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes256<T> Gate(Lanes256<T> z, Lanes256<T> u) => Unsafe.BitCast<Vector256<T>, Lanes256<T>>(Vector256.ConditionalSelect(Vector256.GreaterThan(z._u, Vector256<T>.Zero), u._u, Vector256.ConditionalSelect(Vector256.LessThanOrEqual(z._u, Vector256<T>.Zero), Vector256<T>.Zero, z._u)));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes256<T> Shut(Lanes256<T> z, Lanes256<T> u) => Unsafe.BitCast<Vector256<T>, Lanes256<T>>(Vector256.ConditionalSelect(Vector256.LessThanOrEqual(z._u, Vector256<T>.Zero), Vector256<T>.Zero, u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes256<T> Select(Lanes256<T> z, Lanes256<T> u, Lanes256<T> v) => Unsafe.BitCast<Vector256<T>, Lanes256<T>>(Vector256.ConditionalSelect(Vector256.GreaterThan(z._u, Vector256<T>.Zero), u._u, Vector256.ConditionalSelect(Vector256.LessThanOrEqual(z._u, Vector256<T>.Zero), v._u, z._u)));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes256<T> IfPositive(Lanes256<T> z, Lanes256<T> u, Lanes256<T> v) => Unsafe.BitCast<Vector256<T>, Lanes256<T>>(Vector256.ConditionalSelect(Vector256.GreaterThan(z._u, Vector256<T>.Zero), u._u, v._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes256<T> Sign(Lanes256<T> z) => Unsafe.BitCast<Vector256<T>, Lanes256<T>>(Vector256.ConditionalSelect(Vector256.GreaterThan(z._u, Vector256<T>.Zero), Vector256.Create(T.One), Vector256.ConditionalSelect(Vector256.GreaterThan(Vector256<T>.Zero, z._u), Vector256.Create(-T.One), z._u)));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes256<T> Max(Lanes256<T> u, Lanes256<T> v) => Unsafe.BitCast<Vector256<T>, Lanes256<T>>(Vector256.ConditionalSelect(Vector256.Equals(u._u, u._u), Vector256.ConditionalSelect(Vector256.GreaterThan(u._u, v._u), u._u, v._u), u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes256<T> Saturate(Lanes256<T> z) => Unsafe.BitCast<Vector256<T>, Lanes256<T>>(Vector256.MaxNative(Vector256.Create(T.MinValue), Vector256.MinNative(Vector256.Create(T.MaxValue), z._u)));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes256<T> SaturateBelow(Lanes256<T> z) => Unsafe.BitCast<Vector256<T>, Lanes256<T>>(Vector256.MaxNative(Vector256.Create(T.MinValue), z._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes256<T> Exp(Lanes256<T> u) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector256<double>, Lanes256<T>>(Elementary.DoublePrecision<Vector256<double>, Arithmetic256>.Exp(u._u.AsDouble())) : Unsafe.BitCast<Vector256<float>, Lanes256<T>>(Elementary.SinglePrecision<Vector256<float>, Arithmetic256>.Exp(u._u.AsSingle()));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes256<T> Expm1(Lanes256<T> u) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector256<double>, Lanes256<T>>(Elementary.DoublePrecision<Vector256<double>, Arithmetic256>.Expm1(u._u.AsDouble())) : Unsafe.BitCast<Vector256<float>, Lanes256<T>>(Elementary.SinglePrecision<Vector256<float>, Arithmetic256>.Expm1(u._u.AsSingle()));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes256<T> Log(Lanes256<T> u) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector256<double>, Lanes256<T>>(Elementary.DoublePrecision<Vector256<double>, Arithmetic256>.Log(u._u.AsDouble())) : Unsafe.BitCast<Vector256<float>, Lanes256<T>>(Elementary.SinglePrecision<Vector256<float>, Arithmetic256>.Log(u._u.AsSingle()));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes256<T> Log1p(Lanes256<T> u) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector256<double>, Lanes256<T>>(Elementary.DoublePrecision<Vector256<double>, Arithmetic256>.Log1p(u._u.AsDouble())) : Unsafe.BitCast<Vector256<float>, Lanes256<T>>(Elementary.SinglePrecision<Vector256<float>, Arithmetic256>.Log1p(u._u.AsSingle()));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes256<T> Tanh(Lanes256<T> u) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector256<double>, Lanes256<T>>(Elementary.DoublePrecision<Vector256<double>, Arithmetic256>.Tanh(u._u.AsDouble())) : Unsafe.BitCast<Vector256<float>, Lanes256<T>>(Elementary.SinglePrecision<Vector256<float>, Arithmetic256>.Tanh(u._u.AsSingle()));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes256<T> Sigmoid(Lanes256<T> u) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector256<double>, Lanes256<T>>(Elementary.DoublePrecision<Vector256<double>, Arithmetic256>.Sigmoid(u._u.AsDouble())) : Unsafe.BitCast<Vector256<float>, Lanes256<T>>(Elementary.SinglePrecision<Vector256<float>, Arithmetic256>.Sigmoid(u._u.AsSingle()));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes256<T> Softplus(Lanes256<T> u) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector256<double>, Lanes256<T>>(Elementary.DoublePrecision<Vector256<double>, Arithmetic256>.Softplus(u._u.AsDouble())) : Unsafe.BitCast<Vector256<float>, Lanes256<T>>(Elementary.SinglePrecision<Vector256<float>, Arithmetic256>.Softplus(u._u.AsSingle()));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes256<T> NormalDistribution(Lanes256<T> u) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector256<double>, Lanes256<T>>(Elementary.DoublePrecision<Vector256<double>, Arithmetic256>.NormalDistribution(u._u.AsDouble())) : Unsafe.BitCast<Vector256<float>, Lanes256<T>>(Elementary.SinglePrecision<Vector256<float>, Arithmetic256>.NormalDistribution(u._u.AsSingle()));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes256<T> NormalDensity(Lanes256<T> u) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector256<double>, Lanes256<T>>(Elementary.DoublePrecision<Vector256<double>, Arithmetic256>.NormalDensity(u._u.AsDouble())) : Unsafe.BitCast<Vector256<float>, Lanes256<T>>(Elementary.SinglePrecision<Vector256<float>, Arithmetic256>.NormalDensity(u._u.AsSingle()));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes256<T> Sin(Lanes256<T> u) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector256<double>, Lanes256<T>>(Elementary.DoublePrecision<Vector256<double>, Arithmetic256>.Sin(u._u.AsDouble())) : Unsafe.BitCast<Vector256<float>, Lanes256<T>>(Elementary.SinglePrecision<Vector256<float>, Arithmetic256>.Sin(u._u.AsSingle()));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes256<T> Cos(Lanes256<T> u) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector256<double>, Lanes256<T>>(Elementary.DoublePrecision<Vector256<double>, Arithmetic256>.Cos(u._u.AsDouble())) : Unsafe.BitCast<Vector256<float>, Lanes256<T>>(Elementary.SinglePrecision<Vector256<float>, Arithmetic256>.Cos(u._u.AsSingle()));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes256<T> Splat(T u) => Unsafe.BitCast<Vector256<T>, Lanes256<T>>(Vector256.Create(u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes256<T> Load(ref T first, nint place) => Unsafe.BitCast<Vector256<T>, Lanes256<T>>(Vector256.LoadUnsafe(ref first, (nuint)place));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes256<T> LoadPair(ref T first, nint place) => Unsafe.BitCast<Vector256<float>, Lanes256<T>>(LaneParts.LoadPair(ref Unsafe.As<T, float>(ref first), place).GetLower());
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes256<T> LoadTriple(ref T first, nint place) => Unsafe.BitCast<Vector256<float>, Lanes256<T>>(LaneParts.LoadTriple(ref Unsafe.As<T, float>(ref first), place).GetLower());
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes256<T> Column(ref T first, nint place, int width, int column, int rows) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector256<double>, Lanes256<T>>(LaneParts.Column(ref Unsafe.As<T, double>(ref first), place, width, column, rows).GetLower()) : Unsafe.BitCast<Vector256<float>, Lanes256<T>>(LaneParts.Column(ref Unsafe.As<T, float>(ref first), place, width, column, rows).GetLower());
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static void Store(Lanes256<T> u, ref T first, nint place) => u._u.StoreUnsafe(ref first, (nuint)place);
}
