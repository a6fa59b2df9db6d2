using System.Globalization;
using System.Text;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet;

/// <summary>One step of gradient descent, θ ← θ − η ∂J/∂θ, as a table.</summary>
/// <example><code>Console.WriteLine(AssignmentNet.Equations.At(parameters, sample, target).Update(learningRate: 0.1));</code></example>
public sealed class UpdateStep
{
    private readonly Notation _notation;

    internal UpdateStep(NetworkDerivation derivation, EquationValues values, double learningRate, Notation? notation)
    {
        LearningRate = learningRate;
        _notation = Notation.OrCourse(notation);
        NetworkTopology topology = derivation.Topology;
        var printer = new TextPrinter { Notation = _notation };
        var rows = new List<UpdateRow>();
        for (int layer = 0; layer < topology.Layers.Count; layer++)
        {
            for (int unit = 0; unit < topology.Layers[layer].Units; unit++)
            {
                for (int input = 0; input < topology.FanIn(layer); input++)
                {
                    rows.Add(new(
                        printer.Name(derivation.Symbols.Weight(layer, new FixedIndex(unit), new FixedIndex(input))),
                        values.Parameters[topology.WeightIndex(layer, unit, input)],
                        values.WeightGradient(layer, unit, input),
                        learningRate));
                }

                rows.Add(new(
                    printer.Name(derivation.Symbols.Bias(layer, new FixedIndex(unit))),
                    values.Parameters[topology.BiasIndex(layer, unit)],
                    values.BiasGradient(layer, unit),
                    learningRate));
            }
        }

        Rows = rows;
    }

    /// <summary>η.</summary>
    public double LearningRate { get; }

    /// <summary>A row for every parameter: unit by unit, its weights and then its bias.</summary>
    public IReadOnlyList<UpdateRow> Rows { get; }

    /// <summary>The table: parameter, value, slope, new value.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        string weight = _notation.Weight;
        text.Append(string.Format(CultureInfo.InvariantCulture, "{0} ← {0} − η ∂J/∂{0}, η = {1:R}\n", weight, LearningRate));
        int width = Rows.Max(row => row.Name.Length);
        text.Append(string.Format(CultureInfo.InvariantCulture, "{0}  {1,12}  {2,12}  {3,12}\n", "".PadRight(width), weight, "∂J/∂" + weight, "new " + weight));
        foreach (UpdateRow row in Rows)
            text.Append(string.Format(CultureInfo.InvariantCulture, "{0}  {1,12:F6}  {2,12:F6}  {3,12:F6}\n", row.Name.PadRight(width), row.Before, row.Gradient, row.After));
        return text.ToString();
    }
}

/// <summary>One parameter in a step of gradient descent.</summary>
/// <param name="Name">Its symbol.</param>
/// <param name="Before">Its value.</param>
/// <param name="Gradient">∂J/∂θ.</param>
/// <param name="LearningRate">η.</param>
public sealed record UpdateRow(string Name, double Before, double Gradient, double LearningRate)
{
    /// <summary>θ − η ∂J/∂θ.</summary>
    public double After => Before - (LearningRate * Gradient);

    /// <summary>"θ⁽¹⁾₁₁: 0.5 − 0.1 · 0.25 = 0.475".</summary>
    public override string ToString() => FormattableString.Invariant($"{Name}: {Before:R} − {LearningRate:R} · {Gradient:R} = {After:R}");
}
