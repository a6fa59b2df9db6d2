using System.Runtime.CompilerServices;
using static StaticNet.Runtime.V1.TileKinds;

namespace StaticNet.Runtime.V1;

/// <content>One tile. Whether a type has an interface is a constant before anything is inlined, so that no tile pays for what a larger one has more.</content>
public static partial class LaneProducts
{
    [MethodImpl(Apart)]
    private static void Add<T, TLanes, THeld, TVectors>(ref T factors, ref T others, nint stride, ref T sums, nint ofHeld, nint ofRow, nint count)
        where T : unmanaged
        where TLanes : struct, ILanes<TLanes, T>
        where THeld : struct
        where TVectors : struct
    {
        nint v1 = CacheLine.Numbers<T>(), v2 = 2 * v1, v3 = 3 * v1;
        TLanes a0 = TLanes.Load(ref factors, 0), a1 = default, a2 = default, a3 = default;
        TLanes b0 = default, b1 = default, b2 = default, b3 = default;
        TLanes c0 = default, c1 = default, c2 = default, c3 = default;
        TLanes d0 = default, d1 = default, d2 = default, d3 = default;
        if (default(TVectors) is ITwo)
            a1 = TLanes.Load(ref factors, v1);
        if (default(TVectors) is IThree)
            a2 = TLanes.Load(ref factors, v2);
        if (default(TVectors) is IFour)
            a3 = TLanes.Load(ref factors, v3);
        if (default(THeld) is ITwo)
        {
            ref T next = ref Unsafe.Add(ref factors, stride);
            b0 = TLanes.Load(ref next, 0);
            if (default(TVectors) is ITwo)
                b1 = TLanes.Load(ref next, v1);
            if (default(TVectors) is IThree)
                b2 = TLanes.Load(ref next, v2);
            if (default(TVectors) is IFour)
                b3 = TLanes.Load(ref next, v3);
        }

        if (default(THeld) is IThree)
        {
            ref T next = ref Unsafe.Add(ref factors, 2 * stride);
            c0 = TLanes.Load(ref next, 0);
            if (default(TVectors) is ITwo)
                c1 = TLanes.Load(ref next, v1);
            if (default(TVectors) is IThree)
                c2 = TLanes.Load(ref next, v2);
            if (default(TVectors) is IFour)
                c3 = TLanes.Load(ref next, v3);
        }

        if (default(THeld) is IFour)
        {
            ref T next = ref Unsafe.Add(ref factors, 3 * stride);
            d0 = TLanes.Load(ref next, 0);
            if (default(TVectors) is ITwo)
                d1 = TLanes.Load(ref next, v1);
            if (default(TVectors) is IThree)
                d2 = TLanes.Load(ref next, v2);
            if (default(TVectors) is IFour)
                d3 = TLanes.Load(ref next, v3);
        }

        for (; count > 0; count--)
        {
            TLanes other = TLanes.Load(ref others, 0), a = TLanes.Fma(a0, other, TLanes.Load(ref sums, 0)), b = default, c = default, d = default;
            if (default(THeld) is ITwo)
                b = TLanes.Fma(b0, other, TLanes.Load(ref sums, ofHeld));
            if (default(THeld) is IThree)
                c = TLanes.Fma(c0, other, TLanes.Load(ref sums, 2 * ofHeld));
            if (default(THeld) is IFour)
                d = TLanes.Fma(d0, other, TLanes.Load(ref sums, 3 * ofHeld));
            if (default(TVectors) is ITwo)
            {
                other = TLanes.Load(ref others, v1);
                a = TLanes.Fma(a1, other, a);
                if (default(THeld) is ITwo)
                    b = TLanes.Fma(b1, other, b);
                if (default(THeld) is IThree)
                    c = TLanes.Fma(c1, other, c);
                if (default(THeld) is IFour)
                    d = TLanes.Fma(d1, other, d);
            }

            if (default(TVectors) is IThree)
            {
                other = TLanes.Load(ref others, v2);
                a = TLanes.Fma(a2, other, a);
                if (default(THeld) is ITwo)
                    b = TLanes.Fma(b2, other, b);
                if (default(THeld) is IThree)
                    c = TLanes.Fma(c2, other, c);
                if (default(THeld) is IFour)
                    d = TLanes.Fma(d2, other, d);
            }

            if (default(TVectors) is IFour)
            {
                other = TLanes.Load(ref others, v3);
                a = TLanes.Fma(a3, other, a);
                if (default(THeld) is ITwo)
                    b = TLanes.Fma(b3, other, b);
                if (default(THeld) is IThree)
                    c = TLanes.Fma(c3, other, c);
                if (default(THeld) is IFour)
                    d = TLanes.Fma(d3, other, d);
            }

            TLanes.Store(a, ref sums, 0);
            if (default(THeld) is ITwo)
                TLanes.Store(b, ref sums, ofHeld);
            if (default(THeld) is IThree)
                TLanes.Store(c, ref sums, 2 * ofHeld);
            if (default(THeld) is IFour)
                TLanes.Store(d, ref sums, 3 * ofHeld);
            others = ref Unsafe.Add(ref others, stride);
            sums = ref Unsafe.Add(ref sums, ofRow);
        }
    }
}
