using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using static StaticNet.Runtime.V1.TileKinds;

namespace StaticNet.Runtime.V1;

/// <content>One tile. Whether a type has an interface is a constant before anything is inlined, so that no tile pays for what a larger one has more.</content>
public static partial class TiledSums<T, TLanes, TSum>
{
    // Some terms of one segment of the sums of tiles that lie side by side: outputs from j on, samples from s on. Where sums wait, they begin or go on there; else they begin, and are
    // complete; or all terms of two segments, of which the first waits for the second. Where factors are packed, c is the copy.
    [MethodImpl(Apart)]
    private static void Tiles<TOutputs, TVectors, TEnd>(ref T b, ref T a, ref T c, nint j, nint slot, nint tiles, nint s, nint first, nint end, nint segment)
        where TOutputs : struct, IVectors
        where TVectors : struct
        where TEnd : struct
    {
        // Each is one name, since whatever is inlined takes locals, of which the JIT follows so many.
        nint v1 = Step, v2 = 2 * v1, v3 = 3 * v1, slots = default(TEnd) is ICompletes ? 0 : SlotStride, outputs = default(TEnd) is IPacked ? 1 : TSum.OutputStride;
        ref T packed = ref a;
        if (default(TEnd) is IPacked)
            packed = ref Scratch<T>.Packed(0);
        while (tiles > 0)
        {
            nint from = default(TEnd) is IJoins && segment > 0 ? Start(1, TSum.Segments, TSum.Terms) : first, to = default(TEnd) is IJoins && segment == 0 ? Start(1, TSum.Segments, TSum.Terms) : end;
            ref T waiting = ref a;
            if (default(TEnd) is not ICompletes)
                waiting = ref Unsafe.Add(ref a, Slot(default(TEnd) is IJoins ? 0 : slot, default(TEnd) is IJoins ? 0 : (int)segment) + (IsLarge ? s : 0));
            ref T waiting1 = ref Unsafe.Add(ref waiting, slots), waiting2 = ref Unsafe.Add(ref waiting, 2 * slots), waiting3 = ref Unsafe.Add(ref waiting, 3 * slots);
            ref T waiting4 = ref Unsafe.Add(ref waiting, 4 * slots), waiting5 = ref Unsafe.Add(ref waiting, 5 * slots);
            TLanes z00 = default, z01 = default, z02 = default, z03 = default;
            TLanes z10 = default, z11 = default, z12 = default, z13 = default;
            TLanes z20 = default, z21 = default, z22 = default, z23 = default;
            TLanes z30 = default, z31 = default, z32 = default, z33 = default;
            TLanes z40 = default, z41 = default, z42 = default, z43 = default;
            TLanes z50 = default, z51 = default, z52 = default, z53 = default;
            if (default(TEnd) is IGoesOn && first > Start((int)segment, TSum.Segments, TSum.Terms))
            {
                z00 = TLanes.Load(ref waiting, 0);
                if (default(TVectors) is ITwo)
                    z01 = TLanes.Load(ref waiting, v1);
                if (default(TVectors) is IFour)
                {
                    z02 = TLanes.Load(ref waiting, v2);
                    z03 = TLanes.Load(ref waiting, v3);
                }

                if (default(TOutputs) is ITwo)
                {
                    z10 = TLanes.Load(ref waiting1, 0);
                    if (default(TVectors) is ITwo)
                        z11 = TLanes.Load(ref waiting1, v1);
                    if (default(TVectors) is IFour)
                    {
                        z12 = TLanes.Load(ref waiting1, v2);
                        z13 = TLanes.Load(ref waiting1, v3);
                    }
                }

                if (default(TOutputs) is IThree)
                {
                    z20 = TLanes.Load(ref waiting2, 0);
                    if (default(TVectors) is ITwo)
                        z21 = TLanes.Load(ref waiting2, v1);
                    if (default(TVectors) is IFour)
                    {
                        z22 = TLanes.Load(ref waiting2, v2);
                        z23 = TLanes.Load(ref waiting2, v3);
                    }
                }

                if (default(TOutputs) is IFour)
                {
                    z30 = TLanes.Load(ref waiting3, 0);
                    if (default(TVectors) is ITwo)
                        z31 = TLanes.Load(ref waiting3, v1);
                    if (default(TVectors) is IFour)
                    {
                        z32 = TLanes.Load(ref waiting3, v2);
                        z33 = TLanes.Load(ref waiting3, v3);
                    }
                }

                if (default(TOutputs) is IFive)
                {
                    z40 = TLanes.Load(ref waiting4, 0);
                    if (default(TVectors) is ITwo)
                        z41 = TLanes.Load(ref waiting4, v1);
                    if (default(TVectors) is IFour)
                    {
                        z42 = TLanes.Load(ref waiting4, v2);
                        z43 = TLanes.Load(ref waiting4, v3);
                    }
                }

                if (default(TOutputs) is ISix)
                {
                    z50 = TLanes.Load(ref waiting5, 0);
                    if (default(TVectors) is ITwo)
                        z51 = TLanes.Load(ref waiting5, v1);
                    if (default(TVectors) is IFour)
                    {
                        z52 = TLanes.Load(ref waiting5, v2);
                        z53 = TLanes.Load(ref waiting5, v3);
                    }
                }
            }
            else if (default(TSum) is not IAdds && segment == 0)
            {
                z00 = z01 = z02 = z03 = TSum.First(ref b, j + 0);
                if (default(TOutputs) is ITwo)
                    z10 = z11 = z12 = z13 = TSum.First(ref b, j + 1);
                if (default(TOutputs) is IThree)
                    z20 = z21 = z22 = z23 = TSum.First(ref b, j + 2);
                if (default(TOutputs) is IFour)
                    z30 = z31 = z32 = z33 = TSum.First(ref b, j + 3);
                if (default(TOutputs) is IFive)
                    z40 = z41 = z42 = z43 = TSum.First(ref b, j + 4);
                if (default(TOutputs) is ISix)
                    z50 = z51 = z52 = z53 = TSum.First(ref b, j + 5);
            }

            ref T factors = ref Unsafe.Add(ref b, TSum.Factors + (j * TSum.OutputStride) + (from * TSum.TermStride));
            if (default(TEnd) is IPacked)
                factors = ref Unsafe.Add(ref packed, slot + (IsLarge ? 0 : from * PackedStride));
            ref T rows = ref Unsafe.Add(ref a, TSum.Rows + (from * TSum.RowStride) + TSum.Column(s));
            for (nint n = to - from; n > 0; n--)
            {
                if (default(TEnd) is IWaits && default(TEnd) is not IPacked && IsLarge)
                    Prefetch(ref Unsafe.Add(ref factors, FactorsAhead * outputs));
                if (default(TVectors) is IOneLower)
                {
                    TLanes lower = TLanes.LoadLower(ref rows, 0);
                    z00 = TLanes.FmaLower(TLanes.SplatLower(factors), lower, z00);
                    if (default(TOutputs) is ITwo)
                        z10 = TLanes.FmaLower(TLanes.SplatLower(Unsafe.Add(ref factors, outputs)), lower, z10);
                    if (default(TOutputs) is IThree)
                        z20 = TLanes.FmaLower(TLanes.SplatLower(Unsafe.Add(ref factors, 2 * outputs)), lower, z20);
                    if (default(TOutputs) is IFour)
                        z30 = TLanes.FmaLower(TLanes.SplatLower(Unsafe.Add(ref factors, 3 * outputs)), lower, z30);
                    if (default(TOutputs) is IFive)
                        z40 = TLanes.FmaLower(TLanes.SplatLower(Unsafe.Add(ref factors, 4 * outputs)), lower, z40);
                    if (default(TOutputs) is ISix)
                        z50 = TLanes.FmaLower(TLanes.SplatLower(Unsafe.Add(ref factors, 5 * outputs)), lower, z50);
                    factors = ref Unsafe.Add(ref factors, default(TEnd) is IPacked ? PackedStride : TSum.TermStride);
                    rows = ref Unsafe.Add(ref rows, TSum.RowStride);
                    continue;
                }

                TLanes a0 = TLanes.Load(ref rows, 0), a1 = default, a2 = default, a3 = default;
                if (default(TVectors) is ITwo)
                    a1 = default(TVectors) is ITwoLower ? TLanes.LoadLower(ref rows, v1) : TLanes.Load(ref rows, v1);
                if (default(TVectors) is IFour)
                {
                    a2 = TLanes.Load(ref rows, v2);
                    a3 = default(TVectors) is IFourLower ? TLanes.LoadLower(ref rows, v3) : TLanes.Load(ref rows, v3);
                }

                {
                    TLanes factor = TLanes.Splat(factors);
                    z00 = TLanes.Fma(factor, a0, z00);
                    if (default(TVectors) is ITwo)
                        z01 = default(TVectors) is ITwoLower ? TLanes.FmaLower(factor, a1, z01) : TLanes.Fma(factor, a1, z01);
                    if (default(TVectors) is IFour)
                    {
                        z02 = TLanes.Fma(factor, a2, z02);
                        z03 = default(TVectors) is IFourLower ? TLanes.FmaLower(factor, a3, z03) : TLanes.Fma(factor, a3, z03);
                    }
                }

                if (default(TOutputs) is ITwo)
                {
                    TLanes factor = TLanes.Splat(Unsafe.Add(ref factors, outputs));
                    z10 = TLanes.Fma(factor, a0, z10);
                    if (default(TVectors) is ITwo)
                        z11 = default(TVectors) is ITwoLower ? TLanes.FmaLower(factor, a1, z11) : TLanes.Fma(factor, a1, z11);
                    if (default(TVectors) is IFour)
                    {
                        z12 = TLanes.Fma(factor, a2, z12);
                        z13 = default(TVectors) is IFourLower ? TLanes.FmaLower(factor, a3, z13) : TLanes.Fma(factor, a3, z13);
                    }
                }

                if (default(TOutputs) is IThree)
                {
                    TLanes factor = TLanes.Splat(Unsafe.Add(ref factors, 2 * outputs));
                    z20 = TLanes.Fma(factor, a0, z20);
                    if (default(TVectors) is ITwo)
                        z21 = default(TVectors) is ITwoLower ? TLanes.FmaLower(factor, a1, z21) : TLanes.Fma(factor, a1, z21);
                    if (default(TVectors) is IFour)
                    {
                        z22 = TLanes.Fma(factor, a2, z22);
                        z23 = default(TVectors) is IFourLower ? TLanes.FmaLower(factor, a3, z23) : TLanes.Fma(factor, a3, z23);
                    }
                }

                if (default(TOutputs) is IFour)
                {
                    TLanes factor = TLanes.Splat(Unsafe.Add(ref factors, 3 * outputs));
                    z30 = TLanes.Fma(factor, a0, z30);
                    if (default(TVectors) is ITwo)
                        z31 = default(TVectors) is ITwoLower ? TLanes.FmaLower(factor, a1, z31) : TLanes.Fma(factor, a1, z31);
                    if (default(TVectors) is IFour)
                    {
                        z32 = TLanes.Fma(factor, a2, z32);
                        z33 = default(TVectors) is IFourLower ? TLanes.FmaLower(factor, a3, z33) : TLanes.Fma(factor, a3, z33);
                    }
                }

                if (default(TOutputs) is IFive)
                {
                    TLanes factor = TLanes.Splat(Unsafe.Add(ref factors, 4 * outputs));
                    z40 = TLanes.Fma(factor, a0, z40);
                    if (default(TVectors) is ITwo)
                        z41 = default(TVectors) is ITwoLower ? TLanes.FmaLower(factor, a1, z41) : TLanes.Fma(factor, a1, z41);
                    if (default(TVectors) is IFour)
                    {
                        z42 = TLanes.Fma(factor, a2, z42);
                        z43 = default(TVectors) is IFourLower ? TLanes.FmaLower(factor, a3, z43) : TLanes.Fma(factor, a3, z43);
                    }
                }

                if (default(TOutputs) is ISix)
                {
                    TLanes factor = TLanes.Splat(Unsafe.Add(ref factors, 5 * outputs));
                    z50 = TLanes.Fma(factor, a0, z50);
                    if (default(TVectors) is ITwo)
                        z51 = default(TVectors) is ITwoLower ? TLanes.FmaLower(factor, a1, z51) : TLanes.Fma(factor, a1, z51);
                    if (default(TVectors) is IFour)
                    {
                        z52 = TLanes.Fma(factor, a2, z52);
                        z53 = default(TVectors) is IFourLower ? TLanes.FmaLower(factor, a3, z53) : TLanes.Fma(factor, a3, z53);
                    }
                }

                factors = ref Unsafe.Add(ref factors, default(TEnd) is IPacked ? PackedStride : TSum.TermStride);
                rows = ref Unsafe.Add(ref rows, TSum.RowStride);
            }

            if (default(TEnd) is IWaits || (default(TEnd) is IJoins && segment == 0))
            {
                TLanes.Store(z00, ref waiting, 0);
                if (default(TVectors) is ITwo)
                    TLanes.Store(z01, ref waiting, v1);
                if (default(TVectors) is IFour)
                {
                    TLanes.Store(z02, ref waiting, v2);
                    TLanes.Store(z03, ref waiting, v3);
                }

                if (default(TOutputs) is ITwo)
                {
                    TLanes.Store(z10, ref waiting1, 0);
                    if (default(TVectors) is ITwo)
                        TLanes.Store(z11, ref waiting1, v1);
                    if (default(TVectors) is IFour)
                    {
                        TLanes.Store(z12, ref waiting1, v2);
                        TLanes.Store(z13, ref waiting1, v3);
                    }
                }

                if (default(TOutputs) is IThree)
                {
                    TLanes.Store(z20, ref waiting2, 0);
                    if (default(TVectors) is ITwo)
                        TLanes.Store(z21, ref waiting2, v1);
                    if (default(TVectors) is IFour)
                    {
                        TLanes.Store(z22, ref waiting2, v2);
                        TLanes.Store(z23, ref waiting2, v3);
                    }
                }

                if (default(TOutputs) is IFour)
                {
                    TLanes.Store(z30, ref waiting3, 0);
                    if (default(TVectors) is ITwo)
                        TLanes.Store(z31, ref waiting3, v1);
                    if (default(TVectors) is IFour)
                    {
                        TLanes.Store(z32, ref waiting3, v2);
                        TLanes.Store(z33, ref waiting3, v3);
                    }
                }

                if (default(TOutputs) is IFive)
                {
                    TLanes.Store(z40, ref waiting4, 0);
                    if (default(TVectors) is ITwo)
                        TLanes.Store(z41, ref waiting4, v1);
                    if (default(TVectors) is IFour)
                    {
                        TLanes.Store(z42, ref waiting4, v2);
                        TLanes.Store(z43, ref waiting4, v3);
                    }
                }

                if (default(TOutputs) is ISix)
                {
                    TLanes.Store(z50, ref waiting5, 0);
                    if (default(TVectors) is ITwo)
                        TLanes.Store(z51, ref waiting5, v1);
                    if (default(TVectors) is IFour)
                    {
                        TLanes.Store(z52, ref waiting5, v2);
                        TLanes.Store(z53, ref waiting5, v3);
                    }
                }
            }
            else
            {
                if (default(TSum) is IAdds)
                {
                    // The sums that wait are those of the blocks before, or zeros.
                    nint stride = TSum.AddedStride;
                    waiting = ref Unsafe.Add(ref c, TSum.Added + (j * stride) + s);
                    if (default(TEnd) is IScales && TSum.Begins(ref b))
                    {
                        waiting = ref TSum.Zeros;
                        stride = 0;
                    }

                    waiting1 = ref Unsafe.Add(ref waiting, stride);
                    waiting2 = ref Unsafe.Add(ref waiting, 2 * stride);
                    waiting3 = ref Unsafe.Add(ref waiting, 3 * stride);
                    waiting4 = ref Unsafe.Add(ref waiting, 4 * stride);
                    waiting5 = ref Unsafe.Add(ref waiting, 5 * stride);
                }

                if (default(TEnd) is IMasks)
                {
                    TLanes mask = TLanes.Load(ref TSum.Mask(s), default(TVectors) is IFour ? v3 : default(TVectors) is ITwo ? v1 : 0), none = TLanes.Splat(T.NegativeZero);
                    if (default(TVectors) is IFour)
                        z03 = TLanes.IfPositive(mask, z03, none);
                    else if (default(TVectors) is ITwo)
                        z01 = TLanes.IfPositive(mask, z01, none);
                    else
                        z00 = TLanes.IfPositive(mask, z00, none);
                    if (default(TOutputs) is ITwo)
                    {
                        if (default(TVectors) is IFour)
                            z13 = TLanes.IfPositive(mask, z13, none);
                        else if (default(TVectors) is ITwo)
                            z11 = TLanes.IfPositive(mask, z11, none);
                        else
                            z10 = TLanes.IfPositive(mask, z10, none);
                    }

                    if (default(TOutputs) is IThree)
                    {
                        if (default(TVectors) is IFour)
                            z23 = TLanes.IfPositive(mask, z23, none);
                        else if (default(TVectors) is ITwo)
                            z21 = TLanes.IfPositive(mask, z21, none);
                        else
                            z20 = TLanes.IfPositive(mask, z20, none);
                    }

                    if (default(TOutputs) is IFour)
                    {
                        if (default(TVectors) is IFour)
                            z33 = TLanes.IfPositive(mask, z33, none);
                        else if (default(TVectors) is ITwo)
                            z31 = TLanes.IfPositive(mask, z31, none);
                        else
                            z30 = TLanes.IfPositive(mask, z30, none);
                    }

                    if (default(TOutputs) is IFive)
                    {
                        if (default(TVectors) is IFour)
                            z43 = TLanes.IfPositive(mask, z43, none);
                        else if (default(TVectors) is ITwo)
                            z41 = TLanes.IfPositive(mask, z41, none);
                        else
                            z40 = TLanes.IfPositive(mask, z40, none);
                    }

                    if (default(TOutputs) is ISix)
                    {
                        if (default(TVectors) is IFour)
                            z53 = TLanes.IfPositive(mask, z53, none);
                        else if (default(TVectors) is ITwo)
                            z51 = TLanes.IfPositive(mask, z51, none);
                        else
                            z50 = TLanes.IfPositive(mask, z50, none);
                    }
                }

                if (default(TEnd) is IJoins || default(TSum) is IAdds)
                {
                    z00 = (default(TVectors) is IOneLower && TSum.IsNarrow ? TLanes.LoadLower(ref waiting, 0) : TLanes.Load(ref waiting, 0)) + z00;
                    if (default(TVectors) is ITwo)
                        z01 = TLanes.Load(ref waiting, v1) + z01;
                    if (default(TVectors) is IFour)
                    {
                        z02 = TLanes.Load(ref waiting, v2) + z02;
                        z03 = TLanes.Load(ref waiting, v3) + z03;
                    }

                    if (default(TOutputs) is ITwo)
                    {
                        z10 = (default(TVectors) is IOneLower && TSum.IsNarrow ? TLanes.LoadLower(ref waiting1, 0) : TLanes.Load(ref waiting1, 0)) + z10;
                        if (default(TVectors) is ITwo)
                            z11 = TLanes.Load(ref waiting1, v1) + z11;
                        if (default(TVectors) is IFour)
                        {
                            z12 = TLanes.Load(ref waiting1, v2) + z12;
                            z13 = TLanes.Load(ref waiting1, v3) + z13;
                        }
                    }

                    if (default(TOutputs) is IThree)
                    {
                        z20 = (default(TVectors) is IOneLower && TSum.IsNarrow ? TLanes.LoadLower(ref waiting2, 0) : TLanes.Load(ref waiting2, 0)) + z20;
                        if (default(TVectors) is ITwo)
                            z21 = TLanes.Load(ref waiting2, v1) + z21;
                        if (default(TVectors) is IFour)
                        {
                            z22 = TLanes.Load(ref waiting2, v2) + z22;
                            z23 = TLanes.Load(ref waiting2, v3) + z23;
                        }
                    }

                    if (default(TOutputs) is IFour)
                    {
                        z30 = (default(TVectors) is IOneLower && TSum.IsNarrow ? TLanes.LoadLower(ref waiting3, 0) : TLanes.Load(ref waiting3, 0)) + z30;
                        if (default(TVectors) is ITwo)
                            z31 = TLanes.Load(ref waiting3, v1) + z31;
                        if (default(TVectors) is IFour)
                        {
                            z32 = TLanes.Load(ref waiting3, v2) + z32;
                            z33 = TLanes.Load(ref waiting3, v3) + z33;
                        }
                    }

                    if (default(TOutputs) is IFive)
                    {
                        z40 = (default(TVectors) is IOneLower && TSum.IsNarrow ? TLanes.LoadLower(ref waiting4, 0) : TLanes.Load(ref waiting4, 0)) + z40;
                        if (default(TVectors) is ITwo)
                            z41 = TLanes.Load(ref waiting4, v1) + z41;
                        if (default(TVectors) is IFour)
                        {
                            z42 = TLanes.Load(ref waiting4, v2) + z42;
                            z43 = TLanes.Load(ref waiting4, v3) + z43;
                        }
                    }

                    if (default(TOutputs) is ISix)
                    {
                        z50 = (default(TVectors) is IOneLower && TSum.IsNarrow ? TLanes.LoadLower(ref waiting5, 0) : TLanes.Load(ref waiting5, 0)) + z50;
                        if (default(TVectors) is ITwo)
                            z51 = TLanes.Load(ref waiting5, v1) + z51;
                        if (default(TVectors) is IFour)
                        {
                            z52 = TLanes.Load(ref waiting5, v2) + z52;
                            z53 = TLanes.Load(ref waiting5, v3) + z53;
                        }
                    }
                }

                if (default(TEnd) is IScales)
                {
                    TLanes scale = TSum.Scale(ref b);
                    z00 *= scale;
                    if (default(TVectors) is ITwo)
                        z01 *= scale;
                    if (default(TVectors) is IFour)
                    {
                        z02 *= scale;
                        z03 *= scale;
                    }

                    if (default(TOutputs) is ITwo)
                    {
                        z10 *= scale;
                        if (default(TVectors) is ITwo)
                            z11 *= scale;
                        if (default(TVectors) is IFour)
                        {
                            z12 *= scale;
                            z13 *= scale;
                        }
                    }

                    if (default(TOutputs) is IThree)
                    {
                        z20 *= scale;
                        if (default(TVectors) is ITwo)
                            z21 *= scale;
                        if (default(TVectors) is IFour)
                        {
                            z22 *= scale;
                            z23 *= scale;
                        }
                    }

                    if (default(TOutputs) is IFour)
                    {
                        z30 *= scale;
                        if (default(TVectors) is ITwo)
                            z31 *= scale;
                        if (default(TVectors) is IFour)
                        {
                            z32 *= scale;
                            z33 *= scale;
                        }
                    }

                    if (default(TOutputs) is IFive)
                    {
                        z40 *= scale;
                        if (default(TVectors) is ITwo)
                            z41 *= scale;
                        if (default(TVectors) is IFour)
                        {
                            z42 *= scale;
                            z43 *= scale;
                        }
                    }

                    if (default(TOutputs) is ISix)
                    {
                        z50 *= scale;
                        if (default(TVectors) is ITwo)
                            z51 *= scale;
                        if (default(TVectors) is IFour)
                        {
                            z52 *= scale;
                            z53 *= scale;
                        }
                    }
                }

                if (default(TSum) is IAdds)
                {
                    nint stride = TSum.AddedStride;
                    ref T added = ref Unsafe.Add(ref c, TSum.Added + (j * stride) + s);
                    FetchAdded<TOutputs, TVectors>(ref Unsafe.Add(ref added, TileSizes.Outputs * stride), stride);
                    if (default(TVectors) is IOneLower && TSum.IsNarrow)
                        TLanes.StoreLower(z00, ref added, 0);
                    else
                        TLanes.Store(z00, ref added, 0);
                    if (default(TVectors) is ITwo)
                        TLanes.Store(z01, ref added, v1);
                    if (default(TVectors) is IFour)
                    {
                        TLanes.Store(z02, ref added, v2);
                        TLanes.Store(z03, ref added, v3);
                    }

                    if (default(TOutputs) is ITwo)
                    {
                        added = ref Unsafe.Add(ref added, stride);
                        if (default(TVectors) is IOneLower && TSum.IsNarrow)
                            TLanes.StoreLower(z10, ref added, 0);
                        else
                            TLanes.Store(z10, ref added, 0);
                        if (default(TVectors) is ITwo)
                            TLanes.Store(z11, ref added, v1);
                        if (default(TVectors) is IFour)
                        {
                            TLanes.Store(z12, ref added, v2);
                            TLanes.Store(z13, ref added, v3);
                        }
                    }

                    if (default(TOutputs) is IThree)
                    {
                        added = ref Unsafe.Add(ref added, stride);
                        if (default(TVectors) is IOneLower && TSum.IsNarrow)
                            TLanes.StoreLower(z20, ref added, 0);
                        else
                            TLanes.Store(z20, ref added, 0);
                        if (default(TVectors) is ITwo)
                            TLanes.Store(z21, ref added, v1);
                        if (default(TVectors) is IFour)
                        {
                            TLanes.Store(z22, ref added, v2);
                            TLanes.Store(z23, ref added, v3);
                        }
                    }

                    if (default(TOutputs) is IFour)
                    {
                        added = ref Unsafe.Add(ref added, stride);
                        if (default(TVectors) is IOneLower && TSum.IsNarrow)
                            TLanes.StoreLower(z30, ref added, 0);
                        else
                            TLanes.Store(z30, ref added, 0);
                        if (default(TVectors) is ITwo)
                            TLanes.Store(z31, ref added, v1);
                        if (default(TVectors) is IFour)
                        {
                            TLanes.Store(z32, ref added, v2);
                            TLanes.Store(z33, ref added, v3);
                        }
                    }

                    if (default(TOutputs) is IFive)
                    {
                        added = ref Unsafe.Add(ref added, stride);
                        if (default(TVectors) is IOneLower && TSum.IsNarrow)
                            TLanes.StoreLower(z40, ref added, 0);
                        else
                            TLanes.Store(z40, ref added, 0);
                        if (default(TVectors) is ITwo)
                            TLanes.Store(z41, ref added, v1);
                        if (default(TVectors) is IFour)
                        {
                            TLanes.Store(z42, ref added, v2);
                            TLanes.Store(z43, ref added, v3);
                        }
                    }

                    if (default(TOutputs) is ISix)
                    {
                        added = ref Unsafe.Add(ref added, stride);
                        if (default(TVectors) is IOneLower && TSum.IsNarrow)
                            TLanes.StoreLower(z50, ref added, 0);
                        else
                            TLanes.Store(z50, ref added, 0);
                        if (default(TVectors) is ITwo)
                            TLanes.Store(z51, ref added, v1);
                        if (default(TVectors) is IFour)
                        {
                            TLanes.Store(z52, ref added, v2);
                            TLanes.Store(z53, ref added, v3);
                        }
                    }
                }
                else
                {
                    TSum.Take(z00, ref b, ref c, j, s);
                    if (default(TVectors) is ITwo)
                        TSum.Take(z01, ref b, ref c, j, s + v1);
                    if (default(TVectors) is IFour)
                    {
                        TSum.Take(z02, ref b, ref c, j, s + v2);
                        TSum.Take(z03, ref b, ref c, j, s + v3);
                    }

                    if (default(TOutputs) is ITwo)
                    {
                        TSum.Take(z10, ref b, ref c, j + 1, s);
                        if (default(TVectors) is ITwo)
                            TSum.Take(z11, ref b, ref c, j + 1, s + v1);
                        if (default(TVectors) is IFour)
                        {
                            TSum.Take(z12, ref b, ref c, j + 1, s + v2);
                            TSum.Take(z13, ref b, ref c, j + 1, s + v3);
                        }
                    }

                    if (default(TOutputs) is IThree)
                    {
                        TSum.Take(z20, ref b, ref c, j + 2, s);
                        if (default(TVectors) is ITwo)
                            TSum.Take(z21, ref b, ref c, j + 2, s + v1);
                        if (default(TVectors) is IFour)
                        {
                            TSum.Take(z22, ref b, ref c, j + 2, s + v2);
                            TSum.Take(z23, ref b, ref c, j + 2, s + v3);
                        }
                    }

                    if (default(TOutputs) is IFour)
                    {
                        TSum.Take(z30, ref b, ref c, j + 3, s);
                        if (default(TVectors) is ITwo)
                            TSum.Take(z31, ref b, ref c, j + 3, s + v1);
                        if (default(TVectors) is IFour)
                        {
                            TSum.Take(z32, ref b, ref c, j + 3, s + v2);
                            TSum.Take(z33, ref b, ref c, j + 3, s + v3);
                        }
                    }

                    if (default(TOutputs) is IFive)
                    {
                        TSum.Take(z40, ref b, ref c, j + 4, s);
                        if (default(TVectors) is ITwo)
                            TSum.Take(z41, ref b, ref c, j + 4, s + v1);
                        if (default(TVectors) is IFour)
                        {
                            TSum.Take(z42, ref b, ref c, j + 4, s + v2);
                            TSum.Take(z43, ref b, ref c, j + 4, s + v3);
                        }
                    }

                    if (default(TOutputs) is ISix)
                    {
                        TSum.Take(z50, ref b, ref c, j + 5, s);
                        if (default(TVectors) is ITwo)
                            TSum.Take(z51, ref b, ref c, j + 5, s + v1);
                        if (default(TVectors) is IFour)
                        {
                            TSum.Take(z52, ref b, ref c, j + 5, s + v2);
                            TSum.Take(z53, ref b, ref c, j + 5, s + v3);
                        }
                    }
                }
            }

            if (default(TEnd) is IJoins)
            {
                segment = 1 - segment;
                if (segment > 0)
                    continue;
            }

            slot += TOutputs.Count;

            j += TOutputs.Count;
            tiles--;
        }
    }

    // The weights that come next lie further along their rows, where no stream of the machine foretells them. Ns for 1000 × 1002 weights and a sample, without and with: 79,100 and 40,100.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Prefetch(ref T next)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref next));
    }
}
