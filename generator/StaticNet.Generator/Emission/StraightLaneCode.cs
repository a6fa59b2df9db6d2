using System.Globalization;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Generator;

/// <summary>
/// Writes straight-line code for a few vectors of samples side by side, in a loop over those of a block: one alone would wait for its own
/// results. What is left over is left to a method of its own. Lane sums of gradients stay in locals.
/// </summary>
/// <param name="code">Where to.</param>
/// <param name="program">The network in lanes.</param>
/// <param name="scope">The names.</param>
/// <param name="functions">Takes the names of the wrappers that are called.</param>
internal sealed class StraightLaneCode(CodeWriter code, LaneProgram program, LaneScope scope, HashSet<string> functions)
{
    private readonly HashSet<string> _known = [];
    private Phase? _phase;

    public void Write(IReadOnlyList<Statement> statements, int vectors, CancellationToken cancellation)
    {
        List<SymbolExpr> sums = [.. statements.Select(s => s.Target).Where(IsGradient)];
        if (sums.Count > 0)
            functions.Add("Load");
        foreach (SymbolExpr sum in sums)
            code.Line($"var {scope.Name(sum)} = Load({scope.At(sum)});");
        Loop(statements, vectors, cancellation);
        if (sums.Count > 0)
            functions.Add("Store");
        foreach (SymbolExpr sum in sums)
            code.Line($"Store({scope.Name(sum)}, {scope.At(sum)});");
    }

    private void Loop(IReadOnlyList<Statement> statements, int vectors, CancellationToken cancellation)
    {
        string samples = Text(vectors * program.Lanes);
        code.Line($"// {samples} samples at once");
        code.Open($"for (; s <= end - {samples}; s += {samples})");
        foreach (Statement statement in statements)
        {
            cancellation.ThrowIfCancellationRequested();
            if (statement.Equation is { } equation)
                Announce(equation);
            for (int vector = 0; vector < vectors; vector++)
            {
                scope.Vector = vector;
                Write(statement);
            }
        }

        code.Close();
    }

    private void Write(Statement statement)
    {
        string name = scope.Name(statement.Target);
        if (statement.Sum is { } sum)
            Accumulate(name, sum);
        else
            Assign(name, statement.Target, statement.Value!);
        _known.Add(name);
        if (!IsGradient(statement.Target) && program.Layout.HasRows(statement.Target.Family))
        {
            functions.Add("Store");
            code.Line($"Store({name}, {scope.At(statement.Target)});");
        }
    }

    private void Assign(string name, SymbolExpr target, Expr value)
    {
        Load(Statement.Scalars(value));
        if (IsGradient(target))
        {
            code.Line($"{name} = {Writer().Accumulate(Reduction.Sum, name, 1, value)};");
            return;
        }

        string text = Writer().Write(value);
        if (program.IsOutputDelta(target.Family))
        {
            string present = scope.Vector == 0 ? "present_s" : "present_s" + Text(scope.Vector);
            if (_known.Add(present))
                code.Line($"var {present} = {scope.Present()};");
            text = $"({text}) & {present}";
        }

        code.Line($"var {name} = {text};");
    }

    private void Accumulate(string name, Accumulation sum)
    {
        bool fromFirst = sum.Reduction == Reduction.Maximum && sum.Seed is null;
        Load(fromFirst ? Statement.Scalars(sum.Terms[0]) : sum.Seed is null ? [] : Statement.Scalars(sum.Seed));
        string start = fromFirst ? Writer().Write(sum.Terms[0]) : sum.Seed is { } seed ? Writer().Write(seed) : Writer().Constant(0);
        code.Line($"var {name} = {start};");
        foreach (Expr term in sum.Terms.Skip(fromFirst ? 1 : 0))
        {
            Load(Statement.Scalars(term));
            code.Line($"{name} = {Writer().Accumulate(sum.Reduction, name, 1, term)};");
        }
    }

    private void Announce(Definition equation)
    {
        if (_phase != equation.Phase)
            code.Heading(equation.Phase);
        _phase = equation.Phase;
        code.Line($"// {new Equation(equation, grouped: true).ToText()}");
    }

    private void Load(IEnumerable<SymbolExpr> symbols)
    {
        foreach (SymbolExpr symbol in symbols)
        {
            if (symbol.Family.Kind != FamilyKind.Hyperparameter && _known.Add(scope.Name(symbol)))
                code.Line($"var {scope.Name(symbol)} = {scope.Read(symbol)};");
        }
    }

    private ExpressionWriter Writer() => scope.Writer();

    private static bool IsGradient(SymbolExpr symbol) => symbol.Family.Kind is FamilyKind.WeightGradient or FamilyKind.BiasGradient;

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
