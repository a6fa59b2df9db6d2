namespace StaticNet.Onnx.Tests.Networks;

/// <summary>A compiled network of each activation, in double precision.</summary>
internal static partial class DoubleNetworks
{
    public static INetwork<double> Of(Activation activation, int seed) => activation switch
    {
        Activation.Identity => new NetIdentity(seed),
        Activation.ReLU => new NetReLU(seed),
        Activation.LeakyReLU => new NetLeakyReLU(seed),
        Activation.Sigmoid => new NetSigmoid(seed),
        Activation.Tanh => new NetTanh(seed),
        Activation.Softmax => new NetSoftmax(seed),
        Activation.ELU => new NetELU(seed),
        Activation.SELU => new NetSELU(seed),
        Activation.GELU => new NetGELU(seed),
        Activation.GELUTanh => new NetGELUTanh(seed),
        Activation.SiLU => new NetSiLU(seed),
        Activation.Mish => new NetMish(seed),
        Activation.Softplus => new NetSoftplus(seed),
        Activation.Softsign => new NetSoftsign(seed),
        Activation.HardSigmoid => new NetHardSigmoid(seed),
        Activation.HardTanh => new NetHardTanh(seed),
        Activation.HardSwish => new NetHardSwish(seed),
        Activation.Exponential => new NetExponential(seed),
        Activation.Sinusoid => new NetSinusoid(seed),
        var other => throw new NotSupportedException($"There is no network of {other}."),
    };

    [Input(3)]
    [Dense(7, Activation.Identity)]
    [Dense(4, Activation.Identity)]
    [Loss(LossFunction.MeanSquaredError)]
    [Compile(Precision = Precision.Double)]
    internal sealed partial class NetIdentity;

    [Input(3)]
    [Dense(7, Activation.ReLU)]
    [Dropout(0.5)]
    [Dense(4, Activation.ReLU)]
    [Loss(LossFunction.MeanSquaredError)]
    [Compile(Precision = Precision.Double)]
    internal sealed partial class NetReLU;

    [Input(3)]
    [Dense(7, Activation.LeakyReLU, Alpha = 0.2)]
    [Dense(4, Activation.LeakyReLU, Alpha = 0.2)]
    [Loss(LossFunction.MeanSquaredError)]
    [Compile(Precision = Precision.Double)]
    internal sealed partial class NetLeakyReLU;

    [Input(3)]
    [Dense(7, Activation.Sigmoid)]
    [Dense(4, Activation.Sigmoid)]
    [Loss(LossFunction.MeanSquaredError)]
    [Compile(Precision = Precision.Double)]
    internal sealed partial class NetSigmoid;

    [Input(3)]
    [Dense(7, Activation.Tanh)]
    [Dense(4, Activation.Tanh)]
    [Loss(LossFunction.MeanSquaredError)]
    [L2(0.01)]
    [Compile(Precision = Precision.Double)]
    internal sealed partial class NetTanh;

    [Input(3)]
    [Dense(7, Activation.Tanh)]
    [Dense(4, Activation.Softmax)]
    [Loss(LossFunction.CategoricalCrossEntropy)]
    [Compile(Precision = Precision.Double)]
    internal sealed partial class NetSoftmax;

    [Input(3)]
    [Dense(7, Activation.ELU, Alpha = 0.7)]
    [Dense(4, Activation.ELU, Alpha = 0.7)]
    [Loss(LossFunction.MeanSquaredError)]
    [Compile(Precision = Precision.Double)]
    internal sealed partial class NetELU;

    [Input(3)]
    [Dense(7, Activation.SELU)]
    [Dense(4, Activation.SELU)]
    [Loss(LossFunction.MeanSquaredError)]
    [Compile(Precision = Precision.Double)]
    internal sealed partial class NetSELU;

    [Input(3)]
    [Dense(7, Activation.GELU)]
    [Dense(4, Activation.GELU)]
    [Loss(LossFunction.MeanSquaredError)]
    [Compile(Precision = Precision.Double)]
    internal sealed partial class NetGELU;

    [Input(3)]
    [Dense(7, Activation.GELUTanh)]
    [Dense(4, Activation.GELUTanh)]
    [Loss(LossFunction.MeanSquaredError)]
    [Compile(Precision = Precision.Double)]
    internal sealed partial class NetGELUTanh;

    [Input(3)]
    [Dense(7, Activation.SiLU)]
    [Dense(4, Activation.SiLU)]
    [Loss(LossFunction.MeanSquaredError)]
    [Compile(Precision = Precision.Double)]
    internal sealed partial class NetSiLU;

    [Input(3)]
    [Dense(7, Activation.Mish)]
    [Dense(4, Activation.Mish)]
    [Loss(LossFunction.MeanSquaredError)]
    [Compile(Precision = Precision.Double)]
    internal sealed partial class NetMish;

    [Input(3)]
    [Dense(7, Activation.Softplus)]
    [Dense(4, Activation.Softplus)]
    [Loss(LossFunction.MeanSquaredError)]
    [Compile(Precision = Precision.Double)]
    internal sealed partial class NetSoftplus;

    [Input(3)]
    [Dense(7, Activation.Softsign)]
    [Dense(4, Activation.Softsign)]
    [Loss(LossFunction.MeanSquaredError)]
    [Compile(Precision = Precision.Double)]
    internal sealed partial class NetSoftsign;

    [Input(3)]
    [Dense(7, Activation.HardSigmoid)]
    [Dense(4, Activation.HardSigmoid)]
    [Loss(LossFunction.MeanSquaredError)]
    [Compile(Precision = Precision.Double)]
    internal sealed partial class NetHardSigmoid;

    [Input(3)]
    [Dense(7, Activation.HardTanh)]
    [Dense(4, Activation.HardTanh)]
    [Loss(LossFunction.MeanSquaredError)]
    [Compile(Precision = Precision.Double)]
    internal sealed partial class NetHardTanh;

    [Input(3)]
    [Dense(7, Activation.HardSwish)]
    [Dense(4, Activation.HardSwish)]
    [Loss(LossFunction.MeanSquaredError)]
    [Compile(Precision = Precision.Double)]
    internal sealed partial class NetHardSwish;

    [Input(3)]
    [Dense(7, Activation.Exponential)]
    [Dense(4, Activation.Exponential)]
    [Loss(LossFunction.MeanSquaredError)]
    [Compile(Precision = Precision.Double)]
    internal sealed partial class NetExponential;

    [Input(3)]
    [Dense(7, Activation.Sinusoid)]
    [Dense(4, Activation.Sinusoid)]
    [Loss(LossFunction.MeanSquaredError)]
    [Compile(Precision = Precision.Double)]
    internal sealed partial class NetSinusoid;
}
