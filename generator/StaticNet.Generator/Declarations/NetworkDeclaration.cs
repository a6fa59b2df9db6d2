using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StaticNet.Generator.Contract;
using StaticNet.Generator.Model;
using StaticNet.Symbolics.Derivations;

namespace StaticNet.Generator.Declarations;

/// <summary>
/// A class with our attributes, as the user wrote it, valid or not. The rules read it and the parser turns it into a
/// <see cref="NetworkModel"/>; it holds symbols and syntax, so it never leaves the step that made it.
/// </summary>
internal sealed class NetworkDeclaration
{
    private NetworkDeclaration(INamedTypeSymbol type, CSharpCompilation compilation, ImmutableArray<AppliedAttribute> attributes)
    {
        Type = type;
        Compilation = compilation;
        Attributes = attributes;
        Layers = [.. Named(NetworkAttributes.Dense).Select(a => new LayerDeclaration(a))];
        Dropouts = [.. Named(NetworkAttributes.Dropout).Select(a => new DropoutDeclaration(a, LayerBelow(a)))];
    }

    public INamedTypeSymbol Type { get; }

    public CSharpCompilation Compilation { get; }

    /// <summary>Our attributes; in source order within one declaration.</summary>
    public ImmutableArray<AppliedAttribute> Attributes { get; }

    public ImmutableArray<LayerDeclaration> Layers { get; }

    public ImmutableArray<DropoutDeclaration> Dropouts { get; }

    /// <summary>False when attributes that have an order stand on several parts of the class: C# defines none between those, so there is no last layer.</summary>
    public bool HasOrder => Input is null || Attributes.All(a => !NetworkAttributes.Ordered.Contains(a.Name) || a.Declaration == Input.Declaration);

    /// <summary>The last layer; null when there is none, or no order.</summary>
    public LayerDeclaration? Output => HasOrder ? Layers.LastOrDefault() : null;

    /// <summary>The layers before the last, as far as there is an order.</summary>
    public IEnumerable<LayerDeclaration> HiddenLayers => HasOrder ? Layers.Take(Layers.Length - 1) : [];

    public AppliedAttribute? Input => Named(NetworkAttributes.Input).FirstOrDefault();

    /// <summary>What names the file that the layers come from; null: they stand on the class.</summary>
    public AppliedAttribute? Model => Named(NetworkAttributes.Model).FirstOrDefault();

    public LossDeclaration? Loss => Named(NetworkAttributes.Loss).Select(a => new LossDeclaration(a)).FirstOrDefault();

    public AppliedAttribute? Compile => Named(NetworkAttributes.Compile).FirstOrDefault();

    public PenaltyDeclaration? L1 => Penalty(NetworkAttributes.L1);

    public PenaltyDeclaration? L2 => Penalty(NetworkAttributes.L2);

    public int? InputSize => Input?.Value<int>("size");

    public LossFunction? LossFunction => Loss?.Function;

    public Precision Precision => (Precision)(Compile?.Value<int>("Precision") ?? (int)Precision.Single);

    public Schedule Schedule => (Schedule)(Compile?.Value<int>("Schedule") ?? (int)Schedule.Auto);

    /// <summary>What is asked for last: what was written, with what it is made of; without that everything, of a network without a loss the outputs.</summary>
    public Phase Last => Entries switch
    {
        null => Loss is null && Model is null ? Phase.Forward : Phase.Backward,
        { } entries when entries.HasFlag(StaticNet.Entries.Backward) => Phase.Backward,
        { } entries when entries.HasFlag(StaticNet.Entries.Loss) => Phase.Loss,
        _ => Phase.Forward,
    };

    /// <summary>What is to be compiled; null where nothing is said of it.</summary>
    public Entries? Entries => (Entries?)Compile?.Value<int>("Entries");

    /// <summary>False when C# itself refuses an attribute: a value is missing or no constant, or an attribute stands twice that may not.</summary>
    public bool IsReadable => AreAttributesReadable
        && InputSize is not null
        && (Loss is null || LossFunction is not null)
        && Layers.All(layer => layer is { Units: not null, Activation: not null });

    /// <summary>The same of a class whose layers come from a file.</summary>
    public bool IsReadableModel => AreAttributesReadable && Model?.Words("path") is not null && (Loss is null || LossFunction is not null);

    /// <summary>What a class asks of the file that it names, where C# could read it.</summary>
    public ModelRequest ModelRequest => new(Model!.Words("path")!, Loss?.Spec, Compile?.Has("Precision") == true ? Precision : null, Compile?.Has("Schedule") == true ? Schedule : null, Last);

    private bool AreAttributesReadable => !Attributes.Any(a => a.IsBroken)
        && !Attributes.Where(a => a.Name is not (NetworkAttributes.Dense or NetworkAttributes.Dropout)).GroupBy(a => a.Name).Any(g => g.Count() > 1);

    /// <summary>The name in the declaration that carries the attributes.</summary>
    public Location Identifier => (Model ?? Input ?? Attributes[0]).Declaration?.Identifier.GetLocation() ?? Type.Locations[0];

    /// <summary>The class and the types it is nested in, outwards.</summary>
    public IEnumerable<INamedTypeSymbol> SelfAndContainers
    {
        get
        {
            for (INamedTypeSymbol? type = Type; type is not null; type = type.ContainingType)
                yield return type;
        }
    }

    /// <summary>The members that the user wrote: the analyzer sees the class with its generated part.</summary>
    public IEnumerable<ISymbol> UserMembers => Type.GetMembers().Where(member => !member.IsImplicitlyDeclared && !OwnOutput.Contains(member));

    /// <summary>Reads the attributes of a class; null for a type without them.</summary>
    public static NetworkDeclaration? Read(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        if (type.TypeKind != TypeKind.Class || compilation is not CSharpCompilation csharp)
            return null;

        ImmutableArray<AppliedAttribute> attributes =
        [
            .. from data in type.GetAttributes()
               let name = NetworkAttributes.ShortName(data.AttributeClass)
               where name is not null
               let syntax = data.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax
               where syntax is not null
               select new AppliedAttribute(name, data, syntax),
        ];
        return attributes.IsEmpty ? null : new NetworkDeclaration(type, csharp, attributes);
    }

    private IEnumerable<AppliedAttribute> Named(string name) => Attributes.Where(a => a.Name == name);

    private int LayerBelow(AppliedAttribute dropout)
    {
        IEnumerable<AppliedAttribute> above = Attributes.Take(Attributes.IndexOf(dropout));
        return above.Any(a => a.Name == NetworkAttributes.Input) ? above.Count(a => a.Name == NetworkAttributes.Dense) : -1;
    }

    private PenaltyDeclaration? Penalty(string name) => Named(name).Select(a => new PenaltyDeclaration(a)).FirstOrDefault();
}
