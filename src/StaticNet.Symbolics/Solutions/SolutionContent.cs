using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Documents;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Page;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Symbolics.Solving;

/// <summary>What stands in a complete solution beside the equations: the derivation of every parameter, the slopes of the outputs, and a sample in numbers.</summary>
internal sealed class SolutionContent
{
    // Of a larger network the first weight and the first bias of each layer stand for all of them.
    private const int MostDerived = 64;

    // A larger matrix of slopes is not written out.
    private const int MostOutputs = 8;

    private readonly NetworkEquations _equations;

    public SolutionContent(NetworkEquations equations, SolutionOptions options)
    {
        _equations = equations;
        Worked = options.Work(equations);
        Rows = new(Worked.Before, options.Notation, options.Digits);
    }

    /// <summary>The sample in numbers.</summary>
    public WorkedExample Worked { get; }

    /// <summary>Writes calculations with the numbers before the update.</summary>
    public WorkedRows Rows { get; }

    /// <summary>The derivations: of all parameters in the order of print, or of the first of each layer.</summary>
    public IEnumerable<DerivationLadder> Ladders => Parameters.Select(parameter => parameter.Input is { } input
        ? _equations.OfWeight(parameter.Layer, parameter.Unit, input)
        : _equations.OfBias(parameter.Layer, parameter.Unit));

    /// <summary>∂aᵢ/∂zⱼ of the outputs, row by row; none where there are too many.</summary>
    public IReadOnlyList<WorkedLine> Slopes
    {
        get
        {
            ActivationJacobian jacobian = _equations.OutputJacobian;
            return jacobian.Size > MostOutputs
                ? []
                : [.. from row in Enumerable.Range(0, jacobian.Size) from column in Enumerable.Range(0, jacobian.Size) select Line(jacobian[row, column].Target, jacobian[row, column].Value)];
        }
    }

    /// <summary>What is said above the derivations; nothing where all of them are there.</summary>
    public Prose DerivationLead => _equations.Topology.ParameterCount <= MostDerived
        ? Prose.None
        : $"The network has {Prose.Count(_equations.Topology.ParameterCount)} parameters: the first weight and the first bias of each layer stand for the others.";

    private IEnumerable<PageParameter> Parameters => _equations.Topology.ParameterCount <= MostDerived ? PageParameter.Of(_equations.Topology) : PageParameter.FirstOf(_equations.Topology);

    /// <summary>A derivation in numbers: the products of the paths, and the gradient written out.</summary>
    public IReadOnlyList<WorkedLine> InNumbers(DerivationLadder ladder) =>
    [
        .. ladder.Rungs.Where(rung => rung.Name is "substituted" or "written out").Select(rung => rung.Definitions[rung.Definitions.Count - 1])
            .Where(definition => !definition.Indices.Any()).Select(definition => Line(definition.Target, definition.Value)),
    ];

    private WorkedLine Line(SymbolExpr name, Expr value)
    {
        Expr written = Instantiation.WriteOut(value, Equation.WrittenOutTerms, grouped: false);
        return new(new(printer => printer.Name(name)), written, Worked.Before.Of(written), []);
    }
}
