namespace StaticNet;

/// <summary>Chooses for each layer by its activation, which knows the variance it asks for.</summary>
internal sealed class ActivationInitializer(double gain) : Initializer(nameof(ByActivation), gain)
{
    internal override void Fill<T>(in LayerDraws layer, Span<T> weights, Span<T> biases)
    {
        Initializer chosen = Of(FunctionFacts.InitialVarianceOf(layer.Activation));
        (Gain == 1 ? chosen : chosen.WithGain(Gain)).Fill(layer, weights, biases);
    }

    private protected override Initializer Create(double gain) => new ActivationInitializer(gain);

    private static Initializer Of(InitialVariance variance) => variance switch
    {
        InitialVariance.He => HeUniform,
        InitialVariance.LeCun => LeCunUniform,
        _ => GlorotUniform,
    };
}
