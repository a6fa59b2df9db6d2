namespace StaticNet;

/// <summary>Chooses for each layer by its activation, which knows the variance it asks for.</summary>
internal sealed class ActivationInitializer(double gain) : Initializer(nameof(ByActivation), gain)
{
    internal override void Fill(in LayerDraws layer, Span<float> weights, Span<float> biases) => Chosen(layer.Activation).Fill(layer, weights, biases);

    internal override void Fill(in LayerDraws layer, Span<double> weights, Span<double> biases) => Chosen(layer.Activation).Fill(layer, weights, biases);

    private protected override Initializer Create(double gain) => new ActivationInitializer(gain);

    private Initializer Chosen(Activation activation)
    {
        Initializer chosen = Of(FunctionFacts.InitialVarianceOf(activation));
        return Gain == 1 ? chosen : chosen.WithGain(Gain);
    }

    private static Initializer Of(InitialVariance variance) => variance switch
    {
        InitialVariance.He => HeUniform,
        InitialVariance.LeCun => LeCunUniform,
        _ => GlorotUniform,
    };
}
