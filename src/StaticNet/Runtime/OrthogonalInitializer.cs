using System.Numerics;

namespace StaticNet;

/// <summary>Orthogonal weight vectors from normal draws: torch.nn.init.orthogonal_ without its library's QR, whose bits depend on the machine.</summary>
internal sealed class OrthogonalInitializer(double gain) : Initializer(nameof(Orthogonal), gain)
{
    internal override void Fill(in LayerDraws layer, Span<float> weights, Span<float> biases) => Draw(layer, weights, biases);

    internal override void Fill(in LayerDraws layer, Span<double> weights, Span<double> biases) => Draw(layer, weights, biases);

    private protected override Initializer Create(double gain) => new OrthogonalInitializer(gain);

    private void Draw<T>(in LayerDraws layer, Span<T> weights, Span<T> biases)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // As many vectors as there are directions: those of the units, or of the inputs where these are not more.
        bool byUnit = layer.FanIn > layer.Units;
        int vectors = Math.Min(layer.FanIn, layer.Units);
        int length = Math.Max(layer.FanIn, layer.Units);
        var basis = new double[vectors * length];
        for (int vector = 0; vector < vectors; vector++)
        {
            for (int i = 0; i < length; i++)
                basis[(vector * length) + i] = byUnit ? layer.Normal(i, vector) : layer.Normal(vector, i);
        }

        Orthonormalization.Apply(basis, length);
        for (int input = 0; input < layer.FanIn; input++)
        {
            for (int unit = 0; unit < layer.Units; unit++)
                weights[(input * layer.Units) + unit] = T.CreateTruncating(Gain * basis[byUnit ? (unit * length) + input : (input * length) + unit]);
        }

        biases.Clear();
    }
}
