using System.Numerics;

namespace StaticNet.Reference;

/// <summary>What a network says of a batch, in <see cref="double"/>.</summary>
/// <param name="Outputs">The outputs of Forward.</param>
/// <param name="Loss">J by Loss.</param>
/// <param name="BackwardLoss">J by Backward.</param>
/// <param name="Gradient">∂J/∂θ.</param>
internal sealed record CheckedResults(double[] Outputs, double Loss, double BackwardLoss, double[] Gradient)
{
    public static CheckedResults Of(ReferenceNetwork network, CheckedBatch batch) =>
        Of(network, batch.Inputs, batch.Targets, batch.Key);

    public static CheckedResults Of(ReferenceNetwork network, double[] inputs, double[] targets, DropoutKey? key)
    {
        double[] outputs = new double[targets.Length];
        double[] gradient = new double[network.Topology.ParameterCount];
        network.Forward(inputs, outputs, key);
        double loss = network.Backward(inputs, targets, gradient, key);
        return new CheckedResults(outputs, loss, loss, gradient);
    }

    /// <summary>Runs a compiled network. What it leaves unwritten stays NaN, and is found.</summary>
    public static CheckedResults Of<T>(INetwork<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, DropoutKey? key)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] outputs = new T[targets.Length];
        T[] gradient = new T[network.ParameterCount];
        outputs.AsSpan().Fill(T.NaN);
        gradient.AsSpan().Fill(T.NaN);
        if (key is { } thinned)
            network.Forward(inputs, outputs, thinned);
        else
            network.Forward(inputs, outputs);
        double loss = double.CreateChecked(key is { } drawn ? network.Loss(inputs, targets, drawn) : network.Loss(inputs, targets));
        double backwardLoss = double.CreateChecked(key is { } same ? network.Backward(inputs, targets, gradient, same) : network.Backward(inputs, targets, gradient));
        return new CheckedResults(
            Array.ConvertAll(outputs, double.CreateChecked), loss, backwardLoss, Array.ConvertAll(gradient, double.CreateChecked));
    }
}
