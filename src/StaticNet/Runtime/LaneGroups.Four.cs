using System.Runtime.CompilerServices;

namespace StaticNet.Runtime.V1;

internal static partial class LaneGroups<TVector, TArithmetic, TOperations, TLanes, T, TCalls>
{
    /// <summary>Four vectors side by side.</summary>
    [SkipLocalsInit]
    public struct Four : ILaneGroup<Four, TLanes, T>
    {
        private TVector _first, _second, _third, _fourth;

        public static long Samples
        {
            [MethodImpl(Inline)]
            get => 4 * Step;
        }

        [MethodImpl(Inline)] public static Four operator +(Four u, Four v) { Four r; r._first = TArithmetic.Add(u._first, v._first); r._second = TArithmetic.Add(u._second, v._second); r._third = TArithmetic.Add(u._third, v._third); r._fourth = TArithmetic.Add(u._fourth, v._fourth); return r; }
        [MethodImpl(Inline)] public static Four operator -(Four u, Four v) { Four r; r._first = TArithmetic.Subtract(u._first, v._first); r._second = TArithmetic.Subtract(u._second, v._second); r._third = TArithmetic.Subtract(u._third, v._third); r._fourth = TArithmetic.Subtract(u._fourth, v._fourth); return r; }
        [MethodImpl(Inline)] public static Four operator *(Four u, Four v) { Four r; r._first = TArithmetic.Multiply(u._first, v._first); r._second = TArithmetic.Multiply(u._second, v._second); r._third = TArithmetic.Multiply(u._third, v._third); r._fourth = TArithmetic.Multiply(u._fourth, v._fourth); return r; }
        [MethodImpl(Inline)] public static Four operator /(Four u, Four v) { Four r; r._first = TArithmetic.Divide(u._first, v._first); r._second = TArithmetic.Divide(u._second, v._second); r._third = TArithmetic.Divide(u._third, v._third); r._fourth = TArithmetic.Divide(u._fourth, v._fourth); return r; }
        [MethodImpl(Inline)] public static Four operator &(Four u, Four v) { Four r; r._first = TArithmetic.And(u._first, v._first); r._second = TArithmetic.And(u._second, v._second); r._third = TArithmetic.And(u._third, v._third); r._fourth = TArithmetic.And(u._fourth, v._fourth); return r; }
        [MethodImpl(Inline)] public static Four operator -(Four u) { Four r; r._first = TArithmetic.Negate(u._first); r._second = TArithmetic.Negate(u._second); r._third = TArithmetic.Negate(u._third); r._fourth = TArithmetic.Negate(u._fourth); return r; }
        [MethodImpl(Inline)] public static Four Fma(Four u, Four v, Four sum) { Four r; r._first = TArithmetic.Fma(u._first, v._first, sum._first); r._second = TArithmetic.Fma(u._second, v._second, sum._second); r._third = TArithmetic.Fma(u._third, v._third, sum._third); r._fourth = TArithmetic.Fma(u._fourth, v._fourth, sum._fourth); return r; }
        [MethodImpl(Inline)] public static Four Abs(Four u) { Four r; r._first = TArithmetic.Abs(u._first); r._second = TArithmetic.Abs(u._second); r._third = TArithmetic.Abs(u._third); r._fourth = TArithmetic.Abs(u._fourth); return r; }
        [MethodImpl(Inline)] public static Four PositivePart(Four z) { Four r; r._first = TOperations.PositivePart(z._first); r._second = TOperations.PositivePart(z._second); r._third = TOperations.PositivePart(z._third); r._fourth = TOperations.PositivePart(z._fourth); return r; }
        [MethodImpl(Inline)] public static Four SelectIfPositive(Four z, Four u) { Four r; r._first = TOperations.SelectIfPositive(z._first, u._first); r._second = TOperations.SelectIfPositive(z._second, u._second); r._third = TOperations.SelectIfPositive(z._third, u._third); r._fourth = TOperations.SelectIfPositive(z._fourth, u._fourth); return r; }
        [MethodImpl(Inline)] public static Four ZeroIfNonPositive(Four z, Four u) { Four r; r._first = TOperations.ZeroIfNonPositive(z._first, u._first); r._second = TOperations.ZeroIfNonPositive(z._second, u._second); r._third = TOperations.ZeroIfNonPositive(z._third, u._third); r._fourth = TOperations.ZeroIfNonPositive(z._fourth, u._fourth); return r; }
        [MethodImpl(Inline)] public static Four Select(Four z, Four u, Four v) { Four r; r._first = TOperations.Select(z._first, u._first, v._first); r._second = TOperations.Select(z._second, u._second, v._second); r._third = TOperations.Select(z._third, u._third, v._third); r._fourth = TOperations.Select(z._fourth, u._fourth, v._fourth); return r; }
        [MethodImpl(Inline)] public static Four IfPositive(Four z, Four u, Four v) { Four r; r._first = TOperations.IfPositive(z._first, u._first, v._first); r._second = TOperations.IfPositive(z._second, u._second, v._second); r._third = TOperations.IfPositive(z._third, u._third, v._third); r._fourth = TOperations.IfPositive(z._fourth, u._fourth, v._fourth); return r; }
        [MethodImpl(Inline)] public static Four Sign(Four z) { Four r; r._first = TOperations.Sign(z._first); r._second = TOperations.Sign(z._second); r._third = TOperations.Sign(z._third); r._fourth = TOperations.Sign(z._fourth); return r; }
        [MethodImpl(Inline)] public static Four Max(Four u, Four v) { Four r; r._first = TOperations.Max(u._first, v._first); r._second = TOperations.Max(u._second, v._second); r._third = TOperations.Max(u._third, v._third); r._fourth = TOperations.Max(u._fourth, v._fourth); return r; }
        [MethodImpl(Inline)] public static Four Saturate(Four z) { Four r; r._first = TOperations.Saturate(z._first); r._second = TOperations.Saturate(z._second); r._third = TOperations.Saturate(z._third); r._fourth = TOperations.Saturate(z._fourth); return r; }
        [MethodImpl(Inline)] public static Four SaturateBelow(Four z) { Four r; r._first = TOperations.SaturateBelow(z._first); r._second = TOperations.SaturateBelow(z._second); r._third = TOperations.SaturateBelow(z._third); r._fourth = TOperations.SaturateBelow(z._fourth); return r; }
        [MethodImpl(Inline)] public static Four Exp(Four u) { Four r; r._first = OfExp(u._first); r._second = OfExp(u._second); r._third = OfExp(u._third); r._fourth = OfExp(u._fourth); return r; }
        [MethodImpl(Inline)] public static Four Expm1(Four u) { Four r; r._first = OfExpm1(u._first); r._second = OfExpm1(u._second); r._third = OfExpm1(u._third); r._fourth = OfExpm1(u._fourth); return r; }
        [MethodImpl(Inline)] public static Four Log(Four u) { Four r; r._first = OfLog(u._first); r._second = OfLog(u._second); r._third = OfLog(u._third); r._fourth = OfLog(u._fourth); return r; }
        [MethodImpl(Inline)] public static Four Log1p(Four u) { Four r; r._first = OfLog1p(u._first); r._second = OfLog1p(u._second); r._third = OfLog1p(u._third); r._fourth = OfLog1p(u._fourth); return r; }
        [MethodImpl(Inline)] public static Four Tanh(Four u) { Four r; r._first = OfTanh(u._first); r._second = OfTanh(u._second); r._third = OfTanh(u._third); r._fourth = OfTanh(u._fourth); return r; }
        [MethodImpl(Inline)] public static Four Sigmoid(Four u) { Four r; r._first = OfSigmoid(u._first); r._second = OfSigmoid(u._second); r._third = OfSigmoid(u._third); r._fourth = OfSigmoid(u._fourth); return r; }
        [MethodImpl(Inline)] public static Four Softplus(Four u) { Four r; r._first = OfSoftplus(u._first); r._second = OfSoftplus(u._second); r._third = OfSoftplus(u._third); r._fourth = OfSoftplus(u._fourth); return r; }
        [MethodImpl(Inline)] public static Four NormalDistribution(Four u) { Four r; r._first = OfNormalDistribution(u._first); r._second = OfNormalDistribution(u._second); r._third = OfNormalDistribution(u._third); r._fourth = OfNormalDistribution(u._fourth); return r; }
        [MethodImpl(Inline)] public static Four NormalDensity(Four u) { Four r; r._first = OfNormalDensity(u._first); r._second = OfNormalDensity(u._second); r._third = OfNormalDensity(u._third); r._fourth = OfNormalDensity(u._fourth); return r; }
        [MethodImpl(Inline)] public static Four Sin(Four u) { Four r; r._first = OfSin(u._first); r._second = OfSin(u._second); r._third = OfSin(u._third); r._fourth = OfSin(u._fourth); return r; }
        [MethodImpl(Inline)] public static Four Cos(Four u) { Four r; r._first = OfCos(u._first); r._second = OfCos(u._second); r._third = OfCos(u._third); r._fourth = OfCos(u._fourth); return r; }
        [MethodImpl(Inline)] public static Four Splat(T u) { Four r; r._first = TArithmetic.Of(u); r._second = r._first; r._third = r._first; r._fourth = r._first; return r; }
        [MethodImpl(Inline)] public static Four Load(ref T first, long offset) { Four r; r._first = Read(ref first, offset); r._second = Read(ref first, offset + Step); r._third = Read(ref first, offset + (2 * Step)); r._fourth = Read(ref first, offset + (3 * Step)); return r; }
        [MethodImpl(Inline)] public static void Store(Four u, ref T first, long offset) { Write(u._first, ref first, offset); Write(u._second, ref first, offset + Step); Write(u._third, ref first, offset + (2 * Step)); Write(u._fourth, ref first, offset + (3 * Step)); }
        [MethodImpl(Inline)] public static TLanes AddSamples(Four u, TLanes sum) { TVector r = Unsafe.BitCast<TLanes, TVector>(sum); r = TArithmetic.Add(r, u._first); r = TArithmetic.Add(r, u._second); r = TArithmetic.Add(r, u._third); r = TArithmetic.Add(r, u._fourth); return Unsafe.BitCast<TVector, TLanes>(r); }
        [MethodImpl(Inline)] public static TLanes AddProducts(Four u, Four v, TLanes sum) { TVector r = Unsafe.BitCast<TLanes, TVector>(sum); r = TArithmetic.Fma(u._first, v._first, r); r = TArithmetic.Fma(u._second, v._second, r); r = TArithmetic.Fma(u._third, v._third, r); r = TArithmetic.Fma(u._fourth, v._fourth, r); return Unsafe.BitCast<TVector, TLanes>(r); }
    }
}
