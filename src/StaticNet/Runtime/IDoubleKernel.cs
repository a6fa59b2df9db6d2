using System.ComponentModel;

namespace StaticNet.Runtime.V1;

/// <summary>The equations of a network of doubles, whose blocks of samples are computed by vectors of the machine.</summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
/// <example>See the generated file of any network.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IDoubleKernel<TSelf> : IVectorKernel<TSelf, double, DoubleLanes512, DoubleLanes256, DoubleLanes128>
    where TSelf : struct, IDoubleKernel<TSelf>;
