using System.ComponentModel;
using System.Runtime.Intrinsics;

namespace StaticNet.Runtime;

/// <summary>A function of each lane of a vector, which generated code hands to <see cref="LaneFunction"/>.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <example>See the generated file of any network with tanh: <c>TanhOfLanes</c>.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILaneFunction<T>
    where T : unmanaged
{
    /// <summary>The value of the function in each lane; to be inlined.</summary>
    /// <param name="u">The arguments.</param>
    static abstract Vector512<T> Of(Vector512<T> u);
}
