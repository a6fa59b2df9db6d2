namespace StaticNet.Compiler.Nests;

/// <summary>Sums of the step back through the weights of a layer, Σₖ δₖ θₖⱼ, computed by the runtime: the products of a sum lie in the elements of a vector, which are added up by a tree.</summary>
/// <param name="Weights">Where the weights of the first sum lie; those of a sum lie together.</param>
/// <param name="Deltas">Where δ lies.</param>
/// <param name="Sums">Where the sums go.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Terms">The products of a sum.</param>
/// <param name="IsFromZero">Whether each element begins with 0, or with its first product, which may be −0.</param>
internal sealed record StepBack(Access Weights, Access Deltas, Access Sums, int Count, int Terms, bool IsFromZero) : Nest;
