using Microsoft.CodeAnalysis;
using StaticNet.Generator.Declarations;
using StaticNet.Symbolics.Functions;

namespace StaticNet.Generator.Diagnostics;

/// <summary>
/// What is legal and hardly ever meant. Each of these says why, and falls silent as soon as the source says that it is meant.
/// </summary>
internal static class AdviceRules
{
    public static IEnumerable<Diagnostic> Check(NetworkDeclaration network) =>
    [
        .. network.HiddenLayers.SelectMany(NoActivation),
        .. ForInference(network),
        .. network.Loss is { } loss ? Output(loss, network.Output!) : [],
    ];

    /// <summary>The default, Identity, is for outputs; on a hidden layer it has to be written.</summary>
    private static IEnumerable<Diagnostic> NoActivation(LayerDeclaration layer)
    {
        if (layer.Attribute.Has("activation"))
            yield break;
        yield return Descriptors.NoActivation.At(
            layer.Attribute.Location,
            [
                new Cure("Use Activation.ReLU").Set(layer.Attribute, "activation", Activation.ReLU),
                new Cure("Use Activation.Tanh").Set(layer.Attribute, "activation", Activation.Tanh),
                new Cure("Write Activation.Identity").Set(layer.Attribute, "activation", Activation.Identity),
            ],
            layer);
    }

    /// <summary>A loss that was forgotten is missed where a trainer refuses the network; here it is said why.</summary>
    private static IEnumerable<Diagnostic> ForInference(NetworkDeclaration network)
    {
        if (network.Loss is null && network.Entries is null)
            yield return MissingLoss.Report(network, Descriptors.NoLoss, network.Input!.Location, loss => [network.Type.Name, loss]);
    }

    private static IEnumerable<Diagnostic> Output(LossDeclaration loss, LayerDeclaration output)
    {
        if (loss.Function is not { } function || output.Activation is not { } activation)
            yield break;
        ActivationRule rule = ActivationRule.Of(activation);
        if (rule.IsDistribution && LossRule.Of(function).StallsOnDistributions)
        {
            yield return Descriptors.SoftmaxLoss.At(
                loss.Attribute.LocationOf("function"),
                [new Cure($"Use LossFunction.{rule.UsualLoss}").Set(loss.Attribute, "function", rule.UsualLoss)],
                loss);
        }

        if (FunctionFacts.TargetsOf(function) == NumberSet.Signs && rule.Range is NumberSet.NonNegatives or NumberSet.UnitInterval)
        {
            yield return Descriptors.HingeOutput.At(
                loss.Attribute.LocationOf("function"),
                [
                    new Cure("Use Activation.Identity for the output").Set(output.Attribute, "activation", Activation.Identity),
                    new Cure("Use Activation.Tanh for the output").Set(output.Attribute, "activation", Activation.Tanh),
                ],
                loss,
                output);
        }
        else if (rule.HasDeadUnits)
        {
            yield return Descriptors.ReLUOutput.At(
                output.Attribute.LocationOf("activation"),
                [
                    new Cure("Use Activation.Identity").Set(output.Attribute, "activation", Activation.Identity),
                    new Cure("Use Activation.Softplus").Set(output.Attribute, "activation", Activation.Softplus),
                ],
                output);
        }
    }
}
