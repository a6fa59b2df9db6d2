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
    private readonly IReadOnlyList<int> _places;

    internal UpdateStep(NetworkDerivation derivation, EquationValues values, double learningRate, Notation? notation, bool updatesBiases)
    {
        LearningRate = learningRate;
        _notation = Notation.OrCourse(notation);
        var rows = new List<UpdateRow>();
        var printer = new TextPrinter { Notation = _notation };
        IReadOnlyList<(SymbolExpr Symbol, int Index)> parameters = new ParameterNames(derivation).InOrder;
        foreach ((SymbolExpr symbol, int index) in parameters)
        {
            bool isBias = symbol.Variable.Kind == VariableKind.Bias;
            int layer = symbol.Variable.Layer - 1;
            int unit = ((FixedIndex)symbol.Indices[0]).Value;
            double gradient = isBias ? values.BiasGradient(layer, unit) : values.WeightGradient(layer, unit, ((FixedIndex)symbol.Indices[1]).Value);
            rows.Add(new(printer.Name(symbol), values.Parameters[index], gradient, isBias && !updatesBiases ? 0 : learningRate) { Symbol = new(other => other.Name(symbol)) });
        }

        Rows = rows;
        _places = [.. parameters.Select(parameter => parameter.Index)];
    }

    /// <summary>η.</summary>
    public double LearningRate { get; }

    /// <summary>A row for every parameter, in the order of the printed equations: layer by layer, the weights row by row, then the biases.</summary>
    public IReadOnlyList<UpdateRow> Rows { get; }

    /// <summary>The new parameters, laid out as in the compiled network.</summary>
    public double[] Parameters()
    {
        double[] parameters = new double[Rows.Count];
        for (int row = 0; row < parameters.Length; row++)
            parameters[_places[row]] = Rows[row].After;
        return parameters;
    }

    /// <summary>The table: parameter, value, slope, new value.</summary>
    /// <param name="notation">The letters and the numbering; null: those it was made with.</param>
    /// <param name="digits">The significant digits, 1 to 17.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are less or more digits.</exception>
    public string ToText(Notation? notation = null, int digits = DecimalText.DefaultDigits)
    {
        string weight = Notation.OrCourse(notation ?? _notation).Weight;
        var printer = new TextPrinter { Notation = notation ?? _notation };
        string Number(double value) => DecimalText.Rounded(value, DecimalText.Checked(digits)).ToString();
        List<string[]> table =
        [
            ["", weight, "∂J/∂" + weight, "new " + weight],
            .. Rows.Select(row => new[] { row.Symbol?.Write(printer) ?? row.Name, Number(row.Before), Number(row.Gradient), Number(row.After) }),
        ];
        int[] widths = [.. Enumerable.Range(0, 4).Select(column => table.Max(row => row[column].Length))];
        var text = new StringBuilder(string.Format(CultureInfo.InvariantCulture, "{0} ← {0} − η ∂J/∂{0}, η = {1}\n", weight, DecimalText.AsGiven(LearningRate)));
        foreach (string[] row in table)
            text.Append($"{row[0].PadRight(widths[0])}  {string.Join("  ", Enumerable.Range(1, 3).Select(column => row[column].PadLeft(widths[column])))}\n");
        return text.ToString();
    }

    /// <summary>The same as <see cref="ToText"/>.</summary>
    public override string ToString() => ToText();
}

/// <summary>One parameter in a step of gradient descent.</summary>
/// <param name="Name">Its symbol.</param>
/// <param name="Before">Its value.</param>
/// <param name="Gradient">∂J/∂θ.</param>
/// <param name="LearningRate">η; 0: it does not learn.</param>
public sealed record UpdateRow(string Name, double Before, double Gradient, double LearningRate)
{
    /// <summary>θ − η ∂J/∂θ.</summary>
    public double After => Before - (LearningRate * Gradient);

    /// <summary>The symbol for any printer; null: the name alone is known.</summary>
    internal Formula? Symbol { get; init; }

    /// <summary>"θ⁽¹⁾₁₁: 0.5 − 0.1 · 0.25 = 0.475", a negative slope in parentheses.</summary>
    public override string ToString()
    {
        var slope = DecimalText.AsGiven(Gradient);
        return $"{Name}: {DecimalText.AsGiven(Before)} − {DecimalText.AsGiven(LearningRate)} · {(slope.IsNegative ? $"({slope})" : slope)} = {DecimalText.AsGiven(After)}";
    }
}
