using System.Collections.Immutable;
using StaticNet.Generator.Diagnostics;
using StaticNet.Generator.Files;
using StaticNet.Generator.Model;

namespace StaticNet.Generator.Parsing;

/// <summary>A class and its file together: a network, or what stands in the way.</summary>
internal static class ModelResolution
{
    /// <summary>The network of a class; of one that cannot be compiled what it looks like, null where nothing can be added to it.</summary>
    public static ClassModel? Resolve(DeclaredModel declared, ImmutableArray<ModelFile> files)
    {
        if (ModelProblems.Of(declared.Request, files) is { } problem)
            return declared.Refusal is { } refusal ? refusal with { Problem = $"{problem.Id}: {problem.Text}" } : null;
        ModelFile file = ModelFile.Named(declared.Request.Path, files).Single();
        NetworkTopology topology = Topology(declared, file.Network!);
        return new NetworkModel(topology, declared.Namespace, declared.ContainingTypes, declared.ClassName)
        {
            HasTwin = declared.HasTwin,
            HasRequiredMembers = declared.HasRequiredMembers,
            Last = declared.Request.Last,
            Source = new(
                declared.Request.Path,
                $"StaticNet.Model/{file.Item}",
                file.Length,
                file.Network!.Precision == Precision.Double,
                new(file.Network.Blocks),
                file.Network.HasPredictor),
        };
    }

    // A penalty of the class stands in the place of those that the file has.
    private static NetworkTopology Topology(DeclaredModel declared, ModelContent network) => new(
        declared.ClassName.TrimStart('@'),
        network.InputSize,
        new(declared.Penalty.IsNone ? network.Layers : network.Layers.Select(layer => layer with { Penalty = declared.Penalty })),
        declared.Request.Loss ?? network.Loss,
        declared.Request.Precision ?? network.Precision,
        declared.Request.Schedule ?? network.Schedule);
}
