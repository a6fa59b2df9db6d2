using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StaticNet.Runtime;

/// <summary>128 bits: a quarter of the lanes in a pass, on any machine.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <example>See the generated file of any network: it is an argument of <c>Lanes&lt;TLanes&gt;</c>.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Lanes128<T> : ILanes<Lanes128<T>, T>
    where T : unmanaged
{
    private readonly Vector128<T> _u;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes128(Vector128<T> u) => _u = u;

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128<T>.Count;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> operator +(Lanes128<T> u, Lanes128<T> v) => new(u._u + v._u);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> operator -(Lanes128<T> u, Lanes128<T> v) => new(u._u - v._u);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> operator -(Lanes128<T> u) => new(-u._u);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> operator *(Lanes128<T> u, Lanes128<T> v) => new(u._u * v._u);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> operator /(Lanes128<T> u, Lanes128<T> v) => new(u._u / v._u);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> operator &(Lanes128<T> u, Lanes128<T> v) => new(u._u & v._u);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Fma(Lanes128<T> u, Lanes128<T> v, Lanes128<T> sum) => typeof(T) == typeof(float)
        ? new(Vector128.FusedMultiplyAdd(u._u.AsSingle(), v._u.AsSingle(), sum._u.AsSingle()).As<float, T>())
        : new(Vector128.FusedMultiplyAdd(u._u.AsDouble(), v._u.AsDouble(), sum._u.AsDouble()).As<double, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Abs(Lanes128<T> u) => new(Vector128.Abs(u._u));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> PositivePart(Lanes128<T> z) =>
        new(Vector128.ConditionalSelect(Vector128.LessThanOrEqual(z._u, Vector128<T>.Zero), Vector128<T>.Zero, z._u));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Gate(Lanes128<T> z, Lanes128<T> u) =>
        new(Vector128.ConditionalSelect(Vector128.GreaterThan(z._u, Vector128<T>.Zero), u._u, Vector128<T>.Zero));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Select(Lanes128<T> z, Lanes128<T> u, Lanes128<T> v) =>
        new(Vector128.ConditionalSelect(Vector128.GreaterThan(z._u, Vector128<T>.Zero), u._u, v._u));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Splat(T u) => new(Vector128.Create(u));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Load(ref T first, nint place) => new(Vector128.LoadUnsafe(ref first, (nuint)place));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes128<T> u, ref T first, nint place) => u._u.StoreUnsafe(ref first, (nuint)place);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Widen(Lanes128<T> u) => u._u.ToVector256Unsafe().ToVector512Unsafe();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Narrow(Vector512<T> u) => new(u.GetLower().GetLower());
}
