using System.ComponentModel;

namespace StaticNet.Runtime.V1;

/// <summary>The equations of a network of floats, whose blocks of samples are computed by vectors of the machine.</summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
/// <example>See the generated file of any network.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ISingleKernel<TSelf> : IVectorKernel<TSelf, float, SingleLanes512, SingleLanes256, SingleLanes128>
    where TSelf : struct, ISingleKernel<TSelf>;
