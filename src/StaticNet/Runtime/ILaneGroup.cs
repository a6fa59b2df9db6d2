using System.ComponentModel;

namespace StaticNet.Runtime.V1;

/// <summary>
/// A few vectors of samples side by side, since one alone would wait for its own results: the equations are written once, for a group, and computed for as many vectors at a time as suits the machine.
/// </summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
/// <typeparam name="TLanes">The vector of the machine.</typeparam>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <example>See the generated file of any small network: its straight-line equations of a batch.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILaneGroup<TSelf, TLanes, T> : ILaneVector<TSelf, T>
    where TSelf : struct, ILaneGroup<TSelf, TLanes, T>
    where TLanes : struct, ILanes<TLanes, T>
    where T : unmanaged
{
    /// <summary>From the first sample of a group to that of the next: its vectors lie 512 bits apart, whatever their width.</summary>
    static abstract long Samples { get; }

    /// <summary>sum + u, vector after vector.</summary>
    /// <param name="u">The group.</param>
    /// <param name="sum">The sum over the samples so far.</param>
    static abstract TLanes AddSamples(TSelf u, TLanes sum);

    /// <summary>u v + sum, vector after vector, each rounded once.</summary>
    /// <param name="u">A group.</param>
    /// <param name="v">A group.</param>
    /// <param name="sum">The sum over the samples so far.</param>
    static abstract TLanes AddProducts(TSelf u, TSelf v, TLanes sum);
}
