using System.Security;
using StaticNet.Symbolics.Derivations;

namespace StaticNet.Generator.Emission;

/// <content>What a network is and holds: its equations and parameters, and how it is made.</content>
internal sealed partial class MemberDocs
{
    private void Equations()
    {
        Summary((topology.HasLoss, last) switch
        {
            (false, _) => "The equations that were compiled, of every unit; derived on first use.",
            (true, Phase.Backward) => "The equations that were compiled: forward, loss, δ and the gradient of every parameter; derived on first use.",
            _ => "The equations of the network, those that were left out of its code too: forward, loss, δ and the gradient of every parameter; derived on first use.",
        });
        Exception("global::System.InvalidOperationException", "The library at run time derives other equations than the one at build time did.");
    }

    private void DefaultConstructor() => Summary(modelFile is null ? "A network with parameters drawn with seed 0." : $"A network with the parameters of {SecurityElement.Escape(modelFile)}, which the assembly holds.");

    private void Constructor()
    {
        Summary("A network with parameters drawn by a counter-based generator: He uniform into ReLU, leaky ReLU, ELU, GELU, SiLU, Mish and hard swish, LeCun uniform into SELU, Glorot uniform into the others, biases 0.");
        Param("seed", "The same seed gives the same parameters, everywhere.");
    }

    private void ParametersConstructor()
    {
        Summary("A network with given parameters.");
        Param("parameters", $"Exactly {Number(topology.ParameterCount)} values, laid out like Parameters; copied.");
        Param("allowNonFinite", "Whether they may be NaN or ∞.");
        Exception("global::System.ArgumentException", "There are more or fewer values, or one is not finite.");
    }

    private void Load(bool fromFile)
    {
        Summary(fromFile ? "The network that a safetensors file holds, as Save writes it." : "The network that a stream of safetensors holds, as Save writes it.");
        if (fromFile)
            Param("path", "The file.");
        else
            Param("stream", "Is read from where it is to its end, and left open.");
        Param("reading", "What it must hold; unless given, this very topology, and parameters that are finite.");
        Exception("global::StaticNet.Models.ModelFormatException", "It is no model of this network; what differs is named.");
        if (fromFile)
            Exception("global::System.IO.IOException", "The file is not there, or cannot be read.");
    }

    private void Parameters() => Summary(
        $"The {Number(topology.ParameterCount)} parameters, per layer: weights input-major, w[input · units + unit], then biases. Writing to it changes the network; while no thread does, many may use it at once.");

    private void Weight()
    {
        Summary("A weight, by reference. Indices count from 0: Weight(0, 0, 0) is θ⁽¹⁾₁₁.");
        Places(input: true);
    }

    private void Bias()
    {
        Summary("A bias, by reference. Indices count from 0: Bias(0, 0) is b⁽¹⁾₁.");
        Places(input: false);
    }

    private void WeightIndex()
    {
        Summary("Where a weight lies in Parameters and in a gradient. Indices count from 0: WeightIndex(0, 0, 0) is the place of θ⁽¹⁾₁₁.");
        AsOf("Weight(int, int, int)");
    }

    private void BiasIndex()
    {
        Summary("Where a bias lies in Parameters and in a gradient. Indices count from 0: BiasIndex(0, 0) is the place of b⁽¹⁾₁.");
        AsOf("Bias(int, int)");
    }
}
