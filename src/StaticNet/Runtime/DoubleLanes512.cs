using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using StaticNet.Numerics;
using StaticNet.Vectors;

namespace StaticNet.Runtime.V1;

/// <summary>Eight doubles: a whole row of lanes at once, where the machine has AVX-512.</summary>
/// <example>See the generated file of any network of this precision: it is an argument of <c>Lanes&lt;TLanes&gt;</c>.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DoubleLanes512 : ILanes<DoubleLanes512, double>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

#pragma warning disable CS0649 // it is written as a whole: a constructor, or a method for all, would take more of the JIT's locals and time
    private readonly Vector512<double> _u;
#pragma warning restore CS0649

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(Inline)]
        get => Vector512<double>.Count;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes512 operator +(DoubleLanes512 u, DoubleLanes512 v) => Unsafe.BitCast<Vector512<double>, DoubleLanes512>(u._u + v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes512 operator -(DoubleLanes512 u, DoubleLanes512 v) => Unsafe.BitCast<Vector512<double>, DoubleLanes512>(u._u - v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes512 operator *(DoubleLanes512 u, DoubleLanes512 v) => Unsafe.BitCast<Vector512<double>, DoubleLanes512>(u._u * v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes512 operator /(DoubleLanes512 u, DoubleLanes512 v) => Unsafe.BitCast<Vector512<double>, DoubleLanes512>(u._u / v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes512 operator &(DoubleLanes512 u, DoubleLanes512 v) => Unsafe.BitCast<Vector512<double>, DoubleLanes512>(u._u & v._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes512 operator -(DoubleLanes512 u) => Unsafe.BitCast<Vector512<double>, DoubleLanes512>(-u._u);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes512 Fma(DoubleLanes512 u, DoubleLanes512 v, DoubleLanes512 sum) => Unsafe.BitCast<Vector512<double>, DoubleLanes512>(Vector512.FusedMultiplyAdd(u._u, v._u, sum._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes512 FmaAt(ref double first, long offset, DoubleLanes512 v, DoubleLanes512 sum) => Unsafe.BitCast<Vector512<double>, DoubleLanes512>(Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref first, (nuint)offset), v._u, sum._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes512 Abs(DoubleLanes512 u) => Unsafe.BitCast<Vector512<double>, DoubleLanes512>(Vector512.Abs(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes512 PositivePart(DoubleLanes512 z) => Unsafe.BitCast<Vector512<double>, DoubleLanes512>(Vector512.ConditionalSelect(Vector512.LessThanOrEqual(z._u, Vector512<double>.Zero), Vector512<double>.Zero, z._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes512 SelectIfPositive(DoubleLanes512 z, DoubleLanes512 u) => Unsafe.BitCast<Vector512<double>, DoubleLanes512>(Vector512.ConditionalSelect(Vector512.GreaterThan(z._u, Vector512<double>.Zero), u._u, Vector512.ConditionalSelect(Vector512.LessThanOrEqual(z._u, Vector512<double>.Zero), Vector512<double>.Zero, z._u)));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes512 ZeroIfNonPositive(DoubleLanes512 z, DoubleLanes512 u) => Unsafe.BitCast<Vector512<double>, DoubleLanes512>(Vector512.ConditionalSelect(Vector512.LessThanOrEqual(z._u, Vector512<double>.Zero), Vector512<double>.Zero, u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes512 Select(DoubleLanes512 z, DoubleLanes512 u, DoubleLanes512 v) => Unsafe.BitCast<Vector512<double>, DoubleLanes512>(Vector512.ConditionalSelect(Vector512.GreaterThan(z._u, Vector512<double>.Zero), u._u, Vector512.ConditionalSelect(Vector512.LessThanOrEqual(z._u, Vector512<double>.Zero), v._u, z._u)));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes512 IfPositive(DoubleLanes512 z, DoubleLanes512 u, DoubleLanes512 v) => Unsafe.BitCast<Vector512<double>, DoubleLanes512>(Vector512.ConditionalSelect(Vector512.GreaterThan(z._u, Vector512<double>.Zero), u._u, v._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes512 Sign(DoubleLanes512 z) => Unsafe.BitCast<Vector512<double>, DoubleLanes512>(Vector512.ConditionalSelect(Vector512.GreaterThan(z._u, Vector512<double>.Zero), Vector512.Create(1d), Vector512.ConditionalSelect(Vector512.GreaterThan(Vector512<double>.Zero, z._u), Vector512.Create(-1d), z._u)));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes512 Max(DoubleLanes512 u, DoubleLanes512 v) => Unsafe.BitCast<Vector512<double>, DoubleLanes512>(Vector512.ConditionalSelect(Vector512.Equals(u._u, u._u), Vector512.ConditionalSelect(Vector512.GreaterThan(u._u, v._u), u._u, v._u), u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes512 Saturate(DoubleLanes512 z) => Unsafe.BitCast<Vector512<double>, DoubleLanes512>(Vector512.MaxNative(Vector512.Create(double.MinValue), Vector512.MinNative(Vector512.Create(double.MaxValue), z._u)));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes512 SaturateBelow(DoubleLanes512 z) => Unsafe.BitCast<Vector512<double>, DoubleLanes512>(Vector512.MaxNative(Vector512.Create(double.MinValue), z._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes512 Exp(DoubleLanes512 u) => Unsafe.BitCast<Vector512<double>, DoubleLanes512>(Elementary.Exp(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes512 Expm1(DoubleLanes512 u) => Unsafe.BitCast<Vector512<double>, DoubleLanes512>(Elementary.Expm1(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes512 Log(DoubleLanes512 u) => Unsafe.BitCast<Vector512<double>, DoubleLanes512>(Elementary.Log(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes512 Log1p(DoubleLanes512 u) => Unsafe.BitCast<Vector512<double>, DoubleLanes512>(Elementary.Log1p(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes512 Tanh(DoubleLanes512 u) => Unsafe.BitCast<Vector512<double>, DoubleLanes512>(Elementary.Tanh(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes512 Sigmoid(DoubleLanes512 u) => Unsafe.BitCast<Vector512<double>, DoubleLanes512>(Elementary.Sigmoid(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes512 Softplus(DoubleLanes512 u) => Unsafe.BitCast<Vector512<double>, DoubleLanes512>(Elementary.Softplus(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes512 NormalDistribution(DoubleLanes512 u) => Unsafe.BitCast<Vector512<double>, DoubleLanes512>(Elementary.NormalDistribution(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes512 NormalDensity(DoubleLanes512 u) => Unsafe.BitCast<Vector512<double>, DoubleLanes512>(Elementary.NormalDensity(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes512 Sin(DoubleLanes512 u) => Unsafe.BitCast<Vector512<double>, DoubleLanes512>(Elementary.DoublePrecision<Vector512<double>, Arithmetic512>.Sin(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes512 Cos(DoubleLanes512 u) => Unsafe.BitCast<Vector512<double>, DoubleLanes512>(Elementary.DoublePrecision<Vector512<double>, Arithmetic512>.Cos(u._u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes512 Splat(double u) => Unsafe.BitCast<Vector512<double>, DoubleLanes512>(Vector512.Create(u));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes512 Load(ref double first, long offset) => Unsafe.BitCast<Vector512<double>, DoubleLanes512>(Vector512.LoadUnsafe(ref first, (nuint)offset));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes512 LoadPair(ref double first, long offset) => Unsafe.BitCast<Vector512<double>, DoubleLanes512>(LaneParts.LoadPair(ref first, offset));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes512 LoadTriple(ref double first, long offset) => Unsafe.BitCast<Vector512<double>, DoubleLanes512>(LaneParts.LoadTriple(ref first, offset));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes512 Column(ref double first, long offset, int width, int column, int rows) => Unsafe.BitCast<Vector512<double>, DoubleLanes512>(LaneParts.Column(ref first, offset, width, column, rows));
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static void Store(DoubleLanes512 u, ref double first, long offset) => u._u.StoreUnsafe(ref first, (nuint)offset);

    /// <inheritdoc/>
    public static bool HasHalves
    {
        [MethodImpl(Inline)]
        get => Avx512F.VL.IsSupported;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes512 LoadLower(ref double first, long offset) => Unsafe.BitCast<Vector512<double>, DoubleLanes512>(Vector256.LoadUnsafe(ref first, (nuint)offset).ToVector512Unsafe());
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static void StoreLower(DoubleLanes512 u, ref double first, long offset) => u._u.GetLower().StoreUnsafe(ref first, (nuint)offset);
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes512 SplatLower(double u) => Unsafe.BitCast<Vector512<double>, DoubleLanes512>(Vector256.Create(u).ToVector512Unsafe());
    /// <inheritdoc/>
    [MethodImpl(Inline)] public static DoubleLanes512 FmaLower(DoubleLanes512 u, DoubleLanes512 v, DoubleLanes512 sum) => Unsafe.BitCast<Vector512<double>, DoubleLanes512>(Vector256.FusedMultiplyAdd(u._u.GetLower(), v._u.GetLower(), sum._u.GetLower()).ToVector512Unsafe());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void Run<TEquations>(ref double w, ref double v, nint end)
        where TEquations : struct, IStraightLanes<double, DoubleLanes512>
    {
        if (TEquations.Vectors == 4 && !TEquations.HasSums)
            StraightLanes.Run<double, DoubleLanes512, TEquations, LaneGroups<Vector512<double>, Arithmetic512, Operations512, DoubleLanes512, double, InlinedFunctions>.Four, LaneGroups<Vector512<double>, Arithmetic512, Operations512, DoubleLanes512, double, InlinedFunctions>.One>(ref w, ref v, end);
        else if (TEquations.Vectors > 1)
            StraightLanes.Run<double, DoubleLanes512, TEquations, LaneGroups<Vector512<double>, Arithmetic512, Operations512, DoubleLanes512, double, InlinedFunctions>.Pair, LaneGroups<Vector512<double>, Arithmetic512, Operations512, DoubleLanes512, double, InlinedFunctions>.One>(ref w, ref v, end);
        else
            StraightLanes.Run<double, DoubleLanes512, TEquations, LaneGroups<Vector512<double>, Arithmetic512, Operations512, DoubleLanes512, double, InlinedFunctions>.One, LaneGroups<Vector512<double>, Arithmetic512, Operations512, DoubleLanes512, double, InlinedFunctions>.One>(ref w, ref v, end);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void RunSideBySide<TEquations>(ref double w, ref double v, nint end)
        where TEquations : struct, IStraightLanes<double, DoubleLanes512> => Run<TEquations>(ref w, ref v, end);
}
