using System.Globalization;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Proofs.Tests;

/// <summary>A rung in plain syntax: each definition's name and value, the last one being the gradient.</summary>
internal sealed record PlainRung(string Name, IReadOnlyList<string[]> Definitions);

/// <summary>The ladder of a parameter: w1_1_2 is θ⁽¹⁾₁₂.</summary>
internal sealed record PlainLadder(string Parameter, IReadOnlyList<PlainRung> Rungs);

/// <summary>A layer, as the textbook formulas need it; real numbers as decimal text.</summary>
internal sealed record PlainLayer(int Units, string Activation, string? Alpha, string L1, string L2, bool PenalisesBiases, bool HasDropout);

/// <summary>A loss with its parameters; no class weights: all 1.</summary>
internal sealed record PlainLoss(string Function, string Delta, string LabelSmoothing, IReadOnlyList<string> ClassWeights, string PositiveWeight);

/// <summary>A network with its ladders and what is printed of it, as SymPy gets them.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Inputs">How many it has.</param>
/// <param name="Layers">Its layers.</param>
/// <param name="Loss">Its loss.</param>
/// <param name="Ladders">The derivations to prove.</param>
/// <param name="Papers">The papers to read.</param>
/// <param name="Equations">How many equations each of the papers has.</param>
/// <param name="CountsOperations">Whether SymPy's own operations are asked for.</param>
internal sealed record PlainNetwork(
    string Name, int Inputs, IReadOnlyList<PlainLayer> Layers, PlainLoss Loss, IReadOnlyList<PlainLadder> Ladders, IReadOnlyList<Paper> Papers, int Equations, bool CountsOperations = false)
{
    /// <summary>The network alone.</summary>
    public static PlainNetwork Of(NetworkTopology topology) => new(
        topology.Name,
        topology.InputSize,
        [.. topology.Layers.Select(Layer)],
        new(topology.Loss.Function.ToString(), Decimal(topology.Loss.Delta ?? 1), Decimal(topology.Loss.LabelSmoothing ?? 0), [.. topology.Loss.ClassWeights.Select(Decimal)], Decimal(topology.Loss.PositiveWeight ?? 1)),
        [],
        [],
        0);

    /// <summary>The network with the ladders of every weight and bias, and all of it printed.</summary>
    public static PlainNetwork Derived(NetworkTopology topology, bool countsOperations = false)
    {
        NetworkEquations equations = NetworkEquations.Of(topology);
        List<(string Parameter, DerivationLadder Ladder)> ladders = [.. Derivations(equations)];
        IReadOnlyList<DerivationLadder> printed = [.. ladders.Select(ladder => ladder.Ladder)];
        return Of(topology) with
        {
            Ladders = [.. ladders.Select(ladder => Plain(ladder.Parameter, ladder.Ladder))],
            Papers = Paper.Of(equations, printed),
            Equations = Paper.EquationsOf(equations, printed),
            CountsOperations = countsOperations,
        };
    }

    private static PlainLayer Layer(LayerSpec layer) => new(
        layer.Units,
        layer.Activation.ToString(),
        (layer.Alpha ?? (layer.Activation switch { Activation.LeakyReLU => 0.01, Activation.ELU => 1, _ => (double?)null })) is { } alpha ? Decimal(alpha) : null,
        Decimal(layer.Penalty.L1),
        Decimal(layer.Penalty.L2),
        layer.Penalty.Biases,
        layer.Dropout > 0);

    private static IEnumerable<(string Parameter, DerivationLadder Ladder)> Derivations(NetworkEquations equations)
    {
        NetworkTopology topology = equations.Topology;
        for (int layer = 0; layer < topology.Layers.Count; layer++)
        {
            for (int unit = 0; unit < topology.Layers[layer].Units; unit++)
            {
                for (int input = 0; input < topology.FanIn(layer); input++)
                    yield return ($"w{layer + 1}_{unit + 1}_{input + 1}", equations.OfWeight(layer, unit, input));
                yield return ($"b{layer + 1}_{unit + 1}", equations.OfBias(layer, unit));
            }
        }
    }

    private static PlainLadder Plain(string parameter, DerivationLadder ladder) => new(
        parameter,
        [.. ladder.Rungs.Select(rung => new PlainRung(rung.Name, [.. rung.Definitions.SelectMany(Written).Select(Plain)]))]);

    // A variable over running indices is written once for each place.
    private static IEnumerable<Definition> Written(Definition definition) => definition.Indices.Any()
        ? Instantiation.Indices(definition.Target.Variable).Select(place => definition.At(place))
        : [definition];

    private static string[] Plain(Definition definition)
    {
        var printer = new PlainPrinter();
        string name = definition.Target.Variable.Kind == VariableKind.Delta ? printer.Name(definition.Target) : "gradient";
        return [name, printer.Write(definition.Value)];
    }

    private static string Decimal(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
