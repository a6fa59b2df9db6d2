using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StaticNet.Generator.Declarations;
using StaticNet.Generator.Model;

namespace StaticNet.Generator.Diagnostics;

/// <summary>A class whose layers come from a file.</summary>
internal static class ModelRules
{
    private static readonly string[] Layers = [NetworkAttributes.Input, NetworkAttributes.Dense, NetworkAttributes.Dropout];

    public static IEnumerable<Diagnostic> Check(NetworkDeclaration network) =>
        from attribute in network.Attributes
        where Layers.Contains(attribute.Name)
        select Descriptors.LayersOfModel.At(attribute.Location, attribute, network.Type.Name, network.Model);

    /// <summary>What the file says, once nothing else is wrong.</summary>
    public static IEnumerable<Diagnostic> CheckFile(NetworkDeclaration network, ImmutableArray<ModelFile> files)
    {
        if (!network.IsReadableModel || ModelProblems.Of(network.ModelRequest, files) is not { } problem)
            yield break;
        DiagnosticDescriptor rule = new[] { Descriptors.ModelMissing, Descriptors.ModelUnreadable, Descriptors.ModelWithoutTopology }.Single(of => of.Id == problem.Id);
        yield return rule.At(network.Model!.LocationOf("path"), network.Model, problem.Text);
    }
}
