using System.Runtime.CompilerServices;

namespace StaticNet.Runtime.V1;

internal static partial class LaneGroups<TVector, TArithmetic, TOperations, TLanes, T, TCalls>
{
    /// <summary>One vector.</summary>
    [SkipLocalsInit]
    public struct One : ILaneGroup<One, TLanes, T>
    {
        private TVector _first;

        public static long Samples
        {
            [MethodImpl(Inline)]
            get => Step;
        }

        [MethodImpl(Inline)] public static One operator +(One u, One v) { One r; r._first = TArithmetic.Add(u._first, v._first); return r; }
        [MethodImpl(Inline)] public static One operator -(One u, One v) { One r; r._first = TArithmetic.Subtract(u._first, v._first); return r; }
        [MethodImpl(Inline)] public static One operator *(One u, One v) { One r; r._first = TArithmetic.Multiply(u._first, v._first); return r; }
        [MethodImpl(Inline)] public static One operator /(One u, One v) { One r; r._first = TArithmetic.Divide(u._first, v._first); return r; }
        [MethodImpl(Inline)] public static One operator &(One u, One v) { One r; r._first = TArithmetic.And(u._first, v._first); return r; }
        [MethodImpl(Inline)] public static One operator -(One u) { One r; r._first = TArithmetic.Negate(u._first); return r; }
        [MethodImpl(Inline)] public static One Fma(One u, One v, One sum) { One r; r._first = TArithmetic.Fma(u._first, v._first, sum._first); return r; }
        [MethodImpl(Inline)] public static One Abs(One u) { One r; r._first = TArithmetic.Abs(u._first); return r; }
        [MethodImpl(Inline)] public static One PositivePart(One z) { One r; r._first = TOperations.PositivePart(z._first); return r; }
        [MethodImpl(Inline)] public static One SelectIfPositive(One z, One u) { One r; r._first = TOperations.SelectIfPositive(z._first, u._first); return r; }
        [MethodImpl(Inline)] public static One ZeroIfNonPositive(One z, One u) { One r; r._first = TOperations.ZeroIfNonPositive(z._first, u._first); return r; }
        [MethodImpl(Inline)] public static One Select(One z, One u, One v) { One r; r._first = TOperations.Select(z._first, u._first, v._first); return r; }
        [MethodImpl(Inline)] public static One IfPositive(One z, One u, One v) { One r; r._first = TOperations.IfPositive(z._first, u._first, v._first); return r; }
        [MethodImpl(Inline)] public static One Sign(One z) { One r; r._first = TOperations.Sign(z._first); return r; }
        [MethodImpl(Inline)] public static One Max(One u, One v) { One r; r._first = TOperations.Max(u._first, v._first); return r; }
        [MethodImpl(Inline)] public static One Saturate(One z) { One r; r._first = TOperations.Saturate(z._first); return r; }
        [MethodImpl(Inline)] public static One SaturateBelow(One z) { One r; r._first = TOperations.SaturateBelow(z._first); return r; }
        [MethodImpl(Inline)] public static One Exp(One u) { One r; r._first = OfExp(u._first); return r; }
        [MethodImpl(Inline)] public static One Expm1(One u) { One r; r._first = OfExpm1(u._first); return r; }
        [MethodImpl(Inline)] public static One Log(One u) { One r; r._first = OfLog(u._first); return r; }
        [MethodImpl(Inline)] public static One Log1p(One u) { One r; r._first = OfLog1p(u._first); return r; }
        [MethodImpl(Inline)] public static One Tanh(One u) { One r; r._first = OfTanh(u._first); return r; }
        [MethodImpl(Inline)] public static One Sigmoid(One u) { One r; r._first = OfSigmoid(u._first); return r; }
        [MethodImpl(Inline)] public static One Softplus(One u) { One r; r._first = OfSoftplus(u._first); return r; }
        [MethodImpl(Inline)] public static One NormalDistribution(One u) { One r; r._first = OfNormalDistribution(u._first); return r; }
        [MethodImpl(Inline)] public static One NormalDensity(One u) { One r; r._first = OfNormalDensity(u._first); return r; }
        [MethodImpl(Inline)] public static One Sin(One u) { One r; r._first = OfSin(u._first); return r; }
        [MethodImpl(Inline)] public static One Cos(One u) { One r; r._first = OfCos(u._first); return r; }
        [MethodImpl(Inline)] public static One Splat(T u) { One r; r._first = TArithmetic.Of(u); return r; }
        [MethodImpl(Inline)] public static One Load(ref T first, long offset) { One r; r._first = Read(ref first, offset); return r; }
        [MethodImpl(Inline)] public static void Store(One u, ref T first, long offset) { Write(u._first, ref first, offset); }
        [MethodImpl(Inline)] public static TLanes AddSamples(One u, TLanes sum) { TVector r = Unsafe.BitCast<TLanes, TVector>(sum); r = TArithmetic.Add(r, u._first); return Unsafe.BitCast<TVector, TLanes>(r); }
        [MethodImpl(Inline)] public static TLanes AddProducts(One u, One v, TLanes sum) { TVector r = Unsafe.BitCast<TLanes, TVector>(sum); r = TArithmetic.Fma(u._first, v._first, r); return Unsafe.BitCast<TVector, TLanes>(r); }
    }
}
