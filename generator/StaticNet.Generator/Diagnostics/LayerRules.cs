using Microsoft.CodeAnalysis;
using StaticNet.Symbolics.Functions;

namespace StaticNet.Generator;

/// <summary>Sizes and activations.</summary>
internal static class LayerRules
{
    public static IEnumerable<Diagnostic> Check(NetworkDeclaration network) =>
    [
        .. InputSize(network),
        .. network.Layers.SelectMany(Units),
        .. network.Layers.SelectMany(layer => Alpha(layer, network.Precision)),
        .. network.Layers.Take(network.Layers.Length - 1).SelectMany(SoftmaxWithin),
        .. network.Layers.Skip(network.Layers.Length - 1).SelectMany(SoftmaxOfOne),
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
            yield return Descriptors.AlphaWithoutUse.At(layer.Attribute.LocationOf("Alpha"), layer, activation);
        else if (!precision.Holds(alpha))
            yield return Descriptors.AlphaNotFinite.At(layer.Attribute.LocationOf("Alpha"), layer, ConstantText.Of(alpha), precision.NumberType());
    }

    private static IEnumerable<Diagnostic> SoftmaxWithin(LayerDeclaration layer)
    {
        if (layer.Activation == Activation.Softmax)
            yield return Descriptors.SoftmaxWithin.At(layer.Attribute.LocationOf("activation"), layer);
    }

    private static IEnumerable<Diagnostic> SoftmaxOfOne(LayerDeclaration layer)
    {
        if (layer is { Activation: Activation.Softmax, Units: 1 })
            yield return Descriptors.SoftmaxOfOne.At(layer.Attribute.LocationOf("units"), layer);
    }
}
