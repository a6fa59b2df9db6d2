using StaticNet.Compiler.Lowering;
using StaticNet.Compiler.Nests;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Emission;

/// <summary>Writes an expression as C#, in the operations and the order of <see cref="ExpressionLowering"/>.</summary>
/// <param name="precision">The number type.</param>
/// <param name="name">How a symbol is read.</param>
/// <param name="functions">Takes the names of the wrappers that are called.</param>
/// <param name="lanes">Whether values are vectors.</param>
internal sealed class ExpressionWriter(Precision precision, Func<SymbolExpr, string> name, HashSet<string> functions, bool lanes = false)
{
    private readonly ExpressionLowering _lowering = new(symbol => new CodeValue(name(symbol)));
    private readonly ValuePrinter _printer = new(precision, functions, lanes);

    public string Write(Expr expr) => _printer.Print(_lowering.Lower(expr));

    /// <summary>The accumulator after one more term: Fma(u, v, sum) for a product, sum + u else; a maximum for a maximum.</summary>
    public string Accumulate(Reduction reduction, string accumulator, Rational coefficient, Expr term) =>
        _printer.Print(_lowering.Accumulate(reduction, new CodeValue(accumulator), coefficient, term));

    /// <summary>A gradient after one more sample: the sum over those before, and a term.</summary>
    /// <param name="sum">Where the sum lies, as a reference.</param>
    /// <param name="term">The gradient of the sample.</param>
    /// <param name="part">The part of a vector, in the name of the wrapper.</param>
    public string AddTo(string sum, Expr term, string part = "")
    {
        string soFar = "SoFar" + part;
        functions.Add(soFar);
        return Accumulate(Reduction.Sum, $"{soFar}<TPlace>({sum})", 1, term);
    }

    public string Literal(double value) => _printer.Literal(value);

    /// <summary>A number as a value: the same in every element of a vector.</summary>
    public string Constant(double value) => _printer.Print(new NumberValue(value));
}
