using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using StaticNet.Numerics;
using StaticNet.Vectors;

namespace StaticNet.Runtime.V1;

/// <summary>Two doubles: a quarter of the lanes, on any machine.</summary>
/// <example>See the generated file of any network of this precision: it is an argument of <c>Lanes&lt;TLanes&gt;</c>.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DoubleLanes128 : ILanes<DoubleLanes128, double>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

#pragma warning disable CS0649 // it is written as a whole: a constructor, or a method for all, would take more of the JIT's locals and time
    private readonly Vector128<double> _u;
#pragma warning restore CS0649

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(Inline)]
        get => Vector128<double>.Count;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes128 operator +(DoubleLanes128 u, DoubleLanes128 v) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(u._u + v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes128 operator -(DoubleLanes128 u, DoubleLanes128 v) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(u._u - v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes128 operator *(DoubleLanes128 u, DoubleLanes128 v) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(u._u * v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes128 operator /(DoubleLanes128 u, DoubleLanes128 v) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(u._u / v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes128 operator &(DoubleLanes128 u, DoubleLanes128 v) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(u._u & v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes128 operator -(DoubleLanes128 u) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(-u._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes128 Fma(DoubleLanes128 u, DoubleLanes128 v, DoubleLanes128 sum) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Vector128.FusedMultiplyAdd(u._u, v._u, sum._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes128 FmaAt(ref double first, long offset, DoubleLanes128 v, DoubleLanes128 sum) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Vector128.FusedMultiplyAdd(Vector128.LoadUnsafe(ref first, (nuint)offset), v._u, sum._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes128 Abs(DoubleLanes128 u) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Vector128.Abs(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes128 PositivePart(DoubleLanes128 z) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Vector128.ConditionalSelect(Vector128.LessThanOrEqual(z._u, Vector128<double>.Zero), Vector128<double>.Zero, z._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes128 SelectIfPositive(DoubleLanes128 z, DoubleLanes128 u) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Vector128.ConditionalSelect(Vector128.GreaterThan(z._u, Vector128<double>.Zero), u._u, Vector128.ConditionalSelect(Vector128.LessThanOrEqual(z._u, Vector128<double>.Zero), Vector128<double>.Zero, z._u)));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes128 ZeroIfNonPositive(DoubleLanes128 z, DoubleLanes128 u) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Vector128.ConditionalSelect(Vector128.LessThanOrEqual(z._u, Vector128<double>.Zero), Vector128<double>.Zero, u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes128 Select(DoubleLanes128 z, DoubleLanes128 u, DoubleLanes128 v) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Vector128.ConditionalSelect(Vector128.GreaterThan(z._u, Vector128<double>.Zero), u._u, Vector128.ConditionalSelect(Vector128.LessThanOrEqual(z._u, Vector128<double>.Zero), v._u, z._u)));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes128 IfPositive(DoubleLanes128 z, DoubleLanes128 u, DoubleLanes128 v) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Vector128.ConditionalSelect(Vector128.GreaterThan(z._u, Vector128<double>.Zero), u._u, v._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes128 Sign(DoubleLanes128 z) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Vector128.ConditionalSelect(Vector128.GreaterThan(z._u, Vector128<double>.Zero), Vector128.Create(1d), Vector128.ConditionalSelect(Vector128.GreaterThan(Vector128<double>.Zero, z._u), Vector128.Create(-1d), z._u)));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes128 Max(DoubleLanes128 u, DoubleLanes128 v) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Vector128.ConditionalSelect(Vector128.Equals(u._u, u._u), Vector128.ConditionalSelect(Vector128.GreaterThan(u._u, v._u), u._u, v._u), u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes128 Saturate(DoubleLanes128 z) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Vector128.MaxNative(Vector128.Create(double.MinValue), Vector128.MinNative(Vector128.Create(double.MaxValue), z._u)));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes128 SaturateBelow(DoubleLanes128 z) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Vector128.MaxNative(Vector128.Create(double.MinValue), z._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes128 Exp(DoubleLanes128 u) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Elementary.DoublePrecision<Vector128<double>, Arithmetic128>.Exp(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes128 Expm1(DoubleLanes128 u) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Elementary.DoublePrecision<Vector128<double>, Arithmetic128>.Expm1(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes128 Log(DoubleLanes128 u) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Elementary.DoublePrecision<Vector128<double>, Arithmetic128>.Log(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes128 Log1p(DoubleLanes128 u) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Elementary.DoublePrecision<Vector128<double>, Arithmetic128>.Log1p(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes128 Tanh(DoubleLanes128 u) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Elementary.DoublePrecision<Vector128<double>, Arithmetic128>.Tanh(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes128 Sigmoid(DoubleLanes128 u) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Elementary.DoublePrecision<Vector128<double>, Arithmetic128>.Sigmoid(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes128 Softplus(DoubleLanes128 u) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Elementary.DoublePrecision<Vector128<double>, Arithmetic128>.Softplus(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes128 NormalDistribution(DoubleLanes128 u) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Elementary.DoublePrecision<Vector128<double>, Arithmetic128>.NormalDistribution(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes128 NormalDensity(DoubleLanes128 u) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Elementary.DoublePrecision<Vector128<double>, Arithmetic128>.NormalDensity(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes128 Sin(DoubleLanes128 u) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Elementary.DoublePrecision<Vector128<double>, Arithmetic128>.Sin(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes128 Cos(DoubleLanes128 u) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Elementary.DoublePrecision<Vector128<double>, Arithmetic128>.Cos(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes128 Splat(double u) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Vector128.Create(u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes128 Load(ref double first, long offset) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Vector128.LoadUnsafe(ref first, (nuint)offset));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes128 LoadPair(ref double first, long offset) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Vector128.LoadUnsafe(ref first, (nuint)offset));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes128 LoadTriple(ref double first, long offset) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(Vector128.LoadUnsafe(ref first, (nuint)offset));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes128 Column(ref double first, long offset, int width, int column, int rows) => Unsafe.BitCast<Vector128<double>, DoubleLanes128>(LaneParts.Column128(ref first, offset, width, column, rows));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static void Store(DoubleLanes128 u, ref double first, long offset) => u._u.StoreUnsafe(ref first, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void Run<TEquations>(ref double w, ref double v, nint end)
        where TEquations : struct, IStraightLanes<double, DoubleLanes128>
    {
        if (TEquations.Vectors == 4)
            StraightLanes.Run<double, DoubleLanes128, TEquations, LaneGroups<Vector128<double>, Arithmetic128, Operations128, DoubleLanes128, double, CalledFunctions>.Four, LaneGroups<Vector128<double>, Arithmetic128, Operations128, DoubleLanes128, double, CalledFunctions>.One>(ref w, ref v, end);
        else
            StraightLanes.Run<double, DoubleLanes128, TEquations, LaneGroups<Vector128<double>, Arithmetic128, Operations128, DoubleLanes128, double, CalledFunctions>.Pair, LaneGroups<Vector128<double>, Arithmetic128, Operations128, DoubleLanes128, double, CalledFunctions>.One>(ref w, ref v, end);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void RunSideBySide<TEquations>(ref double w, ref double v, nint end)
        where TEquations : struct, IStraightLanes<double, DoubleLanes128> => StraightLanes.RunSideBySide<double, DoubleLanes128, TEquations, Vector128<double>, Arithmetic128, Operations128>(ref w, ref v, end);
}
