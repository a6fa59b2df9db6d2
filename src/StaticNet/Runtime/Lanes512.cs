using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StaticNet.Runtime;

/// <summary>512 bits: a whole row of lanes at once, where the machine has AVX-512.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <example>See the generated file of any network: it is an argument of <c>Lanes&lt;TLanes&gt;</c>.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Lanes512<T> : ILanes<Lanes512<T>, T>
    where T : unmanaged
{
    private readonly Vector512<T> _u;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes512(Vector512<T> u) => _u = u;

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512<T>.Count;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> operator +(Lanes512<T> u, Lanes512<T> v) => new(u._u + v._u);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> operator -(Lanes512<T> u, Lanes512<T> v) => new(u._u - v._u);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> operator -(Lanes512<T> u) => new(-u._u);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> operator *(Lanes512<T> u, Lanes512<T> v) => new(u._u * v._u);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> operator /(Lanes512<T> u, Lanes512<T> v) => new(u._u / v._u);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> operator &(Lanes512<T> u, Lanes512<T> v) => new(u._u & v._u);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> Fma(Lanes512<T> u, Lanes512<T> v, Lanes512<T> sum) => typeof(T) == typeof(float)
        ? new(Vector512.FusedMultiplyAdd(u._u.AsSingle(), v._u.AsSingle(), sum._u.AsSingle()).As<float, T>())
        : new(Vector512.FusedMultiplyAdd(u._u.AsDouble(), v._u.AsDouble(), sum._u.AsDouble()).As<double, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> Abs(Lanes512<T> u) => new(Vector512.Abs(u._u));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> PositivePart(Lanes512<T> z) =>
        new(Vector512.ConditionalSelect(Vector512.LessThanOrEqual(z._u, Vector512<T>.Zero), Vector512<T>.Zero, z._u));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> Gate(Lanes512<T> z, Lanes512<T> u) =>
        new(Vector512.ConditionalSelect(Vector512.GreaterThan(z._u, Vector512<T>.Zero), u._u, Vector512<T>.Zero));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> Select(Lanes512<T> z, Lanes512<T> u, Lanes512<T> v) =>
        new(Vector512.ConditionalSelect(Vector512.GreaterThan(z._u, Vector512<T>.Zero), u._u, v._u));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> Splat(T u) => new(Vector512.Create(u));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> Load(ref T first, nint place) => new(Vector512.LoadUnsafe(ref first, (nuint)place));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes512<T> u, ref T first, nint place) => u._u.StoreUnsafe(ref first, (nuint)place);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Widen(Lanes512<T> u) => u._u;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> Narrow(Vector512<T> u) => new(u);
}
