using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using StaticNet.Numerics;
using StaticNet.Vectors;

namespace StaticNet.Runtime.V1;

/// <summary>Four doubles: half of the lanes, where the machine has AVX2.</summary>
/// <example>See the generated file of any network of this precision: it is an argument of <c>Lanes&lt;TLanes&gt;</c>.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DoubleLanes256 : ILanes<DoubleLanes256, double>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

#pragma warning disable CS0649 // it is written as a whole: a constructor, or a method for all, would take more of the JIT's locals and time
    private readonly Vector256<double> _u;
#pragma warning restore CS0649

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(Inline)]
        get => Vector256<double>.Count;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes256 operator +(DoubleLanes256 u, DoubleLanes256 v) => Unsafe.BitCast<Vector256<double>, DoubleLanes256>(u._u + v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes256 operator -(DoubleLanes256 u, DoubleLanes256 v) => Unsafe.BitCast<Vector256<double>, DoubleLanes256>(u._u - v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes256 operator *(DoubleLanes256 u, DoubleLanes256 v) => Unsafe.BitCast<Vector256<double>, DoubleLanes256>(u._u * v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes256 operator /(DoubleLanes256 u, DoubleLanes256 v) => Unsafe.BitCast<Vector256<double>, DoubleLanes256>(u._u / v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes256 operator &(DoubleLanes256 u, DoubleLanes256 v) => Unsafe.BitCast<Vector256<double>, DoubleLanes256>(u._u & v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes256 operator -(DoubleLanes256 u) => Unsafe.BitCast<Vector256<double>, DoubleLanes256>(-u._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes256 Fma(DoubleLanes256 u, DoubleLanes256 v, DoubleLanes256 sum) => Unsafe.BitCast<Vector256<double>, DoubleLanes256>(Vector256.FusedMultiplyAdd(u._u, v._u, sum._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes256 FmaAt(ref double first, long offset, DoubleLanes256 v, DoubleLanes256 sum) => Unsafe.BitCast<Vector256<double>, DoubleLanes256>(Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref first, (nuint)offset), v._u, sum._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes256 Abs(DoubleLanes256 u) => Unsafe.BitCast<Vector256<double>, DoubleLanes256>(Vector256.Abs(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes256 PositivePart(DoubleLanes256 z) => Unsafe.BitCast<Vector256<double>, DoubleLanes256>(Vector256.ConditionalSelect(Vector256.LessThanOrEqual(z._u, Vector256<double>.Zero), Vector256<double>.Zero, z._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes256 SelectIfPositive(DoubleLanes256 z, DoubleLanes256 u) => Unsafe.BitCast<Vector256<double>, DoubleLanes256>(Vector256.ConditionalSelect(Vector256.GreaterThan(z._u, Vector256<double>.Zero), u._u, Vector256.ConditionalSelect(Vector256.LessThanOrEqual(z._u, Vector256<double>.Zero), Vector256<double>.Zero, z._u)));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes256 ZeroIfNonPositive(DoubleLanes256 z, DoubleLanes256 u) => Unsafe.BitCast<Vector256<double>, DoubleLanes256>(Vector256.ConditionalSelect(Vector256.LessThanOrEqual(z._u, Vector256<double>.Zero), Vector256<double>.Zero, u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes256 Select(DoubleLanes256 z, DoubleLanes256 u, DoubleLanes256 v) => Unsafe.BitCast<Vector256<double>, DoubleLanes256>(Vector256.ConditionalSelect(Vector256.GreaterThan(z._u, Vector256<double>.Zero), u._u, Vector256.ConditionalSelect(Vector256.LessThanOrEqual(z._u, Vector256<double>.Zero), v._u, z._u)));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes256 IfPositive(DoubleLanes256 z, DoubleLanes256 u, DoubleLanes256 v) => Unsafe.BitCast<Vector256<double>, DoubleLanes256>(Vector256.ConditionalSelect(Vector256.GreaterThan(z._u, Vector256<double>.Zero), u._u, v._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes256 Sign(DoubleLanes256 z) => Unsafe.BitCast<Vector256<double>, DoubleLanes256>(Vector256.ConditionalSelect(Vector256.GreaterThan(z._u, Vector256<double>.Zero), Vector256.Create(1d), Vector256.ConditionalSelect(Vector256.GreaterThan(Vector256<double>.Zero, z._u), Vector256.Create(-1d), z._u)));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes256 Max(DoubleLanes256 u, DoubleLanes256 v) => Unsafe.BitCast<Vector256<double>, DoubleLanes256>(Vector256.ConditionalSelect(Vector256.Equals(u._u, u._u), Vector256.ConditionalSelect(Vector256.GreaterThan(u._u, v._u), u._u, v._u), u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes256 Saturate(DoubleLanes256 z) => Unsafe.BitCast<Vector256<double>, DoubleLanes256>(Vector256.MaxNative(Vector256.Create(double.MinValue), Vector256.MinNative(Vector256.Create(double.MaxValue), z._u)));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes256 SaturateBelow(DoubleLanes256 z) => Unsafe.BitCast<Vector256<double>, DoubleLanes256>(Vector256.MaxNative(Vector256.Create(double.MinValue), z._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes256 Exp(DoubleLanes256 u) => Unsafe.BitCast<Vector256<double>, DoubleLanes256>(Elementary.DoublePrecision<Vector256<double>, Arithmetic256>.Exp(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes256 Expm1(DoubleLanes256 u) => Unsafe.BitCast<Vector256<double>, DoubleLanes256>(Elementary.DoublePrecision<Vector256<double>, Arithmetic256>.Expm1(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes256 Log(DoubleLanes256 u) => Unsafe.BitCast<Vector256<double>, DoubleLanes256>(Elementary.DoublePrecision<Vector256<double>, Arithmetic256>.Log(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes256 Log1p(DoubleLanes256 u) => Unsafe.BitCast<Vector256<double>, DoubleLanes256>(Elementary.DoublePrecision<Vector256<double>, Arithmetic256>.Log1p(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes256 Tanh(DoubleLanes256 u) => Unsafe.BitCast<Vector256<double>, DoubleLanes256>(Elementary.DoublePrecision<Vector256<double>, Arithmetic256>.Tanh(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes256 Sigmoid(DoubleLanes256 u) => Unsafe.BitCast<Vector256<double>, DoubleLanes256>(Elementary.DoublePrecision<Vector256<double>, Arithmetic256>.Sigmoid(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes256 Softplus(DoubleLanes256 u) => Unsafe.BitCast<Vector256<double>, DoubleLanes256>(Elementary.DoublePrecision<Vector256<double>, Arithmetic256>.Softplus(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes256 NormalDistribution(DoubleLanes256 u) => Unsafe.BitCast<Vector256<double>, DoubleLanes256>(Elementary.DoublePrecision<Vector256<double>, Arithmetic256>.NormalDistribution(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes256 NormalDensity(DoubleLanes256 u) => Unsafe.BitCast<Vector256<double>, DoubleLanes256>(Elementary.DoublePrecision<Vector256<double>, Arithmetic256>.NormalDensity(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes256 Sin(DoubleLanes256 u) => Unsafe.BitCast<Vector256<double>, DoubleLanes256>(Elementary.DoublePrecision<Vector256<double>, Arithmetic256>.Sin(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes256 Cos(DoubleLanes256 u) => Unsafe.BitCast<Vector256<double>, DoubleLanes256>(Elementary.DoublePrecision<Vector256<double>, Arithmetic256>.Cos(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes256 Splat(double u) => Unsafe.BitCast<Vector256<double>, DoubleLanes256>(Vector256.Create(u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes256 Load(ref double first, long offset) => Unsafe.BitCast<Vector256<double>, DoubleLanes256>(Vector256.LoadUnsafe(ref first, (nuint)offset));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes256 LoadPair(ref double first, long offset) => Unsafe.BitCast<Vector256<double>, DoubleLanes256>(Vector128.LoadUnsafe(ref first, (nuint)offset).ToVector256Unsafe());
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes256 LoadTriple(ref double first, long offset) => Unsafe.BitCast<Vector256<double>, DoubleLanes256>(LaneParts.Triple(ref first, offset));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes256 Column(ref double first, long offset, int width, int column, int rows) => Unsafe.BitCast<Vector256<double>, DoubleLanes256>(LaneParts.Column256(ref first, offset, width, column, rows));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static void Store(DoubleLanes256 u, ref double first, long offset) => u._u.StoreUnsafe(ref first, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void Run<TEquations>(ref double w, ref double v, nint end)
        where TEquations : struct, IStraightLanes<double, DoubleLanes256>
    {
        if (TEquations.Vectors == 4)
            StraightLanes.Run<double, DoubleLanes256, TEquations, LaneGroups<Vector256<double>, Arithmetic256, Operations256, DoubleLanes256, double, CalledFunctions>.Four, LaneGroups<Vector256<double>, Arithmetic256, Operations256, DoubleLanes256, double, CalledFunctions>.One>(ref w, ref v, end);
        else
            StraightLanes.Run<double, DoubleLanes256, TEquations, LaneGroups<Vector256<double>, Arithmetic256, Operations256, DoubleLanes256, double, CalledFunctions>.Pair, LaneGroups<Vector256<double>, Arithmetic256, Operations256, DoubleLanes256, double, CalledFunctions>.One>(ref w, ref v, end);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void RunSideBySide<TEquations>(ref double w, ref double v, nint end)
        where TEquations : struct, IStraightLanes<double, DoubleLanes256> => StraightLanes.RunSideBySide<double, DoubleLanes256, TEquations, Vector256<double>, Arithmetic256, Operations256>(ref w, ref v, end);
}
