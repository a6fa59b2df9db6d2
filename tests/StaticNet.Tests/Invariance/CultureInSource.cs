using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace StaticNet.Tests.Invariance;

/// <summary>
/// Where a source formats numbers or dates in the user's culture: interpolated strings that become a string without a culture, concatenations, joins,
/// and <c>ToString()</c>. Whole numbers are left out, since those in texts are counts and places, which no culture writes otherwise. What has no type counts
/// as found, or a source that does not compile would hide its own.
/// </summary>
internal sealed class CultureInSource(SemanticModel model) : CSharpSyntaxWalker
{
    private readonly List<string> _found = [];

    public static IReadOnlyList<string> Find(SemanticModel model)
    {
        var walker = new CultureInSource(model);
        walker.Visit(model.SyntaxTree.GetRoot());
        return walker._found;
    }

    public override void VisitInterpolatedStringExpression(InterpolatedStringExpressionSyntax node)
    {
        if (!HasCulture(node))
            Check(node, node.Contents.OfType<InterpolationSyntax>().Select(hole => hole.Expression));
        base.VisitInterpolatedStringExpression(node);
    }

    public override void VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        if (node.IsKind(SyntaxKind.AddExpression) && model.GetTypeInfo(node).Type?.SpecialType == SpecialType.System_String)
            Check(node, [node.Left, node.Right]);
        base.VisitBinaryExpression(node);
    }

    public override void VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (model.GetSymbolInfo(node).Symbol is IMethodSymbol method)
        {
            if (method is { Name: "ToString", Parameters: [] } && node.Expression is MemberAccessExpressionSyntax { Expression: var receiver })
                Check(node, [receiver]);
            if (method is { Name: "Join" or "Concat", ContainingType.SpecialType: SpecialType.System_String })
            {
                Check(node, node.ArgumentList.Arguments.Select(argument => argument.Expression));
                if (method.TypeArguments.Any(IsOfACulture))
                    _found.Add(At(node));
            }
        }

        base.VisitInvocationExpression(node);
    }

    // A FormattableString waits for a culture; a handler was given one, or not.
    private bool HasCulture(InterpolatedStringExpressionSyntax node)
    {
        for (IOperation? operation = model.GetOperation(node);
            operation is IInterpolatedStringOperation or IConversionOperation or IInterpolatedStringHandlerCreationOperation;
            operation = operation.Parent)
        {
            if (operation is IInterpolatedStringHandlerCreationOperation { HandlerCreation: IObjectCreationOperation creation })
                return creation.Arguments.Any(argument => argument.Parameter?.Type.Name == nameof(IFormatProvider));
        }

        return model.GetTypeInfo(node).ConvertedType?.Name is nameof(FormattableString) or nameof(IFormattable);
    }

    private void Check(SyntaxNode node, IEnumerable<ExpressionSyntax> parts)
    {
        if (parts.Any(part => model.GetTypeInfo(part).Type is { } type && !model.GetConstantValue(part).HasValue && IsOfACulture(type)))
            _found.Add(At(node));
    }

    private static bool IsOfACulture(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsOfACulture(array.ElementType),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => IsOfACulture(nullable.TypeArguments[0]),
        ITypeParameterSymbol or IErrorTypeSymbol => true,
        { SpecialType: SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal or SpecialType.System_DateTime or SpecialType.System_Object } => true,
        _ => type.Name is nameof(IFormattable) or nameof(Half) or nameof(DateTimeOffset),
    };

    private static string At(SyntaxNode node)
    {
        FileLinePositionSpan place = node.GetLocation().GetLineSpan();
        return $"{place.Path}:{place.StartLinePosition.Line + 1}: {node}";
    }
}
