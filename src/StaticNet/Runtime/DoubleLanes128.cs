using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StaticNet.Runtime;

/// <summary>Two doubles: a quarter of the lanes in a pass, on any machine.</summary>
/// <example>See the generated file of any network of this precision: it is an argument of <c>Lanes&lt;TLanes&gt;</c>.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DoubleLanes128 : ILanes<DoubleLanes128, double>
{
#pragma warning disable CS0649 // it is written as a whole: a constructor, or a method for all, would take more of the JIT's locals and time
    private readonly Vector128<double> _u;
#pragma warning restore CS0649

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128<double>.Count;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLanes128 operator +(DoubleLanes128 u, DoubleLanes128 v) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(u._u + v._u);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLanes128 operator -(DoubleLanes128 u, DoubleLanes128 v) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(u._u - v._u);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLanes128 operator -(DoubleLanes128 u) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(-u._u);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLanes128 operator *(DoubleLanes128 u, DoubleLanes128 v) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(u._u * v._u);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLanes128 operator /(DoubleLanes128 u, DoubleLanes128 v) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(u._u / v._u);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLanes128 operator &(DoubleLanes128 u, DoubleLanes128 v) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(u._u & v._u);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLanes128 Fma(DoubleLanes128 u, DoubleLanes128 v, DoubleLanes128 sum) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Vector128.FusedMultiplyAdd(u._u, v._u, sum._u));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLanes128 Abs(DoubleLanes128 u) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Vector128.Abs(u._u));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLanes128 PositivePart(DoubleLanes128 z) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Vector128.ConditionalSelect(Vector128.LessThanOrEqual(z._u, Vector128<double>.Zero), Vector128<double>.Zero, z._u));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLanes128 Gate(DoubleLanes128 z, DoubleLanes128 u) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Vector128.ConditionalSelect(Vector128.GreaterThan(z._u, Vector128<double>.Zero), u._u, Vector128.ConditionalSelect(Vector128.LessThanOrEqual(z._u, Vector128<double>.Zero), Vector128<double>.Zero, z._u)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLanes128 Shut(DoubleLanes128 z, DoubleLanes128 u) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Vector128.ConditionalSelect(Vector128.LessThanOrEqual(z._u, Vector128<double>.Zero), Vector128<double>.Zero, u._u));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLanes128 Select(DoubleLanes128 z, DoubleLanes128 u, DoubleLanes128 v) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Vector128.ConditionalSelect(Vector128.GreaterThan(z._u, Vector128<double>.Zero), u._u, Vector128.ConditionalSelect(Vector128.LessThanOrEqual(z._u, Vector128<double>.Zero), v._u, z._u)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLanes128 IfPositive(DoubleLanes128 z, DoubleLanes128 u, DoubleLanes128 v) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Vector128.ConditionalSelect(Vector128.GreaterThan(z._u, Vector128<double>.Zero), u._u, v._u));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLanes128 Sign(DoubleLanes128 z) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Vector128.ConditionalSelect(Vector128.GreaterThan(z._u, Vector128<double>.Zero), Vector128.Create(1d), Vector128.ConditionalSelect(Vector128.GreaterThan(Vector128<double>.Zero, z._u), Vector128.Create(-1d), z._u)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLanes128 Max(DoubleLanes128 u, DoubleLanes128 v) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Vector128.ConditionalSelect(Vector128.Equals(u._u, u._u), Vector128.ConditionalSelect(Vector128.GreaterThan(u._u, v._u), u._u, v._u), u._u));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLanes128 Saturate(DoubleLanes128 z) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Vector128.MaxNative(Vector128.Create(double.MinValue), Vector128.MinNative(Vector128.Create(double.MaxValue), z._u)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLanes128 SaturateBelow(DoubleLanes128 z) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Vector128.MaxNative(Vector128.Create(double.MinValue), z._u));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLanes128 Splat(double u) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Vector128.Create(u));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLanes128 Load(ref double first, nint place) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Vector128.LoadUnsafe(ref first, (nuint)place));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(DoubleLanes128 u, ref double first, nint place) => u._u.StoreUnsafe(ref first, (nuint)place);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Widen(DoubleLanes128 u) => u._u.ToVector256Unsafe().ToVector512Unsafe();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleLanes128 Narrow(Vector512<double> u) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(u.GetLower().GetLower());
}
