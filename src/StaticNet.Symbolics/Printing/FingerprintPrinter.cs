using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Printing;

/// <summary>
/// The text that fingerprints are taken of. It stays as it is while what people read improves: a network that was compiled must not have to be
/// built anew for a bracket.
/// </summary>
internal sealed class FingerprintPrinter : TextPrinter
{
    protected override string Letter(IndexedVariable variable) => variable.Letter;

    protected override IReadOnlyList<(Expr Base, int Exponent)> Shown(ProductExpr product) => product.Factors;

    protected override bool IsRaisedInBrackets(Expr expr) => false;
}
