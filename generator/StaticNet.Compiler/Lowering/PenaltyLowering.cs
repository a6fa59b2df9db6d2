using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Passes;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Compiler.Lowering;

/// <summary>
/// Lowers what the penalty adds to J, and to ∂J/∂θ, to a loop over the parameters of each penalised layer, which are read from w. Whole vectors of a layer are summed in lanes and those left
/// over one by one, whether or not they are vectors in the code.
/// </summary>
/// <param name="derivation">The network with its penalties.</param>
/// <param name="hasVectors">Whether whole vectors are vectors; else all are numbers.</param>
internal sealed class PenaltyLowering(NetworkDerivation derivation, bool hasVectors)
{
    private const string Index = "i", Penalty = "penalty";

    private readonly int _lanes = Machine.Lanes(derivation.Topology);

    private static Access Parameter { get; } = Access.Of("w", 0, new AccessTerm(new(Index), 1));

    private static Access Gradient { get; } = Parameter with { Buffer = "g" };

    /// <summary>The penalty: a sum in double precision.</summary>
    public IReadOnlyList<Nest> Sum()
    {
        bool hasLanes = derivation.Penalties.Any(term => Whole(term) > First(term));
        return [new BeginDoubleSum(Penalty, hasLanes), .. derivation.Penalties.SelectMany(Sum), new ReturnDoubleSum(Penalty, hasLanes)];
    }

    /// <summary>Its slope, added to the gradient.</summary>
    public IReadOnlyList<Nest> Slope() => [.. derivation.Penalties.SelectMany(Slope)];

    private IEnumerable<Nest> Sum(PenaltyTerm term)
    {
        Value value = Expressions(term).Lower(term.Value);
        Nest[] loop = [Over(term, new AddToDoubleSum(Penalty, value, Lane: null))];
        return
        [
            Said(Penalty, term, term.Value),
            .. InParts(term, loop, whole => whole with { Statements = [whole.Body[0], new AddToDoubleSum(Penalty, value, new(Index, -First(term)))] }),
        ];
    }

    private IEnumerable<Nest> Slope(PenaltyTerm term)
    {
        Value slope = term.Slope.Summands().Aggregate((Value)new LoadValue(Gradient), (sum, summand) => Expressions(term).Accumulate(Reduction.Sum, sum, 1, summand));
        Nest[] loop = [Over(term, new Store(Gradient, slope))];
        return [Said("∂J/∂θ", term, term.Slope), .. hasVectors ? InParts(term, loop, whole => whole) : loop];
    }

    private static Remark Said(string sum, PenaltyTerm term, Expr added)
    {
        string layer = $"⁽{TextPrinter.Superscript(term.Layer + 1)}⁾";
        return new($"{sum} += {new TextPrinter().Print(added)}        for every θ of θ{layer}{(term.Biases ? $" and b{layer}" : "")}");
    }

    // The loop over whole vectors, and that over what is left; none that has no round.
    private IEnumerable<Nest> InParts(PenaltyTerm term, IReadOnlyList<Nest> loop, Func<Loop, Loop> ofWhole)
    {
        (int first, int whole, int end) = (First(term), Whole(term), End(term));
        foreach (Loop part in SplitRange.Apply(loop, Index, [(first, whole), (whole, end)]).Cast<Loop>().Where(part => part.Range.First < part.Range.End))
            yield return part.Range.End > whole ? part : hasVectors ? TakeVectors.Apply(ofWhole(part), _lanes) : ofWhole(part);
    }

    private Loop Over(PenaltyTerm term, Nest statement) => new(Index, new(First(term), End(term), 1), [new Assign(Local(term), new LoadValue(Parameter), Declares: true), statement]);

    private static ExpressionLowering Expressions(PenaltyTerm term) =>
        new(symbol => symbol.Variable.Kind == VariableKind.Hyperparameter ? new HyperparameterValue(symbol.Variable, default) : Local(term));

    private static LocalValue Local(PenaltyTerm term) => new(NameTable.Scalar(term.Parameter), new([new(Index)]));

    private int First(PenaltyTerm term) => derivation.Topology.LayerOffset(term.Layer);

    private int Whole(PenaltyTerm term) => End(term) - ((End(term) - First(term)) % _lanes);

    private int End(PenaltyTerm term) => term.Biases ? derivation.Topology.LayerOffset(term.Layer + 1) : derivation.Topology.BiasIndex(term.Layer, 0);
}
