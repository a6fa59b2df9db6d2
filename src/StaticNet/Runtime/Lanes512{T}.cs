using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using StaticNet.Numerics;
using StaticNet.Vectors;

namespace StaticNet.Runtime;

/// <summary>A whole row of lanes at once, where the machine has AVX-512: sixteen floats or eight doubles.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <example>See the generated file of any network: it is an argument of <c>Lanes&lt;TLanes&gt;</c>.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Lanes512<T> : ILanes<Lanes512<T>, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>, IMinMaxValue<T>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

#pragma warning disable CS0649 // it is written as a whole: a constructor, or a method for all, would take more of the JIT's locals and time
    private readonly Vector512<T> _u;
#pragma warning restore CS0649

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(Inline)]
        get => Vector512<T>.Count;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes512<T> operator +(Lanes512<T> u, Lanes512<T> v) => Unsafe.BitCast<Vector512<T>, Lanes512<T>>(u._u + v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes512<T> operator -(Lanes512<T> u, Lanes512<T> v) => Unsafe.BitCast<Vector512<T>, Lanes512<T>>(u._u - v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes512<T> operator *(Lanes512<T> u, Lanes512<T> v) => Unsafe.BitCast<Vector512<T>, Lanes512<T>>(u._u * v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes512<T> operator /(Lanes512<T> u, Lanes512<T> v) => Unsafe.BitCast<Vector512<T>, Lanes512<T>>(u._u / v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes512<T> operator &(Lanes512<T> u, Lanes512<T> v) => Unsafe.BitCast<Vector512<T>, Lanes512<T>>(u._u & v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes512<T> operator -(Lanes512<T> u) => Unsafe.BitCast<Vector512<T>, Lanes512<T>>(-u._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes512<T> Fma(Lanes512<T> u, Lanes512<T> v, Lanes512<T> sum) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector512<double>, Lanes512<T>>(Vector512.FusedMultiplyAdd(u._u.AsDouble(), v._u.AsDouble(), sum._u.AsDouble())) : Unsafe.BitCast<Vector512<float>, Lanes512<T>>(Vector512.FusedMultiplyAdd(u._u.AsSingle(), v._u.AsSingle(), sum._u.AsSingle()));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes512<T> Abs(Lanes512<T> u) => Unsafe.BitCast<Vector512<T>, Lanes512<T>>(Vector512.Abs(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes512<T> PositivePart(Lanes512<T> z) => Unsafe.BitCast<Vector512<T>, Lanes512<T>>(Vector512.ConditionalSelect(Vector512.LessThanOrEqual(z._u, Vector512<T>.Zero), Vector512<T>.Zero, z._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes512<T> Gate(Lanes512<T> z, Lanes512<T> u) => Unsafe.BitCast<Vector512<T>, Lanes512<T>>(Vector512.ConditionalSelect(Vector512.GreaterThan(z._u, Vector512<T>.Zero), u._u, Vector512.ConditionalSelect(Vector512.LessThanOrEqual(z._u, Vector512<T>.Zero), Vector512<T>.Zero, z._u)));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes512<T> Shut(Lanes512<T> z, Lanes512<T> u) => Unsafe.BitCast<Vector512<T>, Lanes512<T>>(Vector512.ConditionalSelect(Vector512.LessThanOrEqual(z._u, Vector512<T>.Zero), Vector512<T>.Zero, u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes512<T> Select(Lanes512<T> z, Lanes512<T> u, Lanes512<T> v) => Unsafe.BitCast<Vector512<T>, Lanes512<T>>(Vector512.ConditionalSelect(Vector512.GreaterThan(z._u, Vector512<T>.Zero), u._u, Vector512.ConditionalSelect(Vector512.LessThanOrEqual(z._u, Vector512<T>.Zero), v._u, z._u)));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes512<T> IfPositive(Lanes512<T> z, Lanes512<T> u, Lanes512<T> v) => Unsafe.BitCast<Vector512<T>, Lanes512<T>>(Vector512.ConditionalSelect(Vector512.GreaterThan(z._u, Vector512<T>.Zero), u._u, v._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes512<T> Sign(Lanes512<T> z) => Unsafe.BitCast<Vector512<T>, Lanes512<T>>(Vector512.ConditionalSelect(Vector512.GreaterThan(z._u, Vector512<T>.Zero), Vector512.Create(T.One), Vector512.ConditionalSelect(Vector512.GreaterThan(Vector512<T>.Zero, z._u), Vector512.Create(-T.One), z._u)));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes512<T> Max(Lanes512<T> u, Lanes512<T> v) => Unsafe.BitCast<Vector512<T>, Lanes512<T>>(Vector512.ConditionalSelect(Vector512.Equals(u._u, u._u), Vector512.ConditionalSelect(Vector512.GreaterThan(u._u, v._u), u._u, v._u), u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes512<T> Saturate(Lanes512<T> z) => Unsafe.BitCast<Vector512<T>, Lanes512<T>>(Vector512.MaxNative(Vector512.Create(T.MinValue), Vector512.MinNative(Vector512.Create(T.MaxValue), z._u)));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes512<T> SaturateBelow(Lanes512<T> z) => Unsafe.BitCast<Vector512<T>, Lanes512<T>>(Vector512.MaxNative(Vector512.Create(T.MinValue), z._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes512<T> Exp(Lanes512<T> u) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector512<double>, Lanes512<T>>(Elementary.DoublePrecision<Vector512<double>, Arithmetic512>.Exp(u._u.AsDouble())) : Unsafe.BitCast<Vector512<float>, Lanes512<T>>(Elementary.SinglePrecision<Vector512<float>, Arithmetic512>.Exp(u._u.AsSingle()));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes512<T> Expm1(Lanes512<T> u) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector512<double>, Lanes512<T>>(Elementary.DoublePrecision<Vector512<double>, Arithmetic512>.Expm1(u._u.AsDouble())) : Unsafe.BitCast<Vector512<float>, Lanes512<T>>(Elementary.SinglePrecision<Vector512<float>, Arithmetic512>.Expm1(u._u.AsSingle()));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes512<T> Log(Lanes512<T> u) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector512<double>, Lanes512<T>>(Elementary.DoublePrecision<Vector512<double>, Arithmetic512>.Log(u._u.AsDouble())) : Unsafe.BitCast<Vector512<float>, Lanes512<T>>(Elementary.SinglePrecision<Vector512<float>, Arithmetic512>.Log(u._u.AsSingle()));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes512<T> Log1p(Lanes512<T> u) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector512<double>, Lanes512<T>>(Elementary.DoublePrecision<Vector512<double>, Arithmetic512>.Log1p(u._u.AsDouble())) : Unsafe.BitCast<Vector512<float>, Lanes512<T>>(Elementary.SinglePrecision<Vector512<float>, Arithmetic512>.Log1p(u._u.AsSingle()));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes512<T> Tanh(Lanes512<T> u) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector512<double>, Lanes512<T>>(Elementary.DoublePrecision<Vector512<double>, Arithmetic512>.Tanh(u._u.AsDouble())) : Unsafe.BitCast<Vector512<float>, Lanes512<T>>(Elementary.SinglePrecision<Vector512<float>, Arithmetic512>.Tanh(u._u.AsSingle()));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes512<T> Sigmoid(Lanes512<T> u) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector512<double>, Lanes512<T>>(Elementary.DoublePrecision<Vector512<double>, Arithmetic512>.Sigmoid(u._u.AsDouble())) : Unsafe.BitCast<Vector512<float>, Lanes512<T>>(Elementary.SinglePrecision<Vector512<float>, Arithmetic512>.Sigmoid(u._u.AsSingle()));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes512<T> Softplus(Lanes512<T> u) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector512<double>, Lanes512<T>>(Elementary.DoublePrecision<Vector512<double>, Arithmetic512>.Softplus(u._u.AsDouble())) : Unsafe.BitCast<Vector512<float>, Lanes512<T>>(Elementary.SinglePrecision<Vector512<float>, Arithmetic512>.Softplus(u._u.AsSingle()));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes512<T> NormalDistribution(Lanes512<T> u) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector512<double>, Lanes512<T>>(Elementary.DoublePrecision<Vector512<double>, Arithmetic512>.NormalDistribution(u._u.AsDouble())) : Unsafe.BitCast<Vector512<float>, Lanes512<T>>(Elementary.SinglePrecision<Vector512<float>, Arithmetic512>.NormalDistribution(u._u.AsSingle()));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes512<T> NormalDensity(Lanes512<T> u) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector512<double>, Lanes512<T>>(Elementary.DoublePrecision<Vector512<double>, Arithmetic512>.NormalDensity(u._u.AsDouble())) : Unsafe.BitCast<Vector512<float>, Lanes512<T>>(Elementary.SinglePrecision<Vector512<float>, Arithmetic512>.NormalDensity(u._u.AsSingle()));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes512<T> Sin(Lanes512<T> u) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector512<double>, Lanes512<T>>(Elementary.DoublePrecision<Vector512<double>, Arithmetic512>.Sin(u._u.AsDouble())) : Unsafe.BitCast<Vector512<float>, Lanes512<T>>(Elementary.SinglePrecision<Vector512<float>, Arithmetic512>.Sin(u._u.AsSingle()));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes512<T> Cos(Lanes512<T> u) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector512<double>, Lanes512<T>>(Elementary.DoublePrecision<Vector512<double>, Arithmetic512>.Cos(u._u.AsDouble())) : Unsafe.BitCast<Vector512<float>, Lanes512<T>>(Elementary.SinglePrecision<Vector512<float>, Arithmetic512>.Cos(u._u.AsSingle()));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes512<T> Splat(T u) => Unsafe.BitCast<Vector512<T>, Lanes512<T>>(Vector512.Create(u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes512<T> Load(ref T first, nint place) => Unsafe.BitCast<Vector512<T>, Lanes512<T>>(Vector512.LoadUnsafe(ref first, (nuint)place));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes512<T> LoadPair(ref T first, nint place) => Unsafe.BitCast<Vector512<float>, Lanes512<T>>(LaneParts.LoadPair(ref Unsafe.As<T, float>(ref first), place));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes512<T> LoadTriple(ref T first, nint place) => Unsafe.BitCast<Vector512<float>, Lanes512<T>>(LaneParts.LoadTriple(ref Unsafe.As<T, float>(ref first), place));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Lanes512<T> Column(ref T first, nint place, int width, int column, int rows) => typeof(T) == typeof(double) ? Unsafe.BitCast<Vector512<double>, Lanes512<T>>(LaneParts.Column(ref Unsafe.As<T, double>(ref first), place, width, column, rows)) : Unsafe.BitCast<Vector512<float>, Lanes512<T>>(LaneParts.Column(ref Unsafe.As<T, float>(ref first), place, width, column, rows));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static void Store(Lanes512<T> u, ref T first, nint place) => u._u.StoreUnsafe(ref first, (nuint)place);
}
