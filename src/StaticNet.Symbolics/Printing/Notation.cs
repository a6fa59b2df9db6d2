using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet;

/// <summary>
/// The letters and the numbering that equations are printed in. It changes names only: the equations, their order and every number stay the same.
/// A symbol is one or more Latin or Greek letters: w, θ, Δ, bias.
/// </summary>
/// <example><code>
/// var notation = new Notation { Weight = "w", InputLayer = 0 };
/// Console.WriteLine(AssignmentNet.Equations.ToText(notation));      // z⁽¹⁾₁ = w⁽¹⁾₁₁ x₁ + …
/// </code></example>
public sealed record Notation
{
    // The letters that equations use for something else.
    private static readonly string[] Taken =
    [
        "x", "y", "z", "a", "m", "s", "J", "L", "α", "λ", "κ", "ε", "ω", "ρ", "i", "j", "k", "n", "p", "h", "q",
        "e", "f", "r", "t", "u", "M", "N", "S", "T", "U", "V", "ξ", "γ", "η",
    ];

    /// <summary>The course's: θ, b, δ; layer 1 is the input, θ⁽ˡ⁾ leads from layer l to layer l + 1.</summary>
    public static Notation Course { get; } = new();

    /// <summary>The symbol of a weight.</summary>
    /// <exception cref="ArgumentException">The symbol is empty, is no letter, or stands for something else already.</exception>
    public string Weight { get; init => field = Checked(value, nameof(Weight)); } = "θ";

    /// <summary>The symbol of a bias.</summary>
    /// <exception cref="ArgumentException">The symbol is empty, is no letter, or stands for something else already.</exception>
    public string Bias { get; init => field = Checked(value, nameof(Bias)); } = "b";

    /// <summary>The symbol of ∂L/∂z.</summary>
    /// <exception cref="ArgumentException">The symbol is empty, is no letter, or stands for something else already.</exception>
    public string Delta { get; init => field = Checked(value, nameof(Delta)); } = "δ";

    /// <summary>The number of the input layer; z, a and δ of the layer after it carry the next number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int InputLayer { get; init => field = Checked(value, nameof(InputLayer)); } = 1;

    /// <summary>The number of the weights and biases that lead from the input to the layer after it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int FirstWeightLayer { get; init => field = Checked(value, nameof(FirstWeightLayer)); } = 1;

    /// <summary>The notation asked for, or the course's, once its symbols are known to differ.</summary>
    /// <exception cref="ArgumentException">Two things share a symbol.</exception>
    internal static Notation OrCourse(Notation? notation)
    {
        Notation used = notation ?? Course;
        return used.Weight != used.Bias && used.Weight != used.Delta && used.Bias != used.Delta
            ? used
            : throw new ArgumentException($"Weight '{used.Weight}', Bias '{used.Bias}' and Delta '{used.Delta}' need three different symbols.", nameof(notation));
    }

    /// <summary>
    /// The symbol of a variable in this notation; the course's letters are the names within. A paper needs m for the samples and λ for the penalties, so
    /// that the factors of dropout are ξ and the scale of SELU is γ.
    /// </summary>
    internal string Letter(IndexedVariable variable) => variable.Letter switch
    {
        "m" when variable.Kind == VariableKind.Mask => "ξ",
        "λ" when variable.Kind == VariableKind.Hyperparameter => "γ",
        "θ" => Weight,
        "b" when variable.Kind != VariableKind.Temporary => Bias,
        "δ" => Delta,
        _ => variable.Letter,
    };

    /// <summary>The number of the layer that a symbol shows; null: it shows none.</summary>
    internal int? Layer(IndexedVariable variable) => variable switch
    {
        { ShowsLayer: false } => null,
        { Kind: VariableKind.Weight or VariableKind.Bias or VariableKind.WeightGradient or VariableKind.BiasGradient or VariableKind.MeanGradient or VariableKind.Parameter } => WeightLayer(variable.Layer),
        { Kind: VariableKind.Hyperparameter, Letter: "λ₁" or "λ₂" } => WeightLayer(variable.Layer),
        _ => UnitLayer(variable.Layer),
    };

    /// <summary>The number of a layer of units whose number is <paramref name="layer"/> where the input is 1.</summary>
    internal int UnitLayer(int layer) => layer - 1 + InputLayer;

    /// <summary>The number of a layer of weights whose number is <paramref name="layer"/> where the first is 1.</summary>
    internal int WeightLayer(int layer) => layer - 1 + FirstWeightLayer;

    private static string Checked(string symbol, string name)
    {
        if (string.IsNullOrWhiteSpace(symbol))
            throw new ArgumentException($"{name} is '{symbol}': a symbol is at least one letter.", name);
        if (!symbol.All(Alphabet.IsLetter))
            throw new ArgumentException($"{name} is '{symbol}': a symbol is made of Latin and Greek letters only.", name);
        return Array.IndexOf(Taken, symbol) < 0
            ? symbol
            : throw new ArgumentException($"{name} is '{symbol}': that letter stands for something else in the equations.", name);
    }

    private static int Checked(int layer, string name) => layer >= 0
        ? layer
        : throw new ArgumentOutOfRangeException(name, layer, $"{name} is {layer}: layers count from 0 or more.");
}
