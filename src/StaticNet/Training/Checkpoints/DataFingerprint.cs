using System.Numerics;
using System.Runtime.InteropServices;
using StaticNet.Data;
using StaticNet.Models;

namespace StaticNet.Training;

/// <summary>CRC-32C over the numbers of a data set and how they are arranged: a training goes on with the data that it began with.</summary>
internal static class DataFingerprint
{
    public static string Of<T>(Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var digest = new ModelDigest();
        digest.Add(MemoryMarshal.AsBytes<int>([data.Count, data.InputSize, data.TargetSize, data.HasWeights ? 1 : 0]));
        digest.Add(MemoryMarshal.AsBytes(data.Inputs));
        digest.Add(MemoryMarshal.AsBytes(data.Targets));
        if (data.HasWeights)
            digest.Add(MemoryMarshal.AsBytes(data.Weights));
        return digest.Text();
    }
}
