using System.Runtime.CompilerServices;

namespace StaticNet.Runtime.V1;

internal static partial class LaneGroups<TVector, TArithmetic, TOperations, TLanes, T, TCalls>
{
    /// <summary>Two vectors side by side.</summary>
    [SkipLocalsInit]
    public struct Pair : ILaneGroup<Pair, TLanes, T>
    {
        private TVector _first, _second;

        public static long Samples
        {
            [MethodImpl(Inline)]
            get => 2 * Step;
        }

        [MethodImpl(Inline)] public static Pair operator +(Pair u, Pair v) { Pair r; r._first = TArithmetic.Add(u._first, v._first); r._second = TArithmetic.Add(u._second, v._second); return r; }
        [MethodImpl(Inline)] public static Pair operator -(Pair u, Pair v) { Pair r; r._first = TArithmetic.Subtract(u._first, v._first); r._second = TArithmetic.Subtract(u._second, v._second); return r; }
        [MethodImpl(Inline)] public static Pair operator *(Pair u, Pair v) { Pair r; r._first = TArithmetic.Multiply(u._first, v._first); r._second = TArithmetic.Multiply(u._second, v._second); return r; }
        [MethodImpl(Inline)] public static Pair operator /(Pair u, Pair v) { Pair r; r._first = TArithmetic.Divide(u._first, v._first); r._second = TArithmetic.Divide(u._second, v._second); return r; }
        [MethodImpl(Inline)] public static Pair operator &(Pair u, Pair v) { Pair r; r._first = TArithmetic.And(u._first, v._first); r._second = TArithmetic.And(u._second, v._second); return r; }
        [MethodImpl(Inline)] public static Pair operator -(Pair u) { Pair r; r._first = TArithmetic.Negate(u._first); r._second = TArithmetic.Negate(u._second); return r; }
        [MethodImpl(Inline)] public static Pair Fma(Pair u, Pair v, Pair sum) { Pair r; r._first = TArithmetic.Fma(u._first, v._first, sum._first); r._second = TArithmetic.Fma(u._second, v._second, sum._second); return r; }
        [MethodImpl(Inline)] public static Pair Abs(Pair u) { Pair r; r._first = TArithmetic.Abs(u._first); r._second = TArithmetic.Abs(u._second); return r; }
        [MethodImpl(Inline)] public static Pair PositivePart(Pair z) { Pair r; r._first = TOperations.PositivePart(z._first); r._second = TOperations.PositivePart(z._second); return r; }
        [MethodImpl(Inline)] public static Pair SelectIfPositive(Pair z, Pair u) { Pair r; r._first = TOperations.SelectIfPositive(z._first, u._first); r._second = TOperations.SelectIfPositive(z._second, u._second); return r; }
        [MethodImpl(Inline)] public static Pair ZeroIfNonPositive(Pair z, Pair u) { Pair r; r._first = TOperations.ZeroIfNonPositive(z._first, u._first); r._second = TOperations.ZeroIfNonPositive(z._second, u._second); return r; }
        [MethodImpl(Inline)] public static Pair Select(Pair z, Pair u, Pair v) { Pair r; r._first = TOperations.Select(z._first, u._first, v._first); r._second = TOperations.Select(z._second, u._second, v._second); return r; }
        [MethodImpl(Inline)] public static Pair IfPositive(Pair z, Pair u, Pair v) { Pair r; r._first = TOperations.IfPositive(z._first, u._first, v._first); r._second = TOperations.IfPositive(z._second, u._second, v._second); return r; }
        [MethodImpl(Inline)] public static Pair Sign(Pair z) { Pair r; r._first = TOperations.Sign(z._first); r._second = TOperations.Sign(z._second); return r; }
        [MethodImpl(Inline)] public static Pair Max(Pair u, Pair v) { Pair r; r._first = TOperations.Max(u._first, v._first); r._second = TOperations.Max(u._second, v._second); return r; }
        [MethodImpl(Inline)] public static Pair Saturate(Pair z) { Pair r; r._first = TOperations.Saturate(z._first); r._second = TOperations.Saturate(z._second); return r; }
        [MethodImpl(Inline)] public static Pair SaturateBelow(Pair z) { Pair r; r._first = TOperations.SaturateBelow(z._first); r._second = TOperations.SaturateBelow(z._second); return r; }
        [MethodImpl(Inline)] public static Pair Exp(Pair u) { Pair r; r._first = OfExp(u._first); r._second = OfExp(u._second); return r; }
        [MethodImpl(Inline)] public static Pair Expm1(Pair u) { Pair r; r._first = OfExpm1(u._first); r._second = OfExpm1(u._second); return r; }
        [MethodImpl(Inline)] public static Pair Log(Pair u) { Pair r; r._first = OfLog(u._first); r._second = OfLog(u._second); return r; }
        [MethodImpl(Inline)] public static Pair Log1p(Pair u) { Pair r; r._first = OfLog1p(u._first); r._second = OfLog1p(u._second); return r; }
        [MethodImpl(Inline)] public static Pair Tanh(Pair u) { Pair r; r._first = OfTanh(u._first); r._second = OfTanh(u._second); return r; }
        [MethodImpl(Inline)] public static Pair Sigmoid(Pair u) { Pair r; r._first = OfSigmoid(u._first); r._second = OfSigmoid(u._second); return r; }
        [MethodImpl(Inline)] public static Pair Softplus(Pair u) { Pair r; r._first = OfSoftplus(u._first); r._second = OfSoftplus(u._second); return r; }
        [MethodImpl(Inline)] public static Pair NormalDistribution(Pair u) { Pair r; r._first = OfNormalDistribution(u._first); r._second = OfNormalDistribution(u._second); return r; }
        [MethodImpl(Inline)] public static Pair NormalDensity(Pair u) { Pair r; r._first = OfNormalDensity(u._first); r._second = OfNormalDensity(u._second); return r; }
        [MethodImpl(Inline)] public static Pair Sin(Pair u) { Pair r; r._first = OfSin(u._first); r._second = OfSin(u._second); return r; }
        [MethodImpl(Inline)] public static Pair Cos(Pair u) { Pair r; r._first = OfCos(u._first); r._second = OfCos(u._second); return r; }
        [MethodImpl(Inline)] public static Pair Splat(T u) { Pair r; r._first = TArithmetic.Of(u); r._second = r._first; return r; }
        [MethodImpl(Inline)] public static Pair Load(ref T first, long offset) { Pair r; r._first = Read(ref first, offset); r._second = Read(ref first, offset + Step); return r; }
        [MethodImpl(Inline)] public static void Store(Pair u, ref T first, long offset) { Write(u._first, ref first, offset); Write(u._second, ref first, offset + Step); }
        [MethodImpl(Inline)] public static TLanes AddSamples(Pair u, TLanes sum) { TVector r = Unsafe.BitCast<TLanes, TVector>(sum); r = TArithmetic.Add(r, u._first); r = TArithmetic.Add(r, u._second); return Unsafe.BitCast<TVector, TLanes>(r); }
        [MethodImpl(Inline)] public static TLanes AddProducts(Pair u, Pair v, TLanes sum) { TVector r = Unsafe.BitCast<TLanes, TVector>(sum); r = TArithmetic.Fma(u._first, v._first, r); r = TArithmetic.Fma(u._second, v._second, r); return Unsafe.BitCast<TVector, TLanes>(r); }
    }
}
