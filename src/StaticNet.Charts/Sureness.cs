using System.Numerics;
using StaticNet.Data;

namespace StaticNet.Charts;

/// <summary>How far a network is for a class and against the others, in [−1, 1]: above 0 for the class that it names.</summary>
internal sealed class Sureness
{
    private readonly double _no;
    private readonly double _yes;
    private readonly bool _isSingle;

    private Sureness(int classes, bool isSingle, double no, double yes)
    {
        (Classes, _isSingle, _no, _yes) = (classes, isSingle, no, yes);
    }

    /// <summary>The number of classes, at least two.</summary>
    public int Classes { get; }

    /// <summary>For the outputs of a network.</summary>
    public static Sureness Of<T>(IInferenceNetwork<T> network, Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        bool isSingle = network.OutputSize == 1;
        (double no, double yes) = isSingle ? ClassRows.TargetsOf(data, network.Topology) : OutputRange(network.Topology);
        return new Sureness(isSingle ? 2 : network.OutputSize, isSingle, no, yes);
    }

    /// <summary>
    /// Of a single output: where it lies between its two targets, 2 (a − no)/(yes − no) − 1, and its opposite for class 0. Of several: how far it lies above the
    /// largest other one, as a share of the range of outputs.
    /// </summary>
    /// <param name="output">The outputs of a point, by index.</param>
    /// <param name="index">The class, 0-based.</param>
    public double Margin(Func<int, double> output, int index)
    {
        if (_isSingle)
        {
            double yes = Math.Clamp((2 * (output(0) - _no) / (_yes - _no)) - 1, -1, 1);
            return index == 1 ? yes : -yes;
        }

        double other = double.NegativeInfinity;
        for (int k = 0; k < Classes; k++)
            other = k == index ? other : Math.Max(other, output(k));
        return Math.Clamp((output(index) - other) / (_yes - _no), -1, 1);
    }

    private static (double Low, double High) OutputRange(NetworkTopology topology) =>
        FunctionFacts.OutputsOf(topology.Layers[^1].Activation) == NumberSet.SignedUnitInterval ? (-1, 1) : (0, 1);
}
