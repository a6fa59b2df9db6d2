using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using StaticNet.Numerics;
using StaticNet.Vectors;

namespace StaticNet.Runtime.V1;

/// <summary>Eight floats: half of the lanes, where the machine has AVX2.</summary>
/// <example>See the generated file of any network of this precision: it is an argument of <c>Lanes&lt;TLanes&gt;</c>.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SingleLanes256 : ILanes<SingleLanes256, float>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

#pragma warning disable CS0649 // it is written as a whole: a constructor, or a method for all, would take more of the JIT's locals and time
    private readonly Vector256<float> _u;
#pragma warning restore CS0649

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(Inline)]
        get => Vector256<float>.Count;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes256 operator +(SingleLanes256 u, SingleLanes256 v) => Unsafe.BitCast<Vector256<float>, SingleLanes256>(u._u + v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes256 operator -(SingleLanes256 u, SingleLanes256 v) => Unsafe.BitCast<Vector256<float>, SingleLanes256>(u._u - v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes256 operator *(SingleLanes256 u, SingleLanes256 v) => Unsafe.BitCast<Vector256<float>, SingleLanes256>(u._u * v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes256 operator /(SingleLanes256 u, SingleLanes256 v) => Unsafe.BitCast<Vector256<float>, SingleLanes256>(u._u / v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes256 operator &(SingleLanes256 u, SingleLanes256 v) => Unsafe.BitCast<Vector256<float>, SingleLanes256>(u._u & v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes256 operator -(SingleLanes256 u) => Unsafe.BitCast<Vector256<float>, SingleLanes256>(-u._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes256 Fma(SingleLanes256 u, SingleLanes256 v, SingleLanes256 sum) => Unsafe.BitCast<Vector256<float>, SingleLanes256>(Vector256.FusedMultiplyAdd(u._u, v._u, sum._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes256 FmaAt(ref float first, long offset, SingleLanes256 v, SingleLanes256 sum) => Unsafe.BitCast<Vector256<float>, SingleLanes256>(Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref first, (nuint)offset), v._u, sum._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes256 Abs(SingleLanes256 u) => Unsafe.BitCast<Vector256<float>, SingleLanes256>(Vector256.Abs(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes256 PositivePart(SingleLanes256 z) => Unsafe.BitCast<Vector256<float>, SingleLanes256>(Vector256.ConditionalSelect(Vector256.LessThanOrEqual(z._u, Vector256<float>.Zero), Vector256<float>.Zero, z._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes256 SelectIfPositive(SingleLanes256 z, SingleLanes256 u) => Unsafe.BitCast<Vector256<float>, SingleLanes256>(Vector256.ConditionalSelect(Vector256.GreaterThan(z._u, Vector256<float>.Zero), u._u, Vector256.ConditionalSelect(Vector256.LessThanOrEqual(z._u, Vector256<float>.Zero), Vector256<float>.Zero, z._u)));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes256 ZeroIfNonPositive(SingleLanes256 z, SingleLanes256 u) => Unsafe.BitCast<Vector256<float>, SingleLanes256>(Vector256.ConditionalSelect(Vector256.LessThanOrEqual(z._u, Vector256<float>.Zero), Vector256<float>.Zero, u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes256 Select(SingleLanes256 z, SingleLanes256 u, SingleLanes256 v) => Unsafe.BitCast<Vector256<float>, SingleLanes256>(Vector256.ConditionalSelect(Vector256.GreaterThan(z._u, Vector256<float>.Zero), u._u, Vector256.ConditionalSelect(Vector256.LessThanOrEqual(z._u, Vector256<float>.Zero), v._u, z._u)));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes256 IfPositive(SingleLanes256 z, SingleLanes256 u, SingleLanes256 v) => Unsafe.BitCast<Vector256<float>, SingleLanes256>(Vector256.ConditionalSelect(Vector256.GreaterThan(z._u, Vector256<float>.Zero), u._u, v._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes256 Sign(SingleLanes256 z) => Unsafe.BitCast<Vector256<float>, SingleLanes256>(Vector256.ConditionalSelect(Vector256.GreaterThan(z._u, Vector256<float>.Zero), Vector256.Create(1f), Vector256.ConditionalSelect(Vector256.GreaterThan(Vector256<float>.Zero, z._u), Vector256.Create(-1f), z._u)));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes256 Max(SingleLanes256 u, SingleLanes256 v) => Unsafe.BitCast<Vector256<float>, SingleLanes256>(Vector256.ConditionalSelect(Vector256.Equals(u._u, u._u), Vector256.ConditionalSelect(Vector256.GreaterThan(u._u, v._u), u._u, v._u), u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes256 Saturate(SingleLanes256 z) => Unsafe.BitCast<Vector256<float>, SingleLanes256>(Vector256.MaxNative(Vector256.Create(float.MinValue), Vector256.MinNative(Vector256.Create(float.MaxValue), z._u)));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes256 SaturateBelow(SingleLanes256 z) => Unsafe.BitCast<Vector256<float>, SingleLanes256>(Vector256.MaxNative(Vector256.Create(float.MinValue), z._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes256 Exp(SingleLanes256 u) => Unsafe.BitCast<Vector256<float>, SingleLanes256>(Elementary.SinglePrecision<Vector256<float>, Arithmetic256>.Exp(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes256 Expm1(SingleLanes256 u) => Unsafe.BitCast<Vector256<float>, SingleLanes256>(Elementary.SinglePrecision<Vector256<float>, Arithmetic256>.Expm1(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes256 Log(SingleLanes256 u) => Unsafe.BitCast<Vector256<float>, SingleLanes256>(Elementary.SinglePrecision<Vector256<float>, Arithmetic256>.Log(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes256 Log1p(SingleLanes256 u) => Unsafe.BitCast<Vector256<float>, SingleLanes256>(Elementary.SinglePrecision<Vector256<float>, Arithmetic256>.Log1p(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes256 Tanh(SingleLanes256 u) => Unsafe.BitCast<Vector256<float>, SingleLanes256>(Elementary.SinglePrecision<Vector256<float>, Arithmetic256>.Tanh(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes256 Sigmoid(SingleLanes256 u) => Unsafe.BitCast<Vector256<float>, SingleLanes256>(Elementary.SinglePrecision<Vector256<float>, Arithmetic256>.Sigmoid(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes256 Softplus(SingleLanes256 u) => Unsafe.BitCast<Vector256<float>, SingleLanes256>(Elementary.SinglePrecision<Vector256<float>, Arithmetic256>.Softplus(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes256 NormalDistribution(SingleLanes256 u) => Unsafe.BitCast<Vector256<float>, SingleLanes256>(Elementary.SinglePrecision<Vector256<float>, Arithmetic256>.NormalDistribution(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes256 NormalDensity(SingleLanes256 u) => Unsafe.BitCast<Vector256<float>, SingleLanes256>(Elementary.SinglePrecision<Vector256<float>, Arithmetic256>.NormalDensity(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes256 Sin(SingleLanes256 u) => Unsafe.BitCast<Vector256<float>, SingleLanes256>(Elementary.SinglePrecision<Vector256<float>, Arithmetic256>.Sin(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes256 Cos(SingleLanes256 u) => Unsafe.BitCast<Vector256<float>, SingleLanes256>(Elementary.SinglePrecision<Vector256<float>, Arithmetic256>.Cos(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes256 Splat(float u) => Unsafe.BitCast<Vector256<float>, SingleLanes256>(Vector256.Create(u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes256 Load(ref float first, long offset) => Unsafe.BitCast<Vector256<float>, SingleLanes256>(Vector256.LoadUnsafe(ref first, (nuint)offset));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes256 LoadPair(ref float first, long offset) => Unsafe.BitCast<Vector256<float>, SingleLanes256>(LaneParts.Pair(ref first, offset).ToVector256Unsafe());
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes256 LoadTriple(ref float first, long offset) => Unsafe.BitCast<Vector256<float>, SingleLanes256>(LaneParts.Triple(ref first, offset).ToVector256Unsafe());
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes256 Column(ref float first, long offset, int width, int column, int rows) => Unsafe.BitCast<Vector256<float>, SingleLanes256>(LaneParts.Column256(ref first, offset, width, column, rows));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static void Store(SingleLanes256 u, ref float first, long offset) => u._u.StoreUnsafe(ref first, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void Run<TEquations>(ref float w, ref float v, nint end)
        where TEquations : struct, IStraightLanes<float, SingleLanes256>
    {
        if (TEquations.Vectors == 4 && !TEquations.HasLoss)
            StraightLanes.Run<float, SingleLanes256, TEquations, LaneGroups<Vector256<float>, Arithmetic256, Operations256, SingleLanes256, float, InlinedFunctions>.Pair, LaneGroups<Vector256<float>, Arithmetic256, Operations256, SingleLanes256, float, InlinedFunctions>.One>(ref w, ref v, end);
        else if (TEquations.Vectors == 4)
            StraightLanes.Run<float, SingleLanes256, TEquations, LaneGroups<Vector256<float>, Arithmetic256, Operations256, SingleLanes256, float, CalledFunctions>.Four, LaneGroups<Vector256<float>, Arithmetic256, Operations256, SingleLanes256, float, CalledFunctions>.One>(ref w, ref v, end);
        else
            StraightLanes.Run<float, SingleLanes256, TEquations, LaneGroups<Vector256<float>, Arithmetic256, Operations256, SingleLanes256, float, CalledFunctions>.Pair, LaneGroups<Vector256<float>, Arithmetic256, Operations256, SingleLanes256, float, CalledFunctions>.One>(ref w, ref v, end);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void RunSideBySide<TEquations>(ref float w, ref float v, nint end)
        where TEquations : struct, IStraightLanes<float, SingleLanes256> => StraightLanes.RunSideBySide<float, SingleLanes256, TEquations, Vector256<float>, Arithmetic256, Operations256>(ref w, ref v, end);
}
