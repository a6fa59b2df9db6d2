using System.Numerics;

namespace StaticNet.Training;

/// <summary>An update that lets parameters decay, and can do without.</summary>
internal interface IDecayingUpdate<T, TUpdate> : IElementwiseUpdate<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TUpdate : struct, IDecayingUpdate<T, TUpdate>
{
    /// <summary>The same update of the same step, without decay.</summary>
    TUpdate WithoutDecay();
}
