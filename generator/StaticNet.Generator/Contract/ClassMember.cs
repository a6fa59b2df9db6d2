using StaticNet.Symbolics.Derivations;

namespace StaticNet.Generator.Contract;

/// <summary>What kind of member it is, as far as C# and its rules about names care.</summary>
internal enum MemberKind
{
    Constant,
    Field,
    Property,
    Constructor,
    Method,

    /// <summary>An explicit implementation of a member of <c>INetwork</c> or <c>IInferenceNetwork</c>.</summary>
    Implementation,
}

/// <summary>A member that the build adds to a network class. Whoever declares it, documents it or looks for what collides with it asks here.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Modifiers">What stands before its type; empty for an implementation.</param>
/// <param name="Type">The type that it has or returns, <c>ref</c> included; empty for a constructor.</param>
/// <param name="Name">The name.</param>
/// <param name="Parameters">The parameters as they are declared; null where there are no parentheses.</param>
/// <param name="Body">What it is or computes: what stands after <c>=</c> or <c>=></c>.</param>
internal sealed record ClassMember(MemberKind Kind, string Modifiers, string Type, string Name, string? Parameters, string Body)
{
    /// <summary>True for a member that is called on the class.</summary>
    public bool IsStatic => Modifiers.EndsWith("static", StringComparison.Ordinal);

    /// <summary>True for a member that takes a key: its documentation shows the equations of the network as dropout thins it.</summary>
    public bool IsWithDropout { get; init; }

    /// <summary>What it takes to have it: a class that computes the outputs alone has no member of the loss or of the gradient.</summary>
    public Phase Phase { get; init; }

    /// <summary>True for a public member that implements one of <c>INetwork</c> or <c>IInferenceNetwork</c>.</summary>
    public bool IsOfInterface { get; init; }

    /// <summary>True for a member that runs the equations.</summary>
    public bool IsComputing { get; init; }

    /// <summary>What stands before the name of an implementation: the interface.</summary>
    public string Interface { get; init; } = "";

    /// <summary>Its declaration up to its body.</summary>
    public string Head => string.Join(" ", new[] { Modifiers, Type, Interface + Name }.Where(part => part.Length > 0)) + (Parameters is null ? "" : $"({Parameters})");

    /// <summary>The types of its parameters as messages name them, spans without their namespace; null where there are no parentheses.</summary>
    public string? ParameterTypes => Parameters is null
        ? null
        : string.Join(", ", Parameters.Split([", "], StringSplitOptions.RemoveEmptyEntries).Select(parameter => Spell(parameter.Split(' ')[0])));

    /// <summary>Its name and the types of its parameters: <c>Forward(ReadOnlySpan&lt;float&gt;, Span&lt;float&gt;)</c>.</summary>
    public string Signature => Parameters is null ? Name : $"{Name}({ParameterTypes})";

    /// <summary>What tells it from every other member: <see cref="Signature"/>, of an implementation with the interface.</summary>
    public string Key => Interface + Signature;

    /// <summary>The methods that C# reserves for a property, as messages name them: both accessors, the one that is not there included.</summary>
    public IReadOnlyList<(string Name, string ParameterTypes)> Accessors =>
        Kind == MemberKind.Property ? [($"get_{Name}", ""), ($"set_{Name}", Spell(Type))] : [];

    private static string Spell(string type) => type.Replace("global::System.ReadOnlySpan<", "ReadOnlySpan<").Replace("global::System.Span<", "Span<").Replace("global::", "");
}
