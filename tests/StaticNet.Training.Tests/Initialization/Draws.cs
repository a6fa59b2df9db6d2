using System.Numerics;

namespace StaticNet.Training.Tests.Initialization;

/// <summary>Parameters as an initializer draws them.</summary>
internal static class Draws
{
    /// <summary>Weights, input-major, and then biases of a layer, which stands behind as many layers as its number says.</summary>
    public static double[] Of(Initializer initializer, int fanIn, int units, int seed, int layer = 0)
    {
        LayerSpec[] before = [.. Enumerable.Repeat(new LayerSpec(fanIn), layer)];
        var topology = new NetworkTopology("Drawn", fanIn, new([.. before, new LayerSpec(units)]), LossFunction.SquaredError);
        return All<double>(topology, seed, initializer)[^((fanIn + 1) * units)..];
    }

    /// <summary>All parameters of a network.</summary>
    public static T[] All<T>(NetworkTopology topology, int seed, Initializer initializer)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var parameters = new T[topology.ParameterCount];
        Array.Fill(parameters, T.NaN);
        ParameterInitialization.Fill<T>(topology, seed, parameters, initializer);
        return parameters;
    }
}
