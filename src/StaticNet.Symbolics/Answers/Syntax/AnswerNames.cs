using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Answers;

/// <summary>Which values of a network a name may mean: as print has it in a notation, and as ASCII has it.</summary>
internal sealed class AnswerNames
{
    /// <summary>The name of what dropout leaves of an input.</summary>
    public const string Tilde = "tilde ";

    private static readonly Dictionary<VariableKind, string[]> Aliases = new()
    {
        [VariableKind.Weight] = ["theta", "Theta", "w", "W"],
        [VariableKind.Bias] = ["b", "bias"],
        [VariableKind.Delta] = ["delta", "d"],
        [VariableKind.Activation] = ["a"],
        [VariableKind.PreActivation] = ["z"],
        [VariableKind.Input] = ["x"],
        [VariableKind.Target] = ["y"],
        [VariableKind.Loss] = ["L"],
    };

    private readonly Dictionary<string, List<IndexedVariable>> _variables = [];

    public AnswerNames(NetworkDerivation derivation, Notation notation)
    {
        Notation = notation;
        NetworkSymbols symbols = derivation.Symbols;
        var first = new FixedIndex(0);
        Add(symbols.Activation(-1, first).Variable);
        Add(symbols.Target(first).Variable);
        Add(symbols.Loss().Variable);
        Add(QuantityValues.Objective);
        for (int layer = 0; layer < derivation.Topology.Layers.Count; layer++)
        {
            Add(symbols.Weight(layer, first, first).Variable);
            Add(symbols.Bias(layer, first).Variable);
            Add(symbols.PreActivation(layer, first).Variable);
            Add(symbols.Activation(layer, first).Variable);
            Add(symbols.Delta(layer, first).Variable);
            if (derivation.Topology.HasDropout(layer))
            {
                Add(symbols.Mask(layer, first).Variable);
                Add(symbols.LayerInput(layer, first).Variable);
            }
        }

        IEnumerable<Expr> values = derivation.Equations.Select(definition => definition.Value).Concat(derivation.Penalties.Select(penalty => penalty.Value));
        foreach (IndexedVariable variable in values.SelectMany(value => value.Symbols()).Select(symbol => symbol.Variable).Where(variable => variable.Kind == VariableKind.Hyperparameter).Distinct())
            Add(variable);
    }

    public Notation Notation { get; }

    /// <summary>Every name, the functions' excluded.</summary>
    public IEnumerable<string> All => _variables.Keys;

    /// <summary>The variables of a name; empty: there is no such name.</summary>
    public IReadOnlyList<IndexedVariable> Of(string name) => _variables.TryGetValue(name, out List<IndexedVariable>? variables) ? variables : [];

    /// <summary>The number that a variable shows as its layer; null: it shows none.</summary>
    public int? Layer(IndexedVariable variable) => Notation.Layer(variable);

    private void Add(IndexedVariable variable)
    {
        string letter = Notation.Letter(variable);
        // λ₁ and λ₂ are one name with a number behind it; x̃ is x under a tilde.
        string name = variable.Letter switch
        {
            "λ₁" or "λ₂" => "lambda",
            "x̃" => Tilde + "x",
            "ã" => Tilde + "a",
            _ => Greek.Named(letter),
        };
        IEnumerable<string> names = Aliases.TryGetValue(variable.Kind, out string[]? aliases) && variable != QuantityValues.Objective ? aliases : [];
        foreach (string each in names.Append(name).Distinct())
        {
            if (!_variables.TryGetValue(each, out List<IndexedVariable>? variables))
                _variables[each] = variables = [];
            variables.Add(variable);
        }
    }
}
