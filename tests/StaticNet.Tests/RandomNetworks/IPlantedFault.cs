using System.Numerics;

namespace StaticNet.Tests.RandomNetworks;

/// <summary>Puts a fault into networks, to see whether the checks find it.</summary>
internal interface IPlantedFault
{
    /// <summary>The network with the fault, or itself where it is spared.</summary>
    INetwork<T> Plant<T>(INetwork<T> network)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}
