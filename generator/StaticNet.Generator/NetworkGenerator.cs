using Microsoft.CodeAnalysis;

namespace StaticNet.Generator;

/// <summary>Completes every class that carries <c>[Input]</c>. What is wrong with one, <see cref="NetworkAnalyzer"/> says.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<NetworkModel> networks = context.SyntaxProvider
            .ForAttributeWithMetadataName(NetworkAttributes.InputMetadataName, NetworkParser.IsCandidate, NetworkParser.Parse)
            .WithTrackingName(Steps.Parse)
            .Where(network => network is not null)
            .Select((network, _) => network!)
            .WithTrackingName(Steps.Model);

        context.RegisterSourceOutput(networks, NetworkEmitter.Emit);
    }

    /// <summary>The names under which the driver tracks the steps.</summary>
    internal static class Steps
    {
        public const string Parse = nameof(Parse);
        public const string Model = nameof(Model);
    }
}
