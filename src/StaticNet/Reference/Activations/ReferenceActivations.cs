namespace StaticNet.Reference.Activations;

/// <summary>Where the reference of each activation is found.</summary>
internal static class ReferenceActivations
{
    /// <summary>The activation of a layer, with the layer's own parameters.</summary>
    /// <exception cref="NotSupportedException">The reference has no file for this activation.</exception>
    public static ReferenceActivation Of(LayerSpec layer) => layer.Activation switch
    {
        Activation.Identity => new Identity(),
        Activation.ReLU => new ReLU(),
        Activation.LeakyReLU => new LeakyReLU(layer.Alpha),
        Activation.Sigmoid => new Sigmoid(),
        Activation.Tanh => new Tanh(),
        Activation.Softmax => new Softmax(),
        Activation.ELU => new ELU(layer.Alpha),
        Activation.SELU => new SELU(),
        Activation.GELU => new GELU(),
        Activation.GELUTanh => new GELUTanh(),
        Activation.SiLU => new SiLU(),
        Activation.Mish => new Mish(),
        Activation.Softplus => new Softplus(),
        Activation.Softsign => new Softsign(),
        Activation.HardSigmoid => new HardSigmoid(),
        Activation.HardTanh => new HardTanh(),
        Activation.HardSwish => new HardSwish(),
        Activation.Exponential => new Exponential(),
        Activation.Sinusoid => new Sinusoid(),
        var unknown => throw new NotSupportedException(
            $"Activation.{unknown}: the reference runtime has no such function; add its file to Reference/Activations."),
    };
}
