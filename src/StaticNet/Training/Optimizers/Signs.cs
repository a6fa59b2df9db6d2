using System.Numerics;
using System.Runtime.Intrinsics;

namespace StaticNet.Training;

/// <summary>Signs of the numbers of a vector.</summary>
internal static class Signs
{
    /// <summary>1, 0 or −1 in each place.</summary>
    public static Vector512<T> Of<T>(Vector512<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        (Vector512.GreaterThan(values, Vector512<T>.Zero) & Vector512<T>.One) - (Vector512.LessThan(values, Vector512<T>.Zero) & Vector512<T>.One);
}
