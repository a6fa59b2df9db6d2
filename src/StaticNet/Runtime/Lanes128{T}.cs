using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using StaticNet.Numerics;
using StaticNet.Vectors;

namespace StaticNet.Runtime;

/// <summary>A quarter of the lanes in a pass: four floats or two doubles.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <example>See the generated file of any network: it is an argument of <c>Lanes&lt;TLanes&gt;</c>.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Lanes128<T> : ILanes<Lanes128<T>, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>, IMinMaxValue<T>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

#pragma warning disable CS0649 // it is written as a whole: a constructor, or a method for all, would take more of the JIT's locals and time
    private readonly Vector128<T> _u;
#pragma warning restore CS0649

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(Inline)]
        get => Vector128<T>.Count;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes128<T> operator +(Lanes128<T> u, Lanes128<T> v) => Unsafe.BitCast<Vector128<T>, Lanes128<T>>(u._u + v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes128<T> operator -(Lanes128<T> u, Lanes128<T> v) => Unsafe.BitCast<Vector128<T>, Lanes128<T>>(u._u - v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes128<T> operator *(Lanes128<T> u, Lanes128<T> v) => Unsafe.BitCast<Vector128<T>, Lanes128<T>>(u._u * v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes128<T> operator /(Lanes128<T> u, Lanes128<T> v) => Unsafe.BitCast<Vector128<T>, Lanes128<T>>(u._u / v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes128<T> operator &(Lanes128<T> u, Lanes128<T> v) => Unsafe.BitCast<Vector128<T>, Lanes128<T>>(u._u & v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes128<T> operator -(Lanes128<T> u) => Unsafe.BitCast<Vector128<T>, Lanes128<T>>(-u._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes128<T> Fma(Lanes128<T> u, Lanes128<T> v, Lanes128<T> sum) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector128<double>, Lanes128<T>>(Vector128.FusedMultiplyAdd(u._u.AsDouble(), v._u.AsDouble(), sum._u.AsDouble())) : Unsafe.BitCast<Vector128<float>, Lanes128<T>>(Vector128.FusedMultiplyAdd(u._u.AsSingle(), v._u.AsSingle(), sum._u.AsSingle()));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes128<T> Abs(Lanes128<T> u) => Unsafe.BitCast<Vector128<T>, Lanes128<T>>(Vector128.Abs(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes128<T> PositivePart(Lanes128<T> z) => Unsafe.BitCast<Vector128<T>, Lanes128<T>>(Vector128.ConditionalSelect(Vector128.LessThanOrEqual(z._u, Vector128<T>.Zero), Vector128<T>.Zero, z._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes128<T> Gate(Lanes128<T> z, Lanes128<T> u) => Unsafe.BitCast<Vector128<T>, Lanes128<T>>(Vector128.ConditionalSelect(Vector128.GreaterThan(z._u, Vector128<T>.Zero), u._u, Vector128.ConditionalSelect(Vector128.LessThanOrEqual(z._u, Vector128<T>.Zero), Vector128<T>.Zero, z._u)));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes128<T> Shut(Lanes128<T> z, Lanes128<T> u) => Unsafe.BitCast<Vector128<T>, Lanes128<T>>(Vector128.ConditionalSelect(Vector128.LessThanOrEqual(z._u, Vector128<T>.Zero), Vector128<T>.Zero, u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes128<T> Select(Lanes128<T> z, Lanes128<T> u, Lanes128<T> v) => Unsafe.BitCast<Vector128<T>, Lanes128<T>>(Vector128.ConditionalSelect(Vector128.GreaterThan(z._u, Vector128<T>.Zero), u._u, Vector128.ConditionalSelect(Vector128.LessThanOrEqual(z._u, Vector128<T>.Zero), v._u, z._u)));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes128<T> IfPositive(Lanes128<T> z, Lanes128<T> u, Lanes128<T> v) => Unsafe.BitCast<Vector128<T>, Lanes128<T>>(Vector128.ConditionalSelect(Vector128.GreaterThan(z._u, Vector128<T>.Zero), u._u, v._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes128<T> Sign(Lanes128<T> z) => Unsafe.BitCast<Vector128<T>, Lanes128<T>>(Vector128.ConditionalSelect(Vector128.GreaterThan(z._u, Vector128<T>.Zero), Vector128.Create(T.One), Vector128.ConditionalSelect(Vector128.GreaterThan(Vector128<T>.Zero, z._u), Vector128.Create(-T.One), z._u)));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes128<T> Max(Lanes128<T> u, Lanes128<T> v) => Unsafe.BitCast<Vector128<T>, Lanes128<T>>(Vector128.ConditionalSelect(Vector128.Equals(u._u, u._u), Vector128.ConditionalSelect(Vector128.GreaterThan(u._u, v._u), u._u, v._u), u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes128<T> Saturate(Lanes128<T> z) => Unsafe.BitCast<Vector128<T>, Lanes128<T>>(Vector128.MaxNative(Vector128.Create(T.MinValue), Vector128.MinNative(Vector128.Create(T.MaxValue), z._u)));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes128<T> SaturateBelow(Lanes128<T> z) => Unsafe.BitCast<Vector128<T>, Lanes128<T>>(Vector128.MaxNative(Vector128.Create(T.MinValue), z._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes128<T> Exp(Lanes128<T> u) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector128<double>, Lanes128<T>>(Elementary.DoublePrecision<Vector128<double>, Arithmetic128>.Exp(u._u.AsDouble())) : Unsafe.BitCast<Vector128<float>, Lanes128<T>>(Elementary.SinglePrecision<Vector128<float>, Arithmetic128>.Exp(u._u.AsSingle()));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes128<T> Expm1(Lanes128<T> u) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector128<double>, Lanes128<T>>(Elementary.DoublePrecision<Vector128<double>, Arithmetic128>.Expm1(u._u.AsDouble())) : Unsafe.BitCast<Vector128<float>, Lanes128<T>>(Elementary.SinglePrecision<Vector128<float>, Arithmetic128>.Expm1(u._u.AsSingle()));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes128<T> Log(Lanes128<T> u) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector128<double>, Lanes128<T>>(Elementary.DoublePrecision<Vector128<double>, Arithmetic128>.Log(u._u.AsDouble())) : Unsafe.BitCast<Vector128<float>, Lanes128<T>>(Elementary.SinglePrecision<Vector128<float>, Arithmetic128>.Log(u._u.AsSingle()));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes128<T> Log1p(Lanes128<T> u) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector128<double>, Lanes128<T>>(Elementary.DoublePrecision<Vector128<double>, Arithmetic128>.Log1p(u._u.AsDouble())) : Unsafe.BitCast<Vector128<float>, Lanes128<T>>(Elementary.SinglePrecision<Vector128<float>, Arithmetic128>.Log1p(u._u.AsSingle()));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes128<T> Tanh(Lanes128<T> u) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector128<double>, Lanes128<T>>(Elementary.DoublePrecision<Vector128<double>, Arithmetic128>.Tanh(u._u.AsDouble())) : Unsafe.BitCast<Vector128<float>, Lanes128<T>>(Elementary.SinglePrecision<Vector128<float>, Arithmetic128>.Tanh(u._u.AsSingle()));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes128<T> Sigmoid(Lanes128<T> u) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector128<double>, Lanes128<T>>(Elementary.DoublePrecision<Vector128<double>, Arithmetic128>.Sigmoid(u._u.AsDouble())) : Unsafe.BitCast<Vector128<float>, Lanes128<T>>(Elementary.SinglePrecision<Vector128<float>, Arithmetic128>.Sigmoid(u._u.AsSingle()));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes128<T> Softplus(Lanes128<T> u) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector128<double>, Lanes128<T>>(Elementary.DoublePrecision<Vector128<double>, Arithmetic128>.Softplus(u._u.AsDouble())) : Unsafe.BitCast<Vector128<float>, Lanes128<T>>(Elementary.SinglePrecision<Vector128<float>, Arithmetic128>.Softplus(u._u.AsSingle()));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes128<T> NormalDistribution(Lanes128<T> u) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector128<double>, Lanes128<T>>(Elementary.DoublePrecision<Vector128<double>, Arithmetic128>.NormalDistribution(u._u.AsDouble())) : Unsafe.BitCast<Vector128<float>, Lanes128<T>>(Elementary.SinglePrecision<Vector128<float>, Arithmetic128>.NormalDistribution(u._u.AsSingle()));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes128<T> NormalDensity(Lanes128<T> u) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector128<double>, Lanes128<T>>(Elementary.DoublePrecision<Vector128<double>, Arithmetic128>.NormalDensity(u._u.AsDouble())) : Unsafe.BitCast<Vector128<float>, Lanes128<T>>(Elementary.SinglePrecision<Vector128<float>, Arithmetic128>.NormalDensity(u._u.AsSingle()));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes128<T> Sin(Lanes128<T> u) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector128<double>, Lanes128<T>>(Elementary.DoublePrecision<Vector128<double>, Arithmetic128>.Sin(u._u.AsDouble())) : Unsafe.BitCast<Vector128<float>, Lanes128<T>>(Elementary.SinglePrecision<Vector128<float>, Arithmetic128>.Sin(u._u.AsSingle()));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes128<T> Cos(Lanes128<T> u) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector128<double>, Lanes128<T>>(Elementary.DoublePrecision<Vector128<double>, Arithmetic128>.Cos(u._u.AsDouble())) : Unsafe.BitCast<Vector128<float>, Lanes128<T>>(Elementary.SinglePrecision<Vector128<float>, Arithmetic128>.Cos(u._u.AsSingle()));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes128<T> Splat(T u) => Unsafe.BitCast<Vector128<T>, Lanes128<T>>(Vector128.Create(u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes128<T> Load(ref T first, nint place) => Unsafe.BitCast<Vector128<T>, Lanes128<T>>(Vector128.LoadUnsafe(ref first, (nuint)place));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes128<T> LoadPair(ref T first, nint place) => Unsafe.BitCast<Vector128<float>, Lanes128<T>>(LaneParts.LoadPair(ref Unsafe.As<T, float>(ref first), place).GetLower().GetLower());
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes128<T> LoadTriple(ref T first, nint place) => Unsafe.BitCast<Vector128<float>, Lanes128<T>>(LaneParts.LoadTriple(ref Unsafe.As<T, float>(ref first), place).GetLower().GetLower());
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes128<T> Column(ref T first, nint place, int width, int column, int rows) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector128<double>, Lanes128<T>>(LaneParts.Column(ref Unsafe.As<T, double>(ref first), place, width, column, rows).GetLower().GetLower()) : Unsafe.BitCast<Vector128<float>, Lanes128<T>>(LaneParts.Column(ref Unsafe.As<T, float>(ref first), place, width, column, rows).GetLower().GetLower());
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static void Store(Lanes128<T> u, ref T first, nint place) => u._u.StoreUnsafe(ref first, (nuint)place);
}
