using StaticNet.Compiler.Lowering;
using StaticNet.Compiler.Nests;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Emission;

/// <summary>Writes an expression as C#, in the operations and the order of <see cref="ExpressionLowering"/>.</summary>
/// <param name="precision">The number type.</param>
/// <param name="name">How a symbol is read.</param>
/// <param name="lanes">Whether values are vectors.</param>
internal sealed class ExpressionWriter(Precision precision, Func<SymbolExpr, string> name, bool lanes = false)
{
    private readonly ExpressionLowering _lowering = new(symbol => new CodeValue(name(symbol)));
    private readonly ValuePrinter _printer = new(precision, lanes);

    public string Write(Expr expr) => _printer.Print(_lowering.Lower(expr));

    /// <summary>The accumulator after one more term: Fma(u, v, sum) for a product, sum + u else; a maximum for a maximum.</summary>
    public string Accumulate(Reduction reduction, string accumulator, Rational coefficient, Expr term) =>
        _printer.Print(_lowering.Accumulate(reduction, new CodeValue(accumulator), coefficient, term));
}
