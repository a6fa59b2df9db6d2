using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace StaticNet.CodeFixes;

/// <summary>Arguments of an attribute, changed in the way the user writes them.</summary>
internal static class AttributeArguments
{
    /// <summary>The attribute with another member of an enum for an argument, which it may not have yet.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="parameter">A parameter of its constructor, or a property.</param>
    /// <param name="member">The member of the enum.</param>
    /// <param name="model">What the names mean.</param>
    public static AttributeSyntax With(AttributeSyntax attribute, string parameter, string member, SemanticModel model)
    {
        IMethodSymbol? constructor = model.GetSymbolInfo(attribute).Symbol as IMethodSymbol;
        IParameterSymbol? own = constructor?.Parameters.FirstOrDefault(p => p.Name == parameter);
        ITypeSymbol? type = own?.Type ?? constructor?.ContainingType.GetMembers(parameter).OfType<IPropertySymbol>().FirstOrDefault()?.Type;
        if (type is null)
            return attribute;
        if (Find(attribute, parameter, own?.Ordinal) is { } argument)
            return attribute.ReplaceNode(argument.Expression, Member(argument.Expression, type, member, model).WithTriviaFrom(argument.Expression));
        return Insert(attribute, parameter, own?.Ordinal, Member(attribute.Name, type, member, model));
    }

    /// <summary>The attribute without an argument, and without its parentheses when it was the only one.</summary>
    public static AttributeSyntax Without(AttributeSyntax attribute, AttributeArgumentSyntax argument)
    {
        AttributeArgumentListSyntax list = attribute.ArgumentList!;
        return list.Arguments.Count == 1
            ? attribute.WithArgumentList(null).WithTrailingTrivia(list.GetTrailingTrivia())
            : attribute.WithArgumentList(list.RemoveNode(argument, SyntaxRemoveOptions.KeepNoTrivia));
    }

    private static AttributeArgumentSyntax? Find(AttributeSyntax attribute, string parameter, int? ordinal)
    {
        SeparatedSyntaxList<AttributeArgumentSyntax> arguments = attribute.ArgumentList?.Arguments ?? default;
        return arguments.FirstOrDefault(a => (a.NameEquals?.Name ?? a.NameColon?.Name)?.Identifier.ValueText == parameter)
            ?? arguments.FirstOrDefault(a => a.NameEquals is null && a.NameColon is null && arguments.IndexOf(a) == ordinal);
    }

    /// <summary>Where it belongs: at its index among the unnamed arguments, by name after a named one, before the properties; a property last.</summary>
    private static AttributeSyntax Insert(AttributeSyntax attribute, string parameter, int? ordinal, ExpressionSyntax value)
    {
        AttributeArgumentListSyntax list = attribute.ArgumentList ?? AttributeArgumentList();
        int index = ordinal is null ? list.Arguments.Count : list.Arguments.Count(a => a.NameEquals is null);
        SyntaxToken name = Identifier(parameter);
        AttributeArgumentSyntax argument = ordinal is null
            ? AttributeArgument(NameEquals(IdentifierName(name.WithTrailingTrivia(Space)), Token(SyntaxKind.EqualsToken).WithTrailingTrivia(Space)), null, value)
            : index == ordinal && list.Arguments.All(a => a.NameColon is null)
                ? AttributeArgument(value)
                : AttributeArgument(null, NameColon(IdentifierName(name), Token(SyntaxKind.ColonToken).WithTrailingTrivia(Space)), value);

        List<AttributeArgumentSyntax> arguments = [.. list.Arguments];
        List<SyntaxToken> commas = [.. list.Arguments.GetSeparators()];
        arguments.Insert(index, argument);
        if (arguments.Count > 1)
            commas.Insert(Math.Max(0, index - 1), Token(SyntaxKind.CommaToken).WithTrailingTrivia(Space));
        return attribute.WithArgumentList(list.WithArguments(SeparatedList(arguments, commas)));
    }

    /// <summary>The member, qualified as the value before it was, or else as shortly as the place allows.</summary>
    private static ExpressionSyntax Member(SyntaxNode before, ITypeSymbol type, string member, SemanticModel model) =>
        before is MemberAccessExpressionSyntax access && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(access.Expression).Symbol, type)
            ? access.WithName(IdentifierName(member)).WithoutTrivia()
            : ParseExpression($"{type.ToMinimalDisplayString(model, before.SpanStart)}.{member}");
}
