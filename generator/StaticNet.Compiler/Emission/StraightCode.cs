using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Emission;

/// <summary>Writes statements as straight-line code: the equation, the values it reads for the first time, the assignment.</summary>
/// <param name="code">Where to.</param>
/// <param name="program">The network.</param>
/// <param name="memory">Where values lie.</param>
/// <param name="scope">The names of a method that holds other blocks too; null: none.</param>
/// <param name="writer">How expressions look.</param>
internal sealed class StraightCode(CodeWriter code, ScheduledProgram program, MemoryMap memory, UnitScope? scope, ExpressionWriter writer)
{
    private const int LoadsPerLine = 6;

    // A long sum reads its values a few terms ahead: all at once they would not fit the registers.
    private const int TermsAhead = 4;

    private readonly HashSet<SymbolExpr> _known = scope?.Scalars ?? [];
    private Phase? _phase;

    public void Write(IEnumerable<Statement> statements, CancellationToken cancellation)
    {
        foreach (Statement statement in statements)
        {
            cancellation.ThrowIfCancellationRequested();
            if (statement.Equation is { } equation)
                Announce(equation);
            if (statement.Value is { } value)
                Load(Statement.Scalars(value));
            if (statement.Sum is { } sum)
                Accumulate(statement.Target, sum);
            else if (statement.Target.Family.Kind is FamilyKind.WeightGradient or FamilyKind.BiasGradient)
                AddToGradient(statement.Target, statement.Value!);
            else
                code.Line($"{memory.Type} {NameTable.Scalar(statement.Target)} = {writer.Write(statement.Value!)};");
            Store(statement.Target);
        }
    }

    private void Announce(Definition equation)
    {
        if (scope is null && _phase != equation.Phase)
            code.Heading(equation.Phase);
        _phase = equation.Phase;
        code.Line($"// {new Equation(equation, grouped: true).ToText()}");
    }

    private void Load(IEnumerable<SymbolExpr> symbols)
    {
        List<string> loads = [];
        foreach (SymbolExpr symbol in symbols)
        {
            if (symbol.Family is not { Kind: FamilyKind.Hyperparameter, Shape.Count: 0 } && scope?.References.Contains(NameTable.Scalar(symbol)) != true && _known.Add(symbol))
                loads.Add($"{NameTable.Scalar(symbol)} = {scope?.Scalar(symbol) ?? memory.At(symbol)}");
        }

        for (int n = 0; n < loads.Count; n += LoadsPerLine)
            code.Line($"{memory.Type} {string.Join(", ", loads.Skip(n).Take(LoadsPerLine))};");
    }

    private void Accumulate(SymbolExpr target, Accumulation sum)
    {
        string name = NameTable.Scalar(target);
        IReadOnlyList<Expr> terms = sum.Terms;
        bool fromFirst = sum.Reduction == Reduction.Maximum && sum.Seed is null;
        Load(fromFirst ? Statement.Scalars(terms[0]) : sum.Seed is null ? [] : Statement.Scalars(sum.Seed));
        string start = fromFirst ? writer.Write(terms[0]) : sum.Seed is { } seed ? writer.Write(seed) : writer.Literal(0);
        code.Line($"{memory.Type} {name} = {start};");
        for (int n = fromFirst ? 1 : 0; n < terms.Count; n++)
        {
            if (n % TermsAhead == 0 || n == 1)
                Load(terms.Skip(n).Take(TermsAhead - (n % TermsAhead)).SelectMany(Statement.Scalars));
            code.Line($"{name} = {writer.Accumulate(sum.Reduction, name, 1, terms[n])};");
        }
    }

    private void AddToGradient(SymbolExpr target, Expr value)
    {
        string name = NameTable.Scalar(target);
        code.Line($"ref {memory.Type} {name} = ref {memory.At(target)};");
        code.Line($"{name} = {writer.AddTo($"ref {name}", value)};");
    }

    private void Store(SymbolExpr target)
    {
        _known.Add(target);
        if (program.Offsets.ContainsKey(target.Family) || memory.IsOutput(target.Family))
            code.Line($"{memory.At(target)} = {NameTable.Scalar(target)};");
    }
}
