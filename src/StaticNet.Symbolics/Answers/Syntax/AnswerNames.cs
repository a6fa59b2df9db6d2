using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Answers;

/// <summary>Which values of a network a name may mean: as print has it in a notation, and as ASCII has it.</summary>
internal sealed class AnswerNames
{
    /// <summary>The name of what dropout leaves of an input.</summary>
    public const string Tilde = "tilde ";

    private static readonly Dictionary<FamilyKind, string[]> Aliases = new()
    {
        [FamilyKind.Weight] = ["theta", "Theta", "w", "W"],
        [FamilyKind.Bias] = ["b", "bias"],
        [FamilyKind.Delta] = ["delta", "d"],
        [FamilyKind.Activation] = ["a"],
        [FamilyKind.PreActivation] = ["z"],
        [FamilyKind.Input] = ["x"],
        [FamilyKind.Target] = ["y"],
        [FamilyKind.Loss] = ["L"],
    };

    private readonly Dictionary<string, List<Family>> _families = [];

    public AnswerNames(NetworkDerivation derivation, Notation notation)
    {
        Notation = notation;
        NetworkSymbols symbols = derivation.Symbols;
        var first = new FixedIndex(0);
        Add(symbols.Activation(-1, first).Family);
        Add(symbols.Target(first).Family);
        Add(symbols.Loss().Family);
        Add(QuantityValues.Objective);
        for (int layer = 0; layer < derivation.Topology.Layers.Count; layer++)
        {
            Add(symbols.Weight(layer, first, first).Family);
            Add(symbols.Bias(layer, first).Family);
            Add(symbols.PreActivation(layer, first).Family);
            Add(symbols.Activation(layer, first).Family);
            Add(symbols.Delta(layer, first).Family);
            if (derivation.Topology.HasDropout(layer))
            {
                Add(symbols.Mask(layer, first).Family);
                Add(symbols.LayerInput(layer, first).Family);
            }
        }

        IEnumerable<Expr> values = derivation.Equations.Select(definition => definition.Value).Concat(derivation.Penalties.Select(penalty => penalty.Value));
        foreach (Family family in values.SelectMany(value => value.Symbols()).Select(symbol => symbol.Family).Where(family => family.Kind == FamilyKind.Hyperparameter).Distinct())
            Add(family);
    }

    public Notation Notation { get; }

    /// <summary>Every name, the functions' excluded.</summary>
    public IEnumerable<string> All => _families.Keys;

    /// <summary>The families of a name; empty: there is no such name.</summary>
    public IReadOnlyList<Family> Of(string name) => _families.TryGetValue(name, out List<Family>? families) ? families : [];

    /// <summary>The number that a family shows as its layer; null: it shows none.</summary>
    public int? Layer(Family family) => Notation.Layer(family);

    private void Add(Family family)
    {
        string letter = Notation.Letter(family);
        // λ₁ and λ₂ are one name with a number behind it; x̃ is x under a tilde.
        string name = family.Letter switch
        {
            "λ₁" or "λ₂" => "lambda",
            "x̃" => Tilde + "x",
            "ã" => Tilde + "a",
            _ => Greek.Named(letter),
        };
        IEnumerable<string> names = Aliases.TryGetValue(family.Kind, out string[]? aliases) && family != QuantityValues.Objective ? aliases : [];
        foreach (string each in names.Append(name).Distinct())
        {
            if (!_families.TryGetValue(each, out List<Family>? families))
                _families[each] = families = [];
            families.Add(family);
        }
    }
}
