using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Printing;

/// <summary>The numbers that a printer writes in place of the symbols.</summary>
/// <param name="Of">The number that an expression has for a sample.</param>
/// <param name="Digits">The significant digits.</param>
internal sealed record SampleNumbers(Func<Expr, double> Of, int Digits);
