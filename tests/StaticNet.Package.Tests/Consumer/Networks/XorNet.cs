using StaticNet;

namespace Consumer.Networks;

/// <summary>Learns exclusive or.</summary>
[Input(2)]
[Dense(4, Activation.Tanh)]
[Dense(1, Activation.Sigmoid)]
[Loss(LossFunction.BinaryCrossEntropy)]
[L2(0.0001)]
public partial class XorNet
{
    /// <summary>How likely it is that the two differ.</summary>
    /// <param name="a">0 or 1.</param>
    /// <param name="b">0 or 1.</param>
    public float Differ(float a, float b)
    {
        Span<float> output = stackalloc float[OutputSize];
        Forward([a, b], output);
        return output[0];
    }
}
