using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StaticNet.Tests.Compilation;

/// <summary>
/// Counts the operations of the straight-line Backward as they stand in the generated C#: what the outputs and the gradient need, the
/// value of the loss aside. The sum over samples, <c>At(ref g, n) = Fma(d, a, LoadOrZero(…))</c>, is the one product d·a.
/// </summary>
internal static class EmittedOperations
{
    public static OperationCount Count(string generated, int outputLayer)
    {
        List<(string Name, ExpressionSyntax Value)> statements = [.. Assignments(Backward(generated))];
        var needed = new HashSet<string>();
        OperationCount count = OperationCount.None;
        foreach ((string name, ExpressionSyntax value) in Enumerable.Reverse(statements))
        {
            bool isGradient = name.StartsWith('g');
            if (!isGradient && !name.StartsWith($"a{outputLayer}_", StringComparison.Ordinal) && !needed.Contains(name))
                continue;
            needed.UnionWith(value.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(n => n.Identifier.Text));
            count += Of(value);
            if (isGradient)
                count += new OperationCount(Additions: -1);
        }

        return count;
    }

    /// <summary>The method of the kernel, among the like-named ones of the class.</summary>
    public static MethodDeclarationSyntax Backward(string generated) => CSharpSyntaxTree.ParseText(generated).GetRoot()
        .DescendantNodes().OfType<StructDeclarationSyntax>().First()
        .Members.OfType<MethodDeclarationSyntax>().Single(m => m.Identifier.Text == "Backward");

    private static IEnumerable<(string Name, ExpressionSyntax Value)> Assignments(MethodDeclarationSyntax method)
    {
        foreach (StatementSyntax statement in method.Body!.Statements.SelectMany(Flat))
        {
            switch (statement)
            {
                case LocalDeclarationStatementSyntax { Declaration: { Type: not RefTypeSyntax } declaration }:
                    foreach (VariableDeclaratorSyntax variable in declaration.Variables)
                    {
                        if (variable.Initializer!.Value.RawKind != (int)SyntaxKind.DefaultLiteralExpression)
                            yield return (variable.Identifier.Text, variable.Initializer.Value);
                    }

                    break;
                case ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment }:
                    yield return (assignment.Left is InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: IdentifierNameSyntax buffer }, _] } ? buffer.Identifier.Text : assignment.Left.ToString(), assignment.Right);
                    break;
                case ReturnStatementSyntax or LocalDeclarationStatementSyntax or IfStatementSyntax { Statement: ReturnStatementSyntax }:
                    break;
                default:
                    throw new NotSupportedException($"Not straight-line code: {statement}");
            }
        }
    }

    // What the loss alone does without is among the statements of the gradient; where outputs alone end is not.
    private static IEnumerable<StatementSyntax> Flat(StatementSyntax statement) => statement is IfStatementSyntax { Statement: BlockSyntax block, Condition: BinaryExpressionSyntax condition }
        ? condition.RawKind == (int)SyntaxKind.NotEqualsExpression ? block.Statements : []
        : [statement];

    private static OperationCount Of(ExpressionSyntax expression) => expression.DescendantNodesAndSelf().Aggregate(OperationCount.None, (sum, node) => sum + (node switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression or (int)SyntaxKind.SubtractExpression } => new(Additions: 1),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyExpression } => new(Multiplications: 1),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.DivideExpression } => new(Divisions: 1),
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax function } => Of(function.Identifier.Text),
        InvocationExpressionSyntax { Expression: GenericNameSyntax { Identifier.Text: "LoadOrZero" } } => OperationCount.None,
        BinaryExpressionSyntax or InvocationExpressionSyntax or ConditionalExpressionSyntax => throw new NotSupportedException(node.ToString()),
        _ => OperationCount.None,
    }));

    private static OperationCount Of(string function) => function switch
    {
        "At" => OperationCount.None,
        "Fma" => new(Additions: 1, Multiplications: 1),
        "Sigmoid" => new(Additions: 1, Divisions: 1, Transcendentals: 1),
        "Tanh" or "Sin" or "Cos" or "Exp" or "Expm1" or "NormalDistribution" or "NormalDensity" => new(Transcendentals: 1),
        "Softplus" => new(Additions: 2, Comparisons: 1, Transcendentals: 2),
        "Abs" => OperationCount.None,
        "Sign" or "Saturate" => new(Comparisons: 2),
        "PositivePart" or "SelectIfPositive" or "ZeroIfNonPositive" or "Max" or "Select" or "IfPositive" or "SaturateBelow" => new(Comparisons: 1),
        _ => throw new NotSupportedException($"{function} has no place outside of the loss."),
    };
}
