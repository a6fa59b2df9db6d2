using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using StaticNet.Numerics;
using StaticNet.Vectors;

namespace StaticNet.Runtime.V1;

/// <summary>Sixteen floats: a whole row of lanes at once, where the machine has AVX-512.</summary>
/// <example>See the generated file of any network of this precision: it is an argument of <c>Lanes&lt;TLanes&gt;</c>.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SingleLanes512 : ILanes<SingleLanes512, float>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

#pragma warning disable CS0649 // it is written as a whole: a constructor, or a method for all, would take more of the JIT's locals and time
    private readonly Vector512<float> _u;
#pragma warning restore CS0649

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(Inline)]
        get => Vector512<float>.Count;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes512 operator +(SingleLanes512 u, SingleLanes512 v) => Unsafe.BitCast<Vector512<float>, SingleLanes512>(u._u + v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes512 operator -(SingleLanes512 u, SingleLanes512 v) => Unsafe.BitCast<Vector512<float>, SingleLanes512>(u._u - v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes512 operator *(SingleLanes512 u, SingleLanes512 v) => Unsafe.BitCast<Vector512<float>, SingleLanes512>(u._u * v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes512 operator /(SingleLanes512 u, SingleLanes512 v) => Unsafe.BitCast<Vector512<float>, SingleLanes512>(u._u / v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes512 operator &(SingleLanes512 u, SingleLanes512 v) => Unsafe.BitCast<Vector512<float>, SingleLanes512>(u._u & v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes512 operator -(SingleLanes512 u) => Unsafe.BitCast<Vector512<float>, SingleLanes512>(-u._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes512 Fma(SingleLanes512 u, SingleLanes512 v, SingleLanes512 sum) => Unsafe.BitCast<Vector512<float>, SingleLanes512>(Vector512.FusedMultiplyAdd(u._u, v._u, sum._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes512 FmaAt(ref float first, long offset, SingleLanes512 v, SingleLanes512 sum) => Unsafe.BitCast<Vector512<float>, SingleLanes512>(Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref first, (nuint)offset), v._u, sum._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes512 Abs(SingleLanes512 u) => Unsafe.BitCast<Vector512<float>, SingleLanes512>(Vector512.Abs(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes512 PositivePart(SingleLanes512 z) => Unsafe.BitCast<Vector512<float>, SingleLanes512>(Vector512.ConditionalSelect(Vector512.LessThanOrEqual(z._u, Vector512<float>.Zero), Vector512<float>.Zero, z._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes512 SelectIfPositive(SingleLanes512 z, SingleLanes512 u) => Unsafe.BitCast<Vector512<float>, SingleLanes512>(Vector512.ConditionalSelect(Vector512.GreaterThan(z._u, Vector512<float>.Zero), u._u, Vector512.ConditionalSelect(Vector512.LessThanOrEqual(z._u, Vector512<float>.Zero), Vector512<float>.Zero, z._u)));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes512 ZeroIfNonPositive(SingleLanes512 z, SingleLanes512 u) => Unsafe.BitCast<Vector512<float>, SingleLanes512>(Vector512.ConditionalSelect(Vector512.LessThanOrEqual(z._u, Vector512<float>.Zero), Vector512<float>.Zero, u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes512 Select(SingleLanes512 z, SingleLanes512 u, SingleLanes512 v) => Unsafe.BitCast<Vector512<float>, SingleLanes512>(Vector512.ConditionalSelect(Vector512.GreaterThan(z._u, Vector512<float>.Zero), u._u, Vector512.ConditionalSelect(Vector512.LessThanOrEqual(z._u, Vector512<float>.Zero), v._u, z._u)));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes512 IfPositive(SingleLanes512 z, SingleLanes512 u, SingleLanes512 v) => Unsafe.BitCast<Vector512<float>, SingleLanes512>(Vector512.ConditionalSelect(Vector512.GreaterThan(z._u, Vector512<float>.Zero), u._u, v._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes512 Sign(SingleLanes512 z) => Unsafe.BitCast<Vector512<float>, SingleLanes512>(Vector512.ConditionalSelect(Vector512.GreaterThan(z._u, Vector512<float>.Zero), Vector512.Create(1f), Vector512.ConditionalSelect(Vector512.GreaterThan(Vector512<float>.Zero, z._u), Vector512.Create(-1f), z._u)));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes512 Max(SingleLanes512 u, SingleLanes512 v) => Unsafe.BitCast<Vector512<float>, SingleLanes512>(Vector512.ConditionalSelect(Vector512.Equals(u._u, u._u), Vector512.ConditionalSelect(Vector512.GreaterThan(u._u, v._u), u._u, v._u), u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes512 Saturate(SingleLanes512 z) => Unsafe.BitCast<Vector512<float>, SingleLanes512>(Vector512.MaxNative(Vector512.Create(float.MinValue), Vector512.MinNative(Vector512.Create(float.MaxValue), z._u)));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes512 SaturateBelow(SingleLanes512 z) => Unsafe.BitCast<Vector512<float>, SingleLanes512>(Vector512.MaxNative(Vector512.Create(float.MinValue), z._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes512 Exp(SingleLanes512 u) => Unsafe.BitCast<Vector512<float>, SingleLanes512>(Elementary.Exp(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes512 Expm1(SingleLanes512 u) => Unsafe.BitCast<Vector512<float>, SingleLanes512>(Elementary.Expm1(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes512 Log(SingleLanes512 u) => Unsafe.BitCast<Vector512<float>, SingleLanes512>(Elementary.Log(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes512 Log1p(SingleLanes512 u) => Unsafe.BitCast<Vector512<float>, SingleLanes512>(Elementary.Log1p(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes512 Tanh(SingleLanes512 u) => Unsafe.BitCast<Vector512<float>, SingleLanes512>(Elementary.Tanh(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes512 Sigmoid(SingleLanes512 u) => Unsafe.BitCast<Vector512<float>, SingleLanes512>(Elementary.Sigmoid(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes512 Softplus(SingleLanes512 u) => Unsafe.BitCast<Vector512<float>, SingleLanes512>(Elementary.Softplus(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes512 NormalDistribution(SingleLanes512 u) => Unsafe.BitCast<Vector512<float>, SingleLanes512>(Elementary.NormalDistribution(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes512 NormalDensity(SingleLanes512 u) => Unsafe.BitCast<Vector512<float>, SingleLanes512>(Elementary.NormalDensity(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes512 Sin(SingleLanes512 u) => Unsafe.BitCast<Vector512<float>, SingleLanes512>(Elementary.SinglePrecision<Vector512<float>, Arithmetic512>.Sin(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes512 Cos(SingleLanes512 u) => Unsafe.BitCast<Vector512<float>, SingleLanes512>(Elementary.SinglePrecision<Vector512<float>, Arithmetic512>.Cos(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes512 Splat(float u) => Unsafe.BitCast<Vector512<float>, SingleLanes512>(Vector512.Create(u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes512 Load(ref float first, long offset) => Unsafe.BitCast<Vector512<float>, SingleLanes512>(Vector512.LoadUnsafe(ref first, (nuint)offset));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes512 LoadPair(ref float first, long offset) => Unsafe.BitCast<Vector512<float>, SingleLanes512>(LaneParts.LoadPair(ref first, offset));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes512 LoadTriple(ref float first, long offset) => Unsafe.BitCast<Vector512<float>, SingleLanes512>(LaneParts.LoadTriple(ref first, offset));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes512 Column(ref float first, long offset, int width, int column, int rows) => Unsafe.BitCast<Vector512<float>, SingleLanes512>(LaneParts.Column(ref first, offset, width, column, rows));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static void Store(SingleLanes512 u, ref float first, long offset) => u._u.StoreUnsafe(ref first, (nuint)offset);

    /// <inheritdoc/>
    public static bool HasHalves
    {
        [MethodImpl(Inline)]
        get => Avx512F.VL.IsSupported;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes512 LoadLower(ref float first, long offset) => Unsafe.BitCast<Vector512<float>, SingleLanes512>(Vector256.LoadUnsafe(ref first, (nuint)offset).ToVector512Unsafe());
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static void StoreLower(SingleLanes512 u, ref float first, long offset) => u._u.GetLower().StoreUnsafe(ref first, (nuint)offset);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes512 SplatLower(float u) => Unsafe.BitCast<Vector512<float>, SingleLanes512>(Vector256.Create(u).ToVector512Unsafe());
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static SingleLanes512 FmaLower(SingleLanes512 u, SingleLanes512 v, SingleLanes512 sum) => Unsafe.BitCast<Vector512<float>, SingleLanes512>(Vector256.FusedMultiplyAdd(u._u.GetLower(), v._u.GetLower(), sum._u.GetLower()).ToVector512Unsafe());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void Run<TEquations>(ref float w, ref float v, nint end)
        where TEquations : struct, IStraightLanes<float, SingleLanes512>
    {
        if (TEquations.Vectors == 4 && !TEquations.HasSums)
            StraightLanes.Run<float, SingleLanes512, TEquations, LaneGroups<Vector512<float>, Arithmetic512, Operations512, SingleLanes512, float, InlinedFunctions>.Four, LaneGroups<Vector512<float>, Arithmetic512, Operations512, SingleLanes512, float, InlinedFunctions>.One>(ref w, ref v, end);
        else if (TEquations.Vectors > 1)
            StraightLanes.Run<float, SingleLanes512, TEquations, LaneGroups<Vector512<float>, Arithmetic512, Operations512, SingleLanes512, float, InlinedFunctions>.Pair, LaneGroups<Vector512<float>, Arithmetic512, Operations512, SingleLanes512, float, InlinedFunctions>.One>(ref w, ref v, end);
        else
            StraightLanes.Run<float, SingleLanes512, TEquations, LaneGroups<Vector512<float>, Arithmetic512, Operations512, SingleLanes512, float, InlinedFunctions>.One, LaneGroups<Vector512<float>, Arithmetic512, Operations512, SingleLanes512, float, InlinedFunctions>.One>(ref w, ref v, end);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void RunSideBySide<TEquations>(ref float w, ref float v, nint end)
        where TEquations : struct, IStraightLanes<float, SingleLanes512> => Run<TEquations>(ref w, ref v, end);
}
