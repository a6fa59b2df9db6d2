using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StaticNet.Generator.Declarations;
using StaticNet.Generator.Diagnostics;
using StaticNet.Generator.Emission;
using StaticNet.Generator.Model;
using StaticNet.Generator.Parsing;

namespace StaticNet.Generator;

/// <summary>Completes every class that carries <c>[Input]</c> or <c>[Model]</c>. What is wrong with one, <see cref="NetworkAnalyzer"/> says.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<ClassModel> classes = context.SyntaxProvider
            .ForAttributeWithMetadataName(NetworkAttributes.InputMetadataName, NetworkParser.IsCandidate, NetworkParser.Parse)
            .WithTrackingName(Steps.Parse)
            .Where(model => model is not null)
            .Select((model, _) => model!)
            .WithTrackingName(Steps.Model);

        IncrementalValueProvider<ImmutableArray<ModelFile>> files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select((text, _) => ModelFile.Of(text.Left, text.Right))
            .Where(file => file is not null)
            .Select((file, _) => file!)
            .Collect();
        IncrementalValuesProvider<ClassModel> models = context.SyntaxProvider
            .ForAttributeWithMetadataName(NetworkAttributes.ModelMetadataName, NetworkParser.IsCandidate, ModelParser.Parse)
            .Combine(files)
            .Select((model, _) => model.Left is DeclaredModel declared ? ModelResolution.Resolve(declared, model.Right) : model.Left)
            .Where(model => model is not null)
            .Select((model, _) => model!)
            .WithTrackingName(Steps.Model);

        foreach (IncrementalValuesProvider<ClassModel> source in new[] { classes, models })
        {
            context.RegisterSourceOutput(Only<NetworkModel>(source).Select(NetworkEmitter.Begin), NetworkEmitter.Emit);
            context.RegisterSourceOutput(Only<RefusedModel>(source), NetworkEmitter.Emit);
        }

        // Once for a project, whatever its classes are made of.
        context.RegisterSourceOutput(
            Only<CopiedModel>(classes).Collect().Combine(Only<CopiedModel>(models).Collect()),
            (production, copies) => CopyRule.Report(production, copies.Left.AddRange(copies.Right)));
    }

    private static IncrementalValuesProvider<T> Only<T>(IncrementalValuesProvider<ClassModel> classes)
        where T : ClassModel => classes.Where(model => model is T).Select((model, _) => (T)model);

    /// <summary>The names under which the driver tracks the steps.</summary>
    internal static class Steps
    {
        public const string Parse = nameof(Parse);
        public const string Model = nameof(Model);
    }
}
