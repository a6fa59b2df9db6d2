using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace StaticNet.Runtime;

/// <summary>Functions of vectors that are narrower than 512 bits, by those of 512 bits.</summary>
/// <remarks>Called by generated code.</remarks>
/// <example>See the generated file of any network with tanh.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LaneFunction
{
    /// <summary>The value of a function in each lane. Not inlined: it has the locals of 512 bits, of which a caller has only so many.</summary>
    /// <typeparam name="TLanes">The vector.</typeparam>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TFunction">The function.</typeparam>
    /// <param name="u">The arguments; by reference, since a vector in a struct is passed in two halves, and a load of both waits for them.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static TLanes Of<TLanes, T, TFunction>(in TLanes u)
        where TLanes : struct, ILanes<TLanes, T>
        where T : unmanaged
        where TFunction : struct, ILaneFunction<T>
    {
        // Never true. The JIT inlines up to a cost in proportion to the length of a method as it stands: in a single line tanh is left as calls and takes 370 ns
        // instead of 10; the normal distribution needs all five.
        if (typeof(TLanes) == typeof(byte)) return TLanes.Narrow(TFunction.Of(TLanes.Widen(u)));
        if (typeof(TLanes) == typeof(char)) return TLanes.Narrow(TFunction.Of(TLanes.Widen(u)));
        if (typeof(TLanes) == typeof(int)) return TLanes.Narrow(TFunction.Of(TLanes.Widen(u)));
        if (typeof(TLanes) == typeof(long)) return TLanes.Narrow(TFunction.Of(TLanes.Widen(u)));
        return TLanes.Narrow(TFunction.Of(TLanes.Widen(u)));
    }
}
