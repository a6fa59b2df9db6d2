using System.Text;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet;

/// <summary>
/// How ∂L/∂θ of one parameter comes about, rung by rung, for one sample: a product of partials for each path from θ to L; each partial
/// replaced by its expression; what the paths share taken together as δ; simplified.
/// </summary>
/// <example><code>Console.WriteLine(AssignmentNet.Equations.OfWeight(layer: 0, unit: 0, input: 0));</code></example>
public sealed class DerivationLadder
{
    /// <summary>The most paths that are written one by one unless another limit is given.</summary>
    public const int DefaultPathLimit = 64;

    internal DerivationLadder(NetworkDerivation derivation, int layer, int unit, int? input, int pathLimit)
    {
        if (pathLimit < 1)
            throw new ArgumentOutOfRangeException(nameof(pathLimit), pathLimit, "At least one path is written.");
        var builder = new LadderBuilder(derivation, layer, unit, input);
        PathCount = builder.PathCount;
        Paths = PathCount <= pathLimit ? builder.Paths() : [];
        Rungs = builder.Rungs(Paths);
    }

    /// <summary>The number of paths from the parameter to the loss.</summary>
    public double PathCount { get; }

    /// <summary>Every path; empty where there are more than the limit.</summary>
    public IReadOnlyList<DerivationPath> Paths { get; }

    /// <summary>The rungs, from the chain rule to the simplified gradient. Beyond the limit the first two are left out.</summary>
    public IReadOnlyList<DerivationRung> Rungs { get; }

    /// <summary>The ladder as plain text.</summary>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    public string ToText(Notation? notation = null) => Write(rung => rung.ToText(notation));

    /// <summary>The ladder as plain text, each line followed by its numbers.</summary>
    /// <param name="values">The numbers of a sample, from <see cref="NetworkEquations.At"/>.</param>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    /// <param name="digits">The significant digits of each number.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are less than 1 or more than 17 digits.</exception>
    public string ToText(EquationValues values, Notation? notation = null, int digits = DecimalText.DefaultDigits) =>
        Write(rung => rung.ToText(values ?? throw new ArgumentNullException(nameof(values)), notation, digits));

    /// <summary>The ladder as LaTeX: one aligned display a rung.</summary>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    public string ToLatex(Notation? notation = null) => string.Concat(Rungs.Select(rung => rung.ToLatex(notation)));

    /// <summary>The same as <see cref="ToText(Notation)"/>.</summary>
    public override string ToString() => ToText();

    /// <summary>What is derived: ∂L/∂θ of the parameter.</summary>
    internal Formula Subject
    {
        get
        {
            DerivationRung factored = Rungs[Rungs.Count - 2];
            SymbolExpr target = factored.Definitions[factored.Definitions.Count - 1].Target;
            return new(printer => printer.Name(target));
        }
    }

    /// <summary>Why the paths are not written one by one; empty: they are.</summary>
    internal Prose TooManyPaths => Paths.Count == 0
        ? new($"{Prose.Count(PathCount)} paths lead to ", Formula.L, ": the factored form stands for them.")
        : Prose.None;

    private string Write(Func<DerivationRung, string> write)
    {
        var text = new StringBuilder();
        if (!TooManyPaths.IsEmpty)
            text.Append(TooManyPaths.ToText()).Append('\n');
        foreach (DerivationRung rung in Rungs)
            text.Append(write(rung));
        return text.ToString();
    }
}
