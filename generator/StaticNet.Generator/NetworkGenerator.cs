using Microsoft.CodeAnalysis;

namespace StaticNet.Generator;

/// <summary>Completes every class that carries <c>[Input]</c>. What is wrong with one, <see cref="NetworkAnalyzer"/> says.</summary>
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

        context.RegisterSourceOutput(Only<NetworkModel>(classes), NetworkEmitter.Emit);
        context.RegisterSourceOutput(Only<RefusedModel>(classes), NetworkEmitter.Emit);
        context.RegisterSourceOutput(Only<CopiedModel>(classes).Collect(), CopyRule.Report);
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
