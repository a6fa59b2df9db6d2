using System.Globalization;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet;

/// <summary>
/// The numbers that flow through a network's equations for one sample, in double precision; J is that of m = 1. Of a network for inference, which has no loss, there are z and a
/// alone: what stands for J, δ or a gradient is an <see cref="InvalidOperationException"/>.
/// </summary>
/// <example><code>
/// EquationValues values = AssignmentNet.Equations.At(parameters, sample: [1, 0, 1], target: [1]);
/// Console.WriteLine(values.Delta(layer: 2, unit: 0));
/// </code></example>
public sealed class EquationValues
{
    private const int MostPrinted = 64;

    private readonly NetworkDerivation _derivation;
    private readonly Dictionary<IndexedVariable, double[]> _values = [];

    internal EquationValues(NetworkDerivation derivation, double[] parameters, double[] sample, double[] target, double[]? masks)
    {
        NetworkTopology topology = derivation.Topology;
        CheckLength(parameters, topology.ParameterCount, nameof(parameters));
        CheckLength(sample, topology.InputSize, nameof(sample));
        CheckLength(target, topology.HasLoss ? topology.OutputSize : 0, nameof(target));
        if (topology.HasLoss)
            TargetCheck.Require(topology, target);
        masks ??= [.. Enumerable.Repeat(1.0, topology.MaskSize)];
        CheckLength(masks, topology.MaskSize, nameof(masks));
        _derivation = derivation;
        NetworkSymbols symbols = derivation.Symbols;
        _values[symbols.Activation(-1, new FixedIndex(0)).Variable] = [.. sample];
        _values[symbols.Target(new FixedIndex(0)).Variable] = [.. target];
        for (int layer = 0; layer < topology.Layers.Count; layer++)
        {
            if (topology.HasDropout(layer))
                _values[symbols.Mask(layer, new FixedIndex(0)).Variable] = [.. masks.Skip(topology.MaskOffset(layer)).Take(topology.FanIn(layer))];
            (int units, int inputs, int l) = (topology.Layers[layer].Units, topology.FanIn(layer), layer);
            _values[WeightVariable(layer)] = [.. from unit in Enumerable.Range(0, units) from input in Enumerable.Range(0, inputs) select parameters[topology.WeightIndex(l, unit, input)]];
            _values[symbols.Bias(layer, new FixedIndex(0)).Variable] = [.. Enumerable.Range(0, units).Select(unit => parameters[topology.BiasIndex(l, unit)])];
        }

        Evaluator = new(_values, partial => derivation.Partial(partial.Of, partial.By));
        foreach (Definition definition in derivation.Program)
            _values[definition.Target.Variable] = Evaluator.EvaluateAll(definition);
        // The program leaves the penalty to the batch; the printed gradient holds it.
        foreach (Definition gradient in derivation.Equations.Where(e => e.Target.Variable.Kind is VariableKind.WeightGradient or VariableKind.BiasGradient))
            _values[gradient.Target.Variable] = Evaluator.EvaluateAll(gradient);
        Parameters = [.. parameters];
    }

    /// <summary>J of the sample: its loss and the penalty.</summary>
    public double J => Loss + Penalty;

    /// <summary>The loss L of the sample.</summary>
    public double Loss => Differentiated.Of(_derivation.Symbols.Loss());

    /// <summary>The penalty on the parameters.</summary>
    public double Penalty
    {
        get
        {
            double sum = 0;
            foreach (PenaltyTerm term in _derivation.Penalties)
            {
                int end = term.Biases ? Topology.LayerOffset(term.Layer + 1) : Topology.BiasIndex(term.Layer, 0);
                for (int n = Topology.LayerOffset(term.Layer); n < end; n++)
                    sum += new ExprEvaluator(new Dictionary<IndexedVariable, double[]> { [term.Parameter.Variable] = [Parameters[n]] }).Evaluate(term.Value);
            }

            return sum;
        }
    }

    internal ExprEvaluator Evaluator { get; }

    internal IReadOnlyList<double> Parameters { get; }

    internal IReadOnlyList<double> Sample => _values[_derivation.Symbols.Activation(-1, new FixedIndex(0)).Variable];

    internal IReadOnlyList<double> Target => _values[_derivation.Symbols.Target(new FixedIndex(0)).Variable];

    internal NetworkTopology Topology => _derivation.Topology;

    /// <summary>z of a unit.</summary>
    /// <param name="layer">From 0, the first layer after the input.</param>
    /// <param name="unit">From 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index is out of range.</exception>
    public double PreActivation(int layer, int unit) => Of(_derivation.Symbols.PreActivation(Checked(layer, unit), new FixedIndex(unit)));

    /// <summary>a of a unit.</summary>
    /// <param name="layer">From 0, the first layer after the input.</param>
    /// <param name="unit">From 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index is out of range.</exception>
    public double Activation(int layer, int unit) => Of(_derivation.Symbols.Activation(Checked(layer, unit), new FixedIndex(unit)));

    /// <summary>δ = ∂L/∂z of a unit.</summary>
    /// <param name="layer">From 0, the first layer after the input.</param>
    /// <param name="unit">From 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index is out of range.</exception>
    public double Delta(int layer, int unit) => Differentiated.Of(_derivation.Symbols.Delta(Checked(layer, unit), new FixedIndex(unit)));

    /// <summary>∂J/∂θ of a weight, the penalty's part included.</summary>
    /// <param name="layer">From 0.</param>
    /// <param name="unit">From 0, the unit it leads to.</param>
    /// <param name="input">From 0, the input it comes from.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index is out of range.</exception>
    public double WeightGradient(int layer, int unit, int input)
    {
        Topology.CheckIndices(layer, unit, input);
        return Differentiated.Of(_derivation.Symbols.WeightGradient(layer, new FixedIndex(unit), new FixedIndex(input)));
    }

    /// <summary>∂J/∂b of a bias, the penalty's part included.</summary>
    /// <param name="layer">From 0.</param>
    /// <param name="unit">From 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index is out of range.</exception>
    public double BiasGradient(int layer, int unit) => Differentiated.Of(_derivation.Symbols.BiasGradient(Checked(layer, unit), new FixedIndex(unit)));

    /// <summary>One step of gradient descent, θ ← θ − η ∂J/∂θ, for every parameter in their order.</summary>
    /// <param name="learningRate">η, positive and finite.</param>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    /// <param name="updatesBiases">Whether the biases learn too; some textbooks leave them as they are.</param>
    /// <exception cref="ArgumentOutOfRangeException">The learning rate is not positive and finite.</exception>
    public UpdateStep Update(double learningRate, Notation? notation = null, bool updatesBiases = true)
    {
        if (!(learningRate > 0) || double.IsInfinity(learningRate))
            throw new ArgumentOutOfRangeException(nameof(learningRate), learningRate, "A learning rate is positive and finite.");
        return new(_derivation, Differentiated, learningRate, notation, updatesBiases);
    }

    /// <summary>Every value with its name, in the order in which they are computed; a variable of more than 64 values is left out.</summary>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    /// <param name="digits">The significant digits, 1 to 17.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are less or more digits.</exception>
    public string ToText(Notation? notation = null, int digits = DecimalText.DefaultDigits)
    {
        var printer = new TextPrinter { Notation = Notation.OrCourse(notation) };
        IEnumerable<string> lines = from equation in _derivation.Equations
                                    where equation.Target.Variable.Size <= MostPrinted
                                    from indices in Instantiation.Indices(equation.Target.Variable)
                                    let target = equation.At(indices).Target
                                    select $"{printer.Name(target)} = {DecimalText.Rounded(Of(target), DecimalText.Checked(digits))}\n";
        return string.Concat(lines) + (Topology.HasLoss ? $"J = {DecimalText.Rounded(J, DecimalText.Checked(digits))}\n" : "");
    }

    /// <summary>The same as <see cref="ToText"/>.</summary>
    public override string ToString() => ToText();

    internal double Of(Expr expr) => Evaluator.Evaluate(expr);

    private static void CheckLength(double[] values, int expected, string name)
    {
        if ((values ?? throw new ArgumentNullException(name)).Length != expected)
            throw new ArgumentException(string.Format(CultureInfo.InvariantCulture, "{0} holds {1} values; this network needs {2}.", name, values.Length, expected), name);
    }

    // These values, where there is a loss to differentiate.
    private EquationValues Differentiated
    {
        get
        {
            _ = Topology.Loss;
            return this;
        }
    }

    private IndexedVariable WeightVariable(int layer) => _derivation.Symbols.Weight(layer, new FixedIndex(0), new FixedIndex(0)).Variable;

    private int Checked(int layer, int unit)
    {
        Topology.CheckIndices(layer, unit);
        return layer;
    }
}
