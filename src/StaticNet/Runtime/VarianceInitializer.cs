using System.Numerics;

namespace StaticNet;

/// <summary>Independent weights, uniform or normal, of a variance that the layer's shape determines.</summary>
internal sealed class VarianceInitializer(string name, Fan fan, bool isNormal, double gain) : Initializer(name, gain)
{
    internal override void Fill(in LayerDraws layer, Span<float> weights, Span<float> biases) => Draw(layer, weights, biases);

    internal override void Fill(in LayerDraws layer, Span<double> weights, Span<double> biases) => Draw(layer, weights, biases);

    private protected override Initializer Create(double gain) => new VarianceInitializer(Name, fan, isNormal, gain);

    // A uniform number in ±b has the variance b²/3, so b² is three times the variance.
    private double BoundSquared(in LayerDraws layer) => fan switch
    {
        Fan.He => 6.0 / layer.FanIn,
        Fan.Glorot => 6.0 / ((double)layer.FanIn + layer.Units),
        Fan.LeCun => 3.0 / layer.FanIn,
        _ => 1.0 / layer.FanIn,
    };

    private static void FillBiases<T>(in LayerDraws layer, double bound, Span<T> biases)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int unit = 0; unit < layer.Units; unit++)
            biases[unit] = T.CreateTruncating(bound * layer.UniformBias(unit));
    }

    private void Draw<T>(in LayerDraws layer, Span<T> weights, Span<T> biases)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int next = 0;
        double scale = Gain * (isNormal ? Math.Sqrt(BoundSquared(layer) / 3) : Math.Sqrt(BoundSquared(layer)));
        for (int input = 0; input < layer.FanIn; input++)
        {
            for (int unit = 0; unit < layer.Units; unit++)
                weights[next++] = T.CreateTruncating(scale * (isNormal ? layer.Normal(input, unit) : layer.Uniform(input, unit)));
        }

        if (fan == Fan.PyTorch)
            FillBiases(layer, Math.Sqrt(BoundSquared(layer)), biases);
        else
            biases.Clear();
    }
}
