using System.Globalization;

namespace StaticNet;

/// <summary>A path from a parameter to the loss: the units it passes, from the parameter's own on.</summary>
/// <param name="Units">Layer and unit of each, from 0; of a softmax two, the unit whose z is passed and the one whose a.</param>
public sealed record DerivationPath(IReadOnlyList<(int Layer, int Unit)> Units)
{
    /// <summary>"(2, 1) → (3, 2) → L" in the numbering of the printed equations: layer 1 is the input, units count from 1.</summary>
    public override string ToString() => ToText();

    /// <summary>The same in a notation's numbering of the layers.</summary>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    public string ToText(Notation? notation = null) => string.Join(" → ", Units.Select(u =>
        string.Format(CultureInfo.InvariantCulture, "({0}, {1})", Notation.OrCourse(notation).UnitLayer(u.Layer + 2), u.Unit + 1)).Concat(["L"]));
}
