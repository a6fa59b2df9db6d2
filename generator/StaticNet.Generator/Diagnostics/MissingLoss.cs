using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StaticNet.Generator.Declarations;
using StaticNet.Symbolics.Functions;

namespace StaticNet.Generator.Diagnostics;

/// <summary>What is said of a network without a loss: as an error where something on it needs one, else as advice. A code fix adds the loss that suits its outputs.</summary>
internal static class MissingLoss
{
    /// <summary>What stands on a network without a loss and is for training: penalties, dropout, methods that compute a loss. One error names all of it.</summary>
    public static IEnumerable<Diagnostic> Check(NetworkDeclaration network)
    {
        if (network.Loss is not null)
            yield break;
        AppliedAttribute[] needing = [.. network.Attributes.Where(attribute => IsOfTraining(attribute, network))];
        if (needing.Length > 0)
        {
            yield return Report(
                network,
                Descriptors.MissingLoss,
                needing[0].Location,
                loss => [network.Type.Name, string.Join(", ", needing.AsEnumerable()), needing.Length == 1 ? "needs" : "need", loss, needing.Length == 1 ? "it" : "them"]);
        }
    }

    /// <summary>A diagnostic that the code fix understands.</summary>
    /// <param name="network">The network.</param>
    /// <param name="rule">What is said.</param>
    /// <param name="location">Where.</param>
    /// <param name="values">The values of the message, for the loss that suits the outputs.</param>
    public static Diagnostic Report(NetworkDeclaration network, DiagnosticDescriptor rule, Location location, Func<string, object[]> values)
    {
        LayerDeclaration? output = network.Output;
        LossFunction loss = output?.Activation is { } activation && Enum.IsDefined(typeof(Activation), activation)
            ? ActivationRule.Of(activation).UsualLoss
            : LossFunction.SquaredError;
        return Diagnostic.Create(
            rule,
            location,
            [(output?.Attribute ?? network.Input!).Location],
            ImmutableDictionary.CreateRange<string, string?>([new(NetworkAttributes.Loss, loss.ToString())]),
            values(loss.ToString()));
    }

    // A λ or a p of 0 does nothing; what is out of range has an error of its own.
    private static bool IsOfTraining(AppliedAttribute attribute, NetworkDeclaration network) => attribute.Name switch
    {
        NetworkAttributes.L1 or NetworkAttributes.L2 => attribute.Value<double>("lambda") > 0,
        NetworkAttributes.Dense => attribute.Value<double>("L1") > 0 || attribute.Value<double>("L2") > 0,
        NetworkAttributes.Dropout => attribute.Value<double>("probability") is > 0 and < 1,
        NetworkAttributes.Compile => network.Entries is { } entries && (entries & (Entries.Loss | Entries.Backward)) != 0,
        _ => false,
    };
}
