using System.Numerics;
using StaticNet.Data;

namespace StaticNet.Evaluation;

/// <summary>Whether rows have the sizes a network takes.</summary>
internal static class DatasetFit
{
    /// <exception cref="ArgumentException">A size differs; both are named.</exception>
    public static void Require<T>(IInferenceNetwork<T> network, Dataset<T> data, string parameter)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Require(network, data.InputSize, data.TargetSize, parameter);

    /// <exception cref="ArgumentException">A size differs; both are named.</exception>
    public static void Require<T>(IInferenceNetwork<T> network, int inputs, int targets, string parameter)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (inputs != network.InputSize)
            throw new ArgumentException($"The data has {inputs} inputs a row, {network.Topology.Name} has {network.InputSize}.", parameter);
        if (targets != network.OutputSize)
            throw new ArgumentException($"The data has {targets} targets a row, {network.Topology.Name} has {network.OutputSize} outputs.", parameter);
    }
}
