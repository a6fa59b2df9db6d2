using System.Text;
using StaticNet.Tool.Sources;

namespace StaticNet.Benchmarks;

/// <summary>A network and how many samples it is given at a time.</summary>
/// <param name="Topology">The network.</param>
/// <param name="Samples">The samples of a call.</param>
internal sealed record Shape(NetworkTopology Topology, int Samples)
{
    public const int MostSamples = 100_000;

    /// <summary>The text of a shape: that of a network, and its batch: "784 > 300 relu > 10 softmax, ce @ 256".</summary>
    /// <exception cref="ToolException">It is no such text: what it lacks.</exception>
    public static Shape Parse(string text)
    {
        int at = text.LastIndexOf('@');
        if (at < 0)
            throw new ToolException($"the shape '{text}' has no batch: write it behind an @, as in 4 > 8 relu > 3 softmax, ce @ 64.");
        string samples = text[(at + 1)..].Trim();
        return int.TryParse(samples, System.Globalization.NumberStyles.None, Numbers.Culture, out int count) && count is >= 1 and <= MostSamples
            ? new(TextNetwork.Parse(text[..at].Trim()), count)
            : throw new ToolException(string.Create(Numbers.Culture, $"the shape '{text}': '{samples}' is no number of samples: write one from 1 to {MostSamples:N0} behind the @."));
    }

    /// <summary>As <see cref="Parse"/> reads it.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Topology.InputSize.ToString(Numbers.Culture));
        foreach (LayerSpec layer in Topology.Layers)
            text.Append(Numbers.Culture, $" > {layer.Units}{(layer.Activation == Activation.Identity ? "" : $" {Name(layer.Activation)}")}");
        return text.Append(Numbers.Culture, $", {Name(Topology.Loss.Function)}{(Topology.Precision == Precision.Double ? ", double" : "")} @ {Samples}").ToString();
    }

    private static string Name(LossFunction loss) => loss switch
    {
        LossFunction.SquaredError => "se",
        LossFunction.MeanSquaredError => "mse",
        LossFunction.AbsoluteError => "mae",
        LossFunction.BinaryCrossEntropy => "bce",
        LossFunction.CategoricalCrossEntropy => "ce",
        _ => Name<LossFunction>(loss),
    };

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
