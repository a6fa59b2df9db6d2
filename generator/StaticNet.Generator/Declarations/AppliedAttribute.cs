using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StaticNet.Generator.Declarations;

/// <summary>One of our attributes as it stands on a class: its values, and where each of them was written.</summary>
internal sealed class AppliedAttribute(string name, AttributeData data, AttributeSyntax syntax)
{
    /// <summary>The name without its suffix: <c>Dense</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The attribute in the source.</summary>
    public AttributeSyntax Syntax { get; } = syntax;

    /// <summary>The declaration that carries it: one of the parts of the class.</summary>
    public TypeDeclarationSyntax? Declaration => Syntax.Parent?.Parent as TypeDeclarationSyntax;

    /// <summary>The whole attribute.</summary>
    public Location Location => Syntax.GetLocation();

    /// <summary>True when C# itself refuses it: some value is missing, of the wrong type or no constant.</summary>
    public bool IsBroken => data.AttributeConstructor is not { } constructor
        || data.ConstructorArguments.Length != constructor.Parameters.Length
        || data.ConstructorArguments.Any(a => a.IsNull || a.Kind == TypedConstantKind.Error)
        || Arguments.Any(a => Constant(NameOf(a)) is null)
        || Arguments.Select(NameOf).Distinct().Count() != Arguments.Count;

    private SeparatedSyntaxList<AttributeArgumentSyntax> Arguments => Syntax.ArgumentList?.Arguments ?? default;

    /// <summary>The value of a parameter or of a property; null when it was not given or is of another type.</summary>
    public T? Value<T>(string name)
        where T : struct => Constant(name) is { Kind: not TypedConstantKind.Array, Value: T value } ? value : null;

    /// <summary>A text; null when it was not given.</summary>
    public string? Words(string name) => Constant(name) is { Kind: not TypedConstantKind.Array, Value: string text } ? text : null;

    /// <summary>The numbers of an array; empty when it was not given, or as null.</summary>
    public ImmutableArray<double> Numbers(string name) => Constant(name) is { Kind: TypedConstantKind.Array, IsNull: false } constant
        ? [.. constant.Values.Select(value => value.Value).OfType<double>()]
        : [];

    /// <summary>True when the argument is written out.</summary>
    public bool Has(string name) => Arguments.Any(a => NameOf(a) == name);

    /// <summary>Where an argument was written; the attribute when it was not.</summary>
    public Location LocationOf(string name) => Arguments.FirstOrDefault(a => NameOf(a) == name)?.GetLocation() ?? Location;

    /// <summary>The attribute with its values, as messages name it: <c>Dense(8, Activation.LeakyReLU, Alpha = 0.1)</c>.</summary>
    public override string ToString() => $"{Name}({string.Join(", ", Arguments.Select(Text))})";

    private string Text(AttributeArgumentSyntax argument)
    {
        string value = Constant(NameOf(argument)) is { } constant ? ConstantText.Of(constant) : argument.Expression.ToString();
        return argument.NameEquals is null ? value : $"{NameOf(argument)} = {value}";
    }

    private string? NameOf(AttributeArgumentSyntax argument) =>
        argument.NameEquals?.Name.Identifier.ValueText
        ?? argument.NameColon?.Name.Identifier.ValueText
        ?? data.AttributeConstructor?.Parameters.ElementAtOrDefault(Arguments.IndexOf(argument))?.Name;

    private TypedConstant? Constant(string? name)
    {
        int parameter = data.AttributeConstructor?.Parameters.FirstOrDefault(p => p.Name == name)?.Ordinal ?? -1;
        TypedConstant constant = parameter >= 0 && parameter < data.ConstructorArguments.Length
            ? data.ConstructorArguments[parameter]
            : data.NamedArguments.FirstOrDefault(a => a.Key == name).Value;
        return (constant.IsNull && constant.Kind != TypedConstantKind.Array) || constant.Kind == TypedConstantKind.Error ? null : constant;
    }
}
