using Microsoft.CodeAnalysis;
using StaticNet.Generator.Declarations;

namespace StaticNet.Generator.Diagnostics;

/// <summary>
/// Every rule about a network class. The analyzer reports what they find and the parser refuses a class that a rule of <see cref="Check"/> finds
/// anything in, so the two never disagree. A rule is silent about a value that C# refused already.
/// </summary>
internal static class NetworkRules
{
    private static readonly Func<NetworkDeclaration, IEnumerable<Diagnostic>>[] Families =
    [
        ClassRules.Check,
        BaseClassRule.Check,
        MemberRules.Check,
        NameRules.Check,
        GlobalNameRule.Check,
        StructureRules.Check,
        EnumRule.Check,
        LayerRules.Check,
        LossRules.Check,
        PenaltyRules.Check,
        DropoutRules.Check,
        SizeRules.Check,
    ];

    /// <summary>Of a class whose layers come from a file: what can be said without the file.</summary>
    private static readonly Func<NetworkDeclaration, IEnumerable<Diagnostic>>[] FamiliesOfModels =
    [
        ClassRules.Check,
        BaseClassRule.Check,
        MemberRules.Check,
        NameRules.Check,
        GlobalNameRule.Check,
        ModelRules.Check,
        EnumRule.Check,
        LossRules.Check,
        PenaltyRules.Check,
    ];

    public static IEnumerable<Diagnostic> Check(NetworkDeclaration network, CancellationToken cancellation)
    {
        if (network.Model is not null)
            return Check(network, FamiliesOfModels, cancellation);
        if (network.Input is null)
            return StructureRules.MissingInput(network);

        return Check(network, Families, cancellation);
    }

    private static IEnumerable<Diagnostic> Check(
        NetworkDeclaration network, Func<NetworkDeclaration, IEnumerable<Diagnostic>>[] families, CancellationToken cancellation) => families.SelectMany(family =>
    {
        cancellation.ThrowIfCancellationRequested();
        return family(network);
    });

    /// <summary>What to say about a class that nobody refuses.</summary>
    public static IEnumerable<Diagnostic> Advise(NetworkDeclaration network) => network.IsReadable ? AdviceRules.Check(network) : [];
}
