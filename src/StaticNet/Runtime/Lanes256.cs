using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StaticNet.Runtime;

/// <summary>256 bits: half of the lanes in a pass, where the machine has AVX2.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <example>See the generated file of any network: it is an argument of <c>Lanes&lt;TLanes&gt;</c>.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Lanes256<T> : ILanes<Lanes256<T>, T>
    where T : unmanaged
{
    private readonly Vector256<T> _u;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes256(Vector256<T> u) => _u = u;

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256<T>.Count;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> operator +(Lanes256<T> u, Lanes256<T> v) => new(u._u + v._u);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> operator -(Lanes256<T> u, Lanes256<T> v) => new(u._u - v._u);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> operator -(Lanes256<T> u) => new(-u._u);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> operator *(Lanes256<T> u, Lanes256<T> v) => new(u._u * v._u);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> operator /(Lanes256<T> u, Lanes256<T> v) => new(u._u / v._u);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> operator &(Lanes256<T> u, Lanes256<T> v) => new(u._u & v._u);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Fma(Lanes256<T> u, Lanes256<T> v, Lanes256<T> sum) => typeof(T) == typeof(float)
        ? new(Vector256.FusedMultiplyAdd(u._u.AsSingle(), v._u.AsSingle(), sum._u.AsSingle()).As<float, T>())
        : new(Vector256.FusedMultiplyAdd(u._u.AsDouble(), v._u.AsDouble(), sum._u.AsDouble()).As<double, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Abs(Lanes256<T> u) => new(Vector256.Abs(u._u));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> PositivePart(Lanes256<T> z) =>
        new(Vector256.ConditionalSelect(Vector256.LessThanOrEqual(z._u, Vector256<T>.Zero), Vector256<T>.Zero, z._u));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Gate(Lanes256<T> z, Lanes256<T> u) =>
        new(Vector256.ConditionalSelect(Vector256.GreaterThan(z._u, Vector256<T>.Zero), u._u, Vector256<T>.Zero));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Select(Lanes256<T> z, Lanes256<T> u, Lanes256<T> v) =>
        new(Vector256.ConditionalSelect(Vector256.GreaterThan(z._u, Vector256<T>.Zero), u._u, v._u));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Splat(T u) => new(Vector256.Create(u));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Load(ref T first, nint place) => new(Vector256.LoadUnsafe(ref first, (nuint)place));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes256<T> u, ref T first, nint place) => u._u.StoreUnsafe(ref first, (nuint)place);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Widen(Lanes256<T> u) => u._u.ToVector512Unsafe();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Narrow(Vector512<T> u) => new(u.GetLower());
}
