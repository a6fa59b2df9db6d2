using StaticNet;

namespace Samples.Softmax;

/// <summary>Softmax and nothing else, once its weights are the identity: then z = x. In double, to have digits to compare.</summary>
[Input(4)]
[Dense(4, Activation.Softmax)]
[Loss(LossFunction.CategoricalCrossEntropy)]
[Compile(Precision = Precision.Double)]
public partial class SoftmaxNet
{
    /// <summary>The network with θ = 1 and b = 0.</summary>
    public static SoftmaxNet Identity()
    {
        var net = new SoftmaxNet();
        net.Parameters.Clear();
        for (int i = 0; i < InputSize; i++)
            net.Weight(layer: 0, unit: i, input: i) = 1;
        return net;
    }
}
