using Microsoft.CodeAnalysis;
using StaticNet.Generator.Contract;
using StaticNet.Generator.Declarations;
using StaticNet.Symbolics.Functions;

namespace StaticNet.Generator.Diagnostics;

/// <summary>Sizes and activations.</summary>
internal static class LayerRules
{
    public static IEnumerable<Diagnostic> Check(NetworkDeclaration network) =>
    [
        .. InputSize(network),
        .. network.Layers.SelectMany(Units),
        .. network.Layers.SelectMany(layer => Alpha(layer, network.Precision)),
        .. network.HiddenLayers.SelectMany(layer => SoftmaxWithin(network, layer, network.Output!)),
        .. SoftmaxOfOne(network),
    ];

    private static IEnumerable<Diagnostic> InputSize(NetworkDeclaration network)
    {
        if (network.InputSize < 1)
            yield return Descriptors.NoInputs.At(network.Input!.LocationOf("size"), network.Input);
    }

    private static IEnumerable<Diagnostic> Units(LayerDeclaration layer)
    {
        if (layer.Units < 1)
            yield return Descriptors.NoUnits.At(layer.Attribute.LocationOf("units"), layer);
    }

    private static IEnumerable<Diagnostic> Alpha(LayerDeclaration layer, Precision precision)
    {
        if (layer.Alpha is not { } alpha || layer.Activation is not { } activation)
            yield break;
        if (!Enum.IsDefined(typeof(Activation), activation))
            yield break;
        if (ActivationRule.Of(activation).DefaultAlpha is null)
        {
            yield return Descriptors.AlphaWithoutUse.At(
                layer.Attribute.LocationOf("Alpha"),
                [new Cure("Use Activation.LeakyReLU").Set(layer.Attribute, "activation", Activation.LeakyReLU)],
                layer,
                activation);
        }
        else if (!precision.Holds(alpha))
        {
            yield return Descriptors.AlphaNotFinite.At(layer.Attribute.LocationOf("Alpha"), layer, ConstantText.Of(alpha), precision.NumberType());
        }
    }

    private static IEnumerable<Diagnostic> SoftmaxWithin(NetworkDeclaration network, LayerDeclaration layer, LayerDeclaration output)
    {
        if (layer.Activation != Activation.Softmax)
            yield break;
        List<Cure> cures =
        [
            new Cure("Use Activation.ReLU here").Set(layer.Attribute, "activation", Activation.ReLU),
            new Cure("Use Activation.Tanh here").Set(layer.Attribute, "activation", Activation.Tanh),
        ];
        // Where the loss wants a softmax at the end, it has slipped a layer.
        if (network.LossFunction == LossFunction.CategoricalCrossEntropy && output.Units > 1 && output.Activation != Activation.Softmax)
        {
            cures.Insert(
                0,
                new Cure("Move the softmax to the output, and use Activation.ReLU here")
                    .Set(layer.Attribute, "activation", Activation.ReLU)
                    .Set(output.Attribute, "activation", Activation.Softmax));
        }

        yield return Descriptors.SoftmaxWithin.At(layer.Attribute.LocationOf("activation"), cures, layer);
    }

    private static IEnumerable<Diagnostic> SoftmaxOfOne(NetworkDeclaration network)
    {
        if (network.Output is not { Activation: Activation.Softmax, Units: 1 } layer)
            yield break;
        List<Cure> cures = network.Loss is { } loss ? [SigmoidAndBinaryCrossEntropy(layer, loss.Attribute)] : [];
        yield return Descriptors.SoftmaxOfOne.At(layer.Attribute.LocationOf("units"), cures, layer);
    }

    /// <summary>Two classes with one output, the probability of the second.</summary>
    public static Cure SigmoidAndBinaryCrossEntropy(LayerDeclaration output, AppliedAttribute loss) =>
        new Cure("Use Activation.Sigmoid with LossFunction.BinaryCrossEntropy")
            .Set(output.Attribute, "activation", Activation.Sigmoid)
            .Set(loss, "function", LossFunction.BinaryCrossEntropy);
}
