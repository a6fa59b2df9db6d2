using Microsoft.CodeAnalysis;
using StaticNet.Compiler.Scheduling;
using StaticNet.Generator.Declarations;

namespace StaticNet.Generator.Diagnostics;

/// <summary>How many parameters a network may have: at all, and unrolled.</summary>
internal static class SizeRules
{
    /// <summary>400 MB of floats, and far from where an <see cref="int"/> index ends.</summary>
    public const int ParameterLimit = 100_000_000;

    public static IEnumerable<Diagnostic> Check(NetworkDeclaration network)
    {
        if (!network.HasOrder || network.InputSize is not >= 1 || !network.Layers.All(layer => layer.Units >= 1))
            yield break;

        long parameters = 0;
        long inputs = network.InputSize.Value;
        foreach (LayerDeclaration layer in network.Layers)
        {
            // At most 2³¹ · 2³¹ + 10⁸: no overflow before the limit is seen.
            parameters += (inputs + 1) * layer.Units!.Value;
            inputs = layer.Units.Value;
            if (parameters > ParameterLimit)
            {
                yield return Descriptors.TooManyParameters.At(
                    layer.Attribute.LocationOf("units"), layer, ConstantText.Of(parameters), ConstantText.Of((long)ParameterLimit));
                yield break;
            }
        }

        if (network.Schedule == Schedule.Unrolled && parameters > UnrollLimit.Parameters)
        {
            yield return Descriptors.TooLargeToUnroll.At(
                network.Compile!.LocationOf("Schedule"),
                [new Cure("Use Schedule.Auto").Set(network.Compile, "Schedule", Schedule.Auto)],
                network.Compile,
                ConstantText.Of(parameters),
                ConstantText.Of((long)UnrollLimit.Parameters));
        }
    }
}
