using System.Collections.Immutable;
using StaticNet.Compiler.Scheduling;
using StaticNet.Onnx;
using StaticNet.Symbolics.Functions;

namespace StaticNet.Generator;

/// <summary>A class and its file together: a network, or what stands in the way.</summary>
internal static class ModelResolution
{
    /// <summary>The network of a class; of one that cannot be compiled what it looks like, null where nothing can be added to it.</summary>
    public static ClassModel? Resolve(DeclaredModel declared, ImmutableArray<ModelFile> files)
    {
        if (Problem(declared, files) is { } problem)
            return declared.Refusal is { } refusal ? refusal with { Problem = $"{problem.Id}: {problem.Text}" } : null;
        ModelFile file = Find(declared.Path, files).Single();
        NetworkTopology topology = Topology(declared, file.Network!);
        return new NetworkModel(topology, declared.Namespace, declared.ContainingTypes, declared.ClassName)
        {
            HasTwin = declared.HasTwin,
            HasRequiredMembers = declared.HasRequiredMembers,
            Source = new(declared.Path, $"StaticNet.Model/{file.Item}", file.Length, file.Network!.Precision == Precision.Double, new(file.Network.Blocks)),
        };
    }

    /// <summary>What stands in the way, with the id of its diagnostic; null: nothing.</summary>
    public static ModelProblem? Problem(DeclaredModel declared, ImmutableArray<ModelFile> files)
    {
        ModelFile[] found = Find(declared.Path, files);
        if (found.Length == 0)
            return new("SN1061", $"the project has no model of that name; add <StaticNetModel Include=\"{declared.Path}\" /> to an ItemGroup of the project file");
        if (found.Length > 1)
            return new("SN1061", $"the project has {Quoted(found[0].Item)} and {Quoted(found[1].Item)}; write the folder too");
        if (found[0].Network is not { } network)
            return new("SN1060", found[0].Problem.TrimEnd('.'));
        return Unfit(declared, network) is { } text ? new("SN1060", text) : null;
    }

    private static string? Unfit(DeclaredModel declared, ReadNetwork network)
    {
        if (declared.Precision == Precision.Single && network.Precision == Precision.Double)
            return "the file is in double precision; remove Precision = Precision.Single, or export the model as floats";
        long parameters = network.Blocks.Sum(block => (long)block.Inputs * block.Units);
        if (parameters > SizeRules.ParameterLimit)
            return $"the network has {ConstantText.Of(parameters)} parameters, and the limit is {ConstantText.Of((long)SizeRules.ParameterLimit)}";
        if (declared.Schedule == Schedule.Unrolled && parameters > UnrollLimit.Parameters)
            return $"the network has {ConstantText.Of(parameters)} parameters, and the limit for Schedule.Unrolled is {ConstantText.Of((long)UnrollLimit.Parameters)}; use Schedule.Auto, which tiles large layers";
        LayerSpec output = network.Layers[network.Layers.Length - 1];
        if (declared.Loss is not { } loss)
            return null;
        if (!LossRule.Of(loss.Function).Takes(ActivationRule.Of(output.Activation)))
            return $"the output is {output}, which {loss} is not made for; use LossFunction.{network.SuitableLoss}, or remove the loss";
        return loss.ClassWeights.Count > 0 && loss.ClassWeights.Count != output.Units
            ? FormattableString.Invariant($"the output is {output}, and {loss} has {loss.ClassWeights.Count} class weights; give one for each output")
            : null;
    }

    private static NetworkTopology Topology(DeclaredModel declared, ReadNetwork network) => new(
        declared.ClassName.TrimStart('@'),
        network.InputSize,
        new(network.Layers.Select(layer => layer with { Penalty = declared.Penalty })),
        declared.Loss ?? network.SuitableLoss,
        declared.Precision ?? network.Precision,
        declared.Schedule);

    // The item itself, else every file whose path ends so.
    private static ModelFile[] Find(string path, ImmutableArray<ModelFile> files)
    {
        string name = path.Replace('\\', '/');
        if (name.StartsWith("./", StringComparison.Ordinal))
            name = name.Substring(2);
        ModelFile[] items = [.. files.Where(file => file.Item.Replace('\\', '/') == name)];
        return items.Length > 0 ? items : [.. files.Where(file => name.Length > 0 && file.Path.EndsWith($"/{name}", StringComparison.Ordinal))];
    }

    private static string Quoted(string text) => $"'{text}'";
}
