using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using StaticNet.Data;

namespace StaticNet.Training;

/// <summary>SHA-256 over the numbers of a data set and how they are arranged: a training goes on with the data that it began with.</summary>
internal static class DataFingerprint
{
    public static string Of<T>(Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(MemoryMarshal.AsBytes<int>([data.Count, data.InputSize, data.TargetSize, data.HasWeights ? 1 : 0]));
        hash.AppendData(MemoryMarshal.AsBytes(data.Inputs));
        hash.AppendData(MemoryMarshal.AsBytes(data.Targets));
        if (data.HasWeights)
            hash.AppendData(MemoryMarshal.AsBytes(data.Weights));
        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
