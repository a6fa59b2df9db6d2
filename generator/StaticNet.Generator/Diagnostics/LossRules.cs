using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StaticNet.Generator.Contract;
using StaticNet.Generator.Declarations;
using StaticNet.Symbolics.Functions;

namespace StaticNet.Generator.Diagnostics;

/// <summary>The outputs that a loss is defined for, and its parameters.</summary>
internal static class LossRules
{
    public static IEnumerable<Diagnostic> Check(NetworkDeclaration network)
    {
        if (network.Loss is not { Function: { } function } loss || !Enum.IsDefined(typeof(LossFunction), function))
            return [];
        LossRule rule = LossRule.Of(function);
        return [.. Output(network, loss, rule), .. Delta(network, loss, rule), .. LabelSmoothing(loss, rule), .. PositiveWeight(network, loss, rule), .. ClassWeights(network, loss, rule)];
    }

    private static IEnumerable<Diagnostic> Output(NetworkDeclaration network, LossDeclaration loss, LossRule rule)
    {
        if (network.Output is { Activation: { } activation } output && Enum.IsDefined(typeof(Activation), activation) && !rule.Takes(ActivationRule.Of(activation)))
            yield return OutputRule(rule.Loss).At(loss.Attribute.LocationOf("function"), [.. Cures(loss.Attribute, rule, output, ActivationRule.Of(activation))], loss, output);
    }

    /// <summary>The output that the loss needs, then the loss that the output needs. A softmax needs two units.</summary>
    private static IEnumerable<Cure> Cures(AppliedAttribute loss, LossRule rule, LayerDeclaration output, ActivationRule activation)
    {
        if (activation.IsDistribution && !rule.UsualOutputs.Contains(activation.Activation))
            yield return Loss(loss, activation.UsualLoss);
        foreach (Activation usual in rule.UsualOutputs.Where(usual => output.Units > 1 || !ActivationRule.Of(usual).IsDistribution))
            yield return Output(output, usual);
        if (rule.IsOverClasses)
            yield return activation.UsualLoss == LossFunction.SquaredError ? LayerRules.SigmoidAndBinaryCrossEntropy(output, loss) : Loss(loss, activation.UsualLoss);
        if (!activation.IsDistribution)
            yield return Loss(loss, LossFunction.SquaredError);
    }

    private static Cure Output(LayerDeclaration output, Activation activation) =>
        new Cure($"Use Activation.{activation} for the output").Set(output.Attribute, "activation", activation);

    private static Cure Loss(AppliedAttribute loss, LossFunction function) => new Cure($"Use LossFunction.{function}").Set(loss, "function", function);

    private static DiagnosticDescriptor OutputRule(LossFunction loss) => loss switch
    {
        LossFunction.BinaryCrossEntropy => Descriptors.BinaryCrossEntropyOutput,
        LossFunction.CategoricalCrossEntropy => Descriptors.CategoricalCrossEntropyOutput,
        _ => Descriptors.PositiveOutput,
    };

    private static IEnumerable<Diagnostic> Delta(NetworkDeclaration network, LossDeclaration loss, LossRule rule)
    {
        if (loss.Delta is not { } delta)
            yield break;
        if (rule.DefaultDelta is null)
            yield return Descriptors.DeltaWithoutUse.At(loss.Attribute.LocationOf("Delta"), loss, rule.Loss);
        else if (!(network.Precision.Rounded(delta) > 0) || !network.Precision.Holds(delta))
            yield return Descriptors.DeltaNotPositive.At(loss.Attribute.LocationOf("Delta"), loss, ConstantText.Of(delta), network.Precision.NumberType());
    }

    private static IEnumerable<Diagnostic> LabelSmoothing(LossDeclaration loss, LossRule rule)
    {
        if (loss.LabelSmoothing is not { } smoothing)
            yield break;
        if (!rule.HasLabelSmoothing)
            yield return Descriptors.LabelSmoothingWithoutUse.At(loss.Attribute.LocationOf("LabelSmoothing"), loss, rule.Loss);
        else if (!(smoothing is >= 0 and < 1))
            yield return Descriptors.LabelSmoothingRange.At(loss.Attribute.LocationOf("LabelSmoothing"), loss, ConstantText.Of(smoothing));
    }

    private static IEnumerable<Diagnostic> PositiveWeight(NetworkDeclaration network, LossDeclaration loss, LossRule rule)
    {
        if (loss.PositiveWeight is not { } weight)
            yield break;
        if (!rule.HasPositiveWeight)
            yield return Descriptors.PositiveWeightWithoutUse.At(loss.Attribute.LocationOf("PositiveWeight"), loss, rule.Loss);
        else if (!(network.Precision.Rounded(weight) > 0) || !network.Precision.Holds(weight))
            yield return Descriptors.PositiveWeightRange.At(loss.Attribute.LocationOf("PositiveWeight"), loss, ConstantText.Of(weight), network.Precision.NumberType());
    }

    private static IEnumerable<Diagnostic> ClassWeights(NetworkDeclaration network, LossDeclaration loss, LossRule rule)
    {
        if (!loss.Attribute.Has("ClassWeights"))
            yield break;
        ImmutableArray<double> weights = loss.ClassWeights;
        Location location = loss.Attribute.LocationOf("ClassWeights");
        if (!rule.IsOverClasses)
            yield return Descriptors.ClassWeightsWithoutUse.At(location, loss, rule.Loss);
        else if (network.Output?.Units is { } units and >= 1 && weights.Length != units)
            yield return Descriptors.ClassWeightCount.At(location, loss, weights.Length, units);
        else if (weights.Any(weight => !(weight >= 0) || !network.Precision.Holds(weight)))
            yield return Descriptors.ClassWeightRange.At(location, loss, ConstantText.Of(weights.First(weight => !(weight >= 0) || !network.Precision.Holds(weight))), network.Precision.NumberType());
        else if (weights.All(weight => network.Precision.Rounded(weight) == 0))
            yield return Descriptors.ClassWeightsZero.At(location, loss);
    }
}
