using Microsoft.CodeAnalysis;

namespace StaticNet.Generator;

/// <summary>Losses that are defined for the outputs of one activation alone.</summary>
internal static class LossRules
{
    private static readonly (LossFunction Loss, Activation Output, DiagnosticDescriptor Rule)[] Pairs =
    [
        (LossFunction.BinaryCrossEntropy, Activation.Sigmoid, Descriptors.BinaryCrossEntropyOutput),
        (LossFunction.CategoricalCrossEntropy, Activation.Softmax, Descriptors.CategoricalCrossEntropyOutput),
    ];

    public static IEnumerable<Diagnostic> Check(NetworkDeclaration network) =>
        from pair in Pairs
        where network.LossFunction == pair.Loss
        from output in network.Layers.Skip(network.Layers.Length - 1)
        where output.Activation is { } activation && activation != pair.Output && Enum.IsDefined(typeof(Activation), activation)
        select pair.Rule.At(network.Loss!.LocationOf("function"), network.Loss, output);
}
