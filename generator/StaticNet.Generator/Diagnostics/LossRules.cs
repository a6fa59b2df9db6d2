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
        select pair.Rule.At(network.Loss!.LocationOf("function"), [.. Cures(network.Loss, pair.Loss, output)], network.Loss, output);

    /// <summary>The output that the loss needs, then the loss that the output needs. A softmax needs two units.</summary>
    private static IEnumerable<Cure> Cures(AppliedAttribute loss, LossFunction function, LayerDeclaration output)
    {
        if (function == LossFunction.CategoricalCrossEntropy && output.Units > 1)
            yield return new Cure("Use Activation.Softmax for the output").Set(output.Attribute, "activation", Activation.Softmax);
        if (function == LossFunction.BinaryCrossEntropy && output.Activation == Activation.Softmax)
            yield return new Cure("Use LossFunction.CategoricalCrossEntropy").Set(loss, "function", LossFunction.CategoricalCrossEntropy);
        if (function == LossFunction.BinaryCrossEntropy)
            yield return new Cure("Use Activation.Sigmoid for the output").Set(output.Attribute, "activation", Activation.Sigmoid);
        else if (output.Activation == Activation.Sigmoid)
            yield return new Cure("Use LossFunction.BinaryCrossEntropy").Set(loss, "function", LossFunction.BinaryCrossEntropy);
        else
            yield return LayerRules.SigmoidAndBinaryCrossEntropy(output, loss);
        if (output.Activation != Activation.Softmax)
            yield return new Cure("Use LossFunction.SquaredError").Set(loss, "function", LossFunction.SquaredError);
    }
}
