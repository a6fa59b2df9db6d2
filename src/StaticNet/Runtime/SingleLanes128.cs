using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using StaticNet.Numerics;
using StaticNet.Vectors;

namespace StaticNet.Runtime.V1;

/// <summary>Four floats: a quarter of the lanes, on any machine.</summary>
/// <example>See the generated file of any network of this precision: it is an argument of <c>Lanes&lt;TLanes&gt;</c>.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SingleLanes128 : ILanes<SingleLanes128, float>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

#pragma warning disable CS0649 // it is written as a whole: a constructor, or a method for all, would take more of the JIT's locals and time
    private readonly Vector128<float> _u;
#pragma warning restore CS0649

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(Inline)]
        get => Vector128<float>.Count;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes128 operator +(SingleLanes128 u, SingleLanes128 v) => Unsafe.BitCast<Vector128<float>, SingleLanes128>(u._u + v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes128 operator -(SingleLanes128 u, SingleLanes128 v) => Unsafe.BitCast<Vector128<float>, SingleLanes128>(u._u - v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes128 operator *(SingleLanes128 u, SingleLanes128 v) => Unsafe.BitCast<Vector128<float>, SingleLanes128>(u._u * v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes128 operator /(SingleLanes128 u, SingleLanes128 v) => Unsafe.BitCast<Vector128<float>, SingleLanes128>(u._u / v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes128 operator &(SingleLanes128 u, SingleLanes128 v) => Unsafe.BitCast<Vector128<float>, SingleLanes128>(u._u & v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes128 operator -(SingleLanes128 u) => Unsafe.BitCast<Vector128<float>, SingleLanes128>(-u._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes128 Fma(SingleLanes128 u, SingleLanes128 v, SingleLanes128 sum) => Unsafe.BitCast<Vector128<float>, SingleLanes128>(Vector128.FusedMultiplyAdd(u._u, v._u, sum._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes128 FmaAt(ref float first, long offset, SingleLanes128 v, SingleLanes128 sum) => Unsafe.BitCast<Vector128<float>, SingleLanes128>(Vector128.FusedMultiplyAdd(Vector128.LoadUnsafe(ref first, (nuint)offset), v._u, sum._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes128 Abs(SingleLanes128 u) => Unsafe.BitCast<Vector128<float>, SingleLanes128>(Vector128.Abs(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes128 PositivePart(SingleLanes128 z) => Unsafe.BitCast<Vector128<float>, SingleLanes128>(Vector128.ConditionalSelect(Vector128.LessThanOrEqual(z._u, Vector128<float>.Zero), Vector128<float>.Zero, z._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes128 SelectIfPositive(SingleLanes128 z, SingleLanes128 u) => Unsafe.BitCast<Vector128<float>, SingleLanes128>(Vector128.ConditionalSelect(Vector128.GreaterThan(z._u, Vector128<float>.Zero), u._u, Vector128.ConditionalSelect(Vector128.LessThanOrEqual(z._u, Vector128<float>.Zero), Vector128<float>.Zero, z._u)));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes128 ZeroIfNonPositive(SingleLanes128 z, SingleLanes128 u) => Unsafe.BitCast<Vector128<float>, SingleLanes128>(Vector128.ConditionalSelect(Vector128.LessThanOrEqual(z._u, Vector128<float>.Zero), Vector128<float>.Zero, u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes128 Select(SingleLanes128 z, SingleLanes128 u, SingleLanes128 v) => Unsafe.BitCast<Vector128<float>, SingleLanes128>(Vector128.ConditionalSelect(Vector128.GreaterThan(z._u, Vector128<float>.Zero), u._u, Vector128.ConditionalSelect(Vector128.LessThanOrEqual(z._u, Vector128<float>.Zero), v._u, z._u)));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes128 IfPositive(SingleLanes128 z, SingleLanes128 u, SingleLanes128 v) => Unsafe.BitCast<Vector128<float>, SingleLanes128>(Vector128.ConditionalSelect(Vector128.GreaterThan(z._u, Vector128<float>.Zero), u._u, v._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes128 Sign(SingleLanes128 z) => Unsafe.BitCast<Vector128<float>, SingleLanes128>(Vector128.ConditionalSelect(Vector128.GreaterThan(z._u, Vector128<float>.Zero), Vector128.Create(1f), Vector128.ConditionalSelect(Vector128.GreaterThan(Vector128<float>.Zero, z._u), Vector128.Create(-1f), z._u)));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes128 Max(SingleLanes128 u, SingleLanes128 v) => Unsafe.BitCast<Vector128<float>, SingleLanes128>(Vector128.ConditionalSelect(Vector128.Equals(u._u, u._u), Vector128.ConditionalSelect(Vector128.GreaterThan(u._u, v._u), u._u, v._u), u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes128 Saturate(SingleLanes128 z) => Unsafe.BitCast<Vector128<float>, SingleLanes128>(Vector128.MaxNative(Vector128.Create(float.MinValue), Vector128.MinNative(Vector128.Create(float.MaxValue), z._u)));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes128 SaturateBelow(SingleLanes128 z) => Unsafe.BitCast<Vector128<float>, SingleLanes128>(Vector128.MaxNative(Vector128.Create(float.MinValue), z._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes128 Exp(SingleLanes128 u) => Unsafe.BitCast<Vector128<float>, SingleLanes128>(Elementary.SinglePrecision<Vector128<float>, Arithmetic128>.Exp(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes128 Expm1(SingleLanes128 u) => Unsafe.BitCast<Vector128<float>, SingleLanes128>(Elementary.SinglePrecision<Vector128<float>, Arithmetic128>.Expm1(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes128 Log(SingleLanes128 u) => Unsafe.BitCast<Vector128<float>, SingleLanes128>(Elementary.SinglePrecision<Vector128<float>, Arithmetic128>.Log(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes128 Log1p(SingleLanes128 u) => Unsafe.BitCast<Vector128<float>, SingleLanes128>(Elementary.SinglePrecision<Vector128<float>, Arithmetic128>.Log1p(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes128 Tanh(SingleLanes128 u) => Unsafe.BitCast<Vector128<float>, SingleLanes128>(Elementary.SinglePrecision<Vector128<float>, Arithmetic128>.Tanh(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes128 Sigmoid(SingleLanes128 u) => Unsafe.BitCast<Vector128<float>, SingleLanes128>(Elementary.SinglePrecision<Vector128<float>, Arithmetic128>.Sigmoid(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes128 Softplus(SingleLanes128 u) => Unsafe.BitCast<Vector128<float>, SingleLanes128>(Elementary.SinglePrecision<Vector128<float>, Arithmetic128>.Softplus(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes128 NormalDistribution(SingleLanes128 u) => Unsafe.BitCast<Vector128<float>, SingleLanes128>(Elementary.SinglePrecision<Vector128<float>, Arithmetic128>.NormalDistribution(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes128 NormalDensity(SingleLanes128 u) => Unsafe.BitCast<Vector128<float>, SingleLanes128>(Elementary.SinglePrecision<Vector128<float>, Arithmetic128>.NormalDensity(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes128 Sin(SingleLanes128 u) => Unsafe.BitCast<Vector128<float>, SingleLanes128>(Elementary.SinglePrecision<Vector128<float>, Arithmetic128>.Sin(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes128 Cos(SingleLanes128 u) => Unsafe.BitCast<Vector128<float>, SingleLanes128>(Elementary.SinglePrecision<Vector128<float>, Arithmetic128>.Cos(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes128 Splat(float u) => Unsafe.BitCast<Vector128<float>, SingleLanes128>(Vector128.Create(u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes128 Load(ref float first, long offset) => Unsafe.BitCast<Vector128<float>, SingleLanes128>(Vector128.LoadUnsafe(ref first, (nuint)offset));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes128 LoadPair(ref float first, long offset) => Unsafe.BitCast<Vector128<float>, SingleLanes128>(LaneParts.Pair(ref first, offset));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes128 LoadTriple(ref float first, long offset) => Unsafe.BitCast<Vector128<float>, SingleLanes128>(LaneParts.Triple(ref first, offset));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes128 Column(ref float first, long offset, int width, int column, int rows) => Unsafe.BitCast<Vector128<float>, SingleLanes128>(LaneParts.Column128(ref first, offset, width, column, rows));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static void Store(SingleLanes128 u, ref float first, long offset) => u._u.StoreUnsafe(ref first, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void Run<TEquations>(ref float w, ref float v, nint end)
        where TEquations : struct, IStraightLanes<float, SingleLanes128>
    {
        if (TEquations.Vectors == 4)
            StraightLanes.Run<float, SingleLanes128, TEquations, LaneGroups<Vector128<float>, Arithmetic128, Operations128, SingleLanes128, float, CalledFunctions>.Four, LaneGroups<Vector128<float>, Arithmetic128, Operations128, SingleLanes128, float, CalledFunctions>.One>(ref w, ref v, end);
        else
            StraightLanes.Run<float, SingleLanes128, TEquations, LaneGroups<Vector128<float>, Arithmetic128, Operations128, SingleLanes128, float, CalledFunctions>.Pair, LaneGroups<Vector128<float>, Arithmetic128, Operations128, SingleLanes128, float, CalledFunctions>.One>(ref w, ref v, end);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void RunSideBySide<TEquations>(ref float w, ref float v, nint end)
        where TEquations : struct, IStraightLanes<float, SingleLanes128> => StraightLanes.RunSideBySide<float, SingleLanes128, TEquations, Vector128<float>, Arithmetic128, Operations128>(ref w, ref v, end);
}
