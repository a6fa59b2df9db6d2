using System.Numerics;
using StaticNet.Tests.Compilation;

namespace StaticNet.Tests.RandomNetworks;

/// <summary>A batch, and how often it was drawn again.</summary>
internal sealed record Drawn<T>(Batch<T> Batch, int Again)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>;
