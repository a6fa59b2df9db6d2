using System.Numerics;
using StaticNet.Data;
using StaticNet.Numerics;

namespace StaticNet.Training;

/// <summary>How well a network does on data it is shown, without changing it.</summary>
/// <example><code>
/// Console.WriteLine($"accuracy {Metrics.Accuracy(net, test):P1}");
/// Console.WriteLine(Metrics.Confusion(net, test));
/// </code></example>
public static class Metrics
{
    /// <summary>The mean loss without the penalty, <see cref="INetwork{T}.MeanLoss"/>: what validation measures.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="data">Rows that fit it.</param>
    /// <exception cref="ArgumentException">The sizes of network and data differ; both are named.</exception>
    /// <exception cref="DatasetException">A target is not what the loss is made for.</exception>
    public static double MeanError<T>(INetwork<T> network, Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Require(network, data);
        TargetRange.Require(data, network.Topology);
        return double.CreateTruncating(network.MeanLoss(data.Inputs, data.Targets));
    }

    /// <summary>The share of rows whose class the network names, in [0, 1]; the class of outputs and of targets is <see cref="Dataset.ClassOf"/>.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="data">Rows that fit it, each of one class.</param>
    /// <exception cref="ArgumentException">The sizes of network and data differ; both are named.</exception>
    /// <exception cref="ArithmeticException">An output is NaN or ∞; its row is named.</exception>
    public static double Accuracy<T>(INetwork<T> network, Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Confusion(network, data).Accuracy;

    /// <summary>Counts which class the network takes for which.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="data">Rows that fit it, each of one class. Without class names the classes are called 0, 1, ….</param>
    /// <exception cref="ArgumentException">The sizes of network and data differ; both are named.</exception>
    /// <exception cref="ArithmeticException">An output is NaN or ∞; its row is named.</exception>
    public static ConfusionMatrix Confusion<T>(INetwork<T> network, Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Require(network, data);
        int width = data.TargetSize;
        var outputs = new T[data.Count * width];
        network.Forward(data.Inputs, outputs);
        int at = Finite.IndexOfViolation<T>(outputs);
        if (at >= 0)
            throw new ArithmeticException($"Row {at / width} (0-based): output {at % width} is {outputs[at]}; are the network's parameters finite?");

        var matrix = new ConfusionMatrix(data.ClassNames is [] ? [.. Enumerable.Range(0, Math.Max(2, width)).Select(i => $"{i}")] : data.ClassNames);
        for (int row = 0; row < data.Count; row++)
            matrix.Add(data.ClassOf(row), Dataset.ClassOf<T>(outputs.AsSpan(row * width, width), network.Topology.Loss.Function));
        return matrix;
    }

    private static void Require<T>(INetwork<T> network, Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(data);
        DatasetFit.Require(network, data, nameof(data));
    }
}
