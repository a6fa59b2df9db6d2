using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Scheduling;

/// <summary>The values of an indexed variable for one sample, with its units in the lanes of vectors, and others of the same index that are made of it.</summary>
/// <param name="Phase">When it runs.</param>
/// <param name="Definitions">The first may be a sum over the inputs, or a gradient δⱼ aᵢ.</param>
internal sealed record UnitBlock(Phase Phase, IReadOnlyList<Definition> Definitions) : Block(Phase)
{
    public int Units => Definitions[0].Target.Variable.Shape[0];
}

/// <summary>
/// The step back through the weights, Σₖ δₖ θₖⱼ, where the weights of a j lie together: k is in the lanes, and the lanes of several sums are
/// added up together.
/// </summary>
/// <param name="Phase">When it runs.</param>
/// <param name="Definition">The sums.</param>
internal sealed record DotBlock(Phase Phase, Definition Definition) : Block(Phase)
{
    public ReductionExpr Sum => (ReductionExpr)Definition.Value;

    /// <summary>Whether the elements of the sums of whole vectors begin with their first product, else with 0: another bit where all products are −0.</summary>
    public bool IsFromProducts { get; init; }

    /// <summary>δₖ.</summary>
    public SymbolExpr Delta => Sum.Body.Symbols().First(s => s.Variable.Kind != VariableKind.Weight);

    /// <summary>θₖⱼ.</summary>
    public SymbolExpr Weight => Sum.Body.Symbols().First(s => s.Variable.Kind == VariableKind.Weight);
}

/// <summary>
/// The gradients δₖ aᵢ of a layer whose units do not fill a vector. Weights lie input-major, those of an input together, so that a vector
/// holds the gradients of several inputs: δ over and over, and each a as often as there are units.
/// </summary>
/// <param name="Phase">When it runs.</param>
/// <param name="Definition">The gradient.</param>
internal sealed record NarrowGradientBlock(Phase Phase, Definition Definition) : Block(Phase)
{
    public (SymbolExpr Delta, SymbolExpr Input) Factors => UnitGradientLanes.Factors(Definition)!.Value;
}
