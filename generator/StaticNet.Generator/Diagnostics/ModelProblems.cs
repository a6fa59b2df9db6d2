using System.Collections.Immutable;
using StaticNet.Compiler.Scheduling;
using StaticNet.Generator.Declarations;
using StaticNet.Generator.Files;
using StaticNet.Generator.Model;
using StaticNet.Symbolics.Functions;

namespace StaticNet.Generator.Diagnostics;

/// <summary>Why the file that a class names cannot be compiled as that class.</summary>
internal static class ModelProblems
{
    /// <summary>What stands in the way, with the id of its diagnostic; null: nothing.</summary>
    public static ModelProblem? Of(ModelRequest request, ImmutableArray<ModelFile> files)
    {
        ModelFile[] found = ModelFile.Named(request.Path, files);
        if (found.Length == 0)
            return new("SN1061", $"the project has no model of that name; add <StaticNetModel Include=\"{request.Path}\" /> to an ItemGroup of the project file");
        if (found.Length > 1)
            return new("SN1061", $"the project has {Quoted(found[0].Item)} and {Quoted(found[1].Item)}; write the folder too");
        if (found[0].Network is not { } network)
            return found[0].Problem;
        return Unfit(request, network) is { } text ? ModelProblem.Unreadable(text) : null;
    }

    private static string? Unfit(ModelRequest request, ModelContent network)
    {
        if (request.Precision == Precision.Single && network.Precision == Precision.Double)
            return "the file is in double precision; remove Precision = Precision.Single, or export the model as floats";
        long parameters = network.Blocks.Sum(block => (long)block.Inputs * block.Units);
        if (parameters > SizeRules.ParameterLimit)
            return $"the network has {ConstantText.Of(parameters)} parameters, and the limit is {ConstantText.Of((long)SizeRules.ParameterLimit)}";
        if ((request.Schedule ?? network.Schedule) == Schedule.Unrolled && parameters > UnrollLimit.Parameters)
            return $"the network has {ConstantText.Of(parameters)} parameters, and the limit for Schedule.Unrolled is {ConstantText.Of((long)UnrollLimit.Parameters)}; use Schedule.Auto, which tiles large layers";
        LayerSpec output = network.Layers[network.Layers.Length - 1];
        if (request.Loss is not { } loss)
            return null;
        if (!LossRule.Of(loss.Function).Takes(ActivationRule.Of(output.Activation)))
            return $"the output is {output}, which {loss} is not made for; use LossFunction.{network.Loss.Function}, or remove the loss";
        return loss.ClassWeights.Count > 0 && loss.ClassWeights.Count != output.Units
            ? FormattableString.Invariant($"the output is {output}, and {loss} has {loss.ClassWeights.Count} class weights; give one for each output")
            : null;
    }

    private static string Quoted(string text) => $"'{text}'";
}
