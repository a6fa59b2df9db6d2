namespace StaticNet;

/// <summary>Chooses for each layer by its activation.</summary>
internal sealed class ActivationInitializer(double gain) : Initializer(nameof(ByActivation), gain)
{
    internal override void Fill<T>(in LayerDraws layer, Span<T> weights, Span<T> biases)
    {
        Initializer chosen = Of(layer.Activation);
        (Gain == 1 ? chosen : chosen.WithGain(Gain)).Fill(layer, weights, biases);
    }

    private protected override Initializer Create(double gain) => new ActivationInitializer(gain);

    private static Initializer Of(Activation activation) => activation switch
    {
        // He: keeps the variance where about half of the units are cut. Softplus is no kin: at 0 it is ln 2 with slope ½.
        Activation.ReLU or Activation.LeakyReLU or Activation.ELU or Activation.GELU or Activation.GELUTanh or Activation.SiLU or Activation.Mish
            or Activation.HardSwish => HeUniform,
        Activation.SELU => LeCunUniform,        // the variance 1/n that λ and α of SELU are made for
        _ => GlorotUniform,
    };
}
