using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet;

/// <summary>
/// The Jacobian ∂aᵢ/∂zⱼ of the output layer, derived from its activation and written in terms of a. For softmax it is aᵢ([i = j] − aⱼ), for
/// an activation of each unit by itself a diagonal.
/// </summary>
/// <example><code>
/// ActivationJacobian jacobian = SoftmaxNet.Equations.OutputJacobian;
/// Console.WriteLine(jacobian[0, 1]);              // ∂a⁽²⁾₁/∂z⁽²⁾₂ = −a⁽²⁾₁ a⁽²⁾₂
/// double[,] numbers = jacobian.At([1.1, 2.2, 0.2, -1.7]);
/// </code></example>
public sealed class ActivationJacobian
{
    private const int MostPrinted = 8;

    private readonly NetworkDerivation _derivation;
    private readonly Expr[,] _slopes;

    internal ActivationJacobian(NetworkDerivation derivation)
    {
        int last = derivation.Topology.Layers.Count - 1;
        (_derivation, Size) = (derivation, derivation.Topology.OutputSize);
        _slopes = new Expr[Size, Size];
        for (int row = 0; row < Size; row++)
        {
            for (int column = 0; column < Size; column++)
                _slopes[row, column] = derivation.Layers.ActivationSlope(last, new FixedIndex(row), new FixedIndex(column));
        }
    }

    /// <summary>The number of outputs: the rows and the columns.</summary>
    public int Size { get; }

    /// <summary>The equation of ∂aᵢ/∂zⱼ.</summary>
    /// <param name="row">i, from 0.</param>
    /// <param name="column">j, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index is out of range.</exception>
    public Equation this[int row, int column]
    {
        get
        {
            Check(row, nameof(row));
            Check(column, nameof(column));
            var name = IndexedVariable.Of(VariableKind.Jacobian, _derivation.Topology.Layers.Count + 1, "a", Size, Size);
            return new(new((SymbolExpr)_derivation.Pool.Symbol(name, new FixedIndex(row), new FixedIndex(column)), _slopes[row, column], Phase.Backward));
        }
    }

    /// <summary>The Jacobian in numbers.</summary>
    /// <param name="z">The pre-activations of the output layer, one for each output.</param>
    /// <exception cref="ArgumentException">The length does not fit.</exception>
    public double[,] At(params double[] z)
    {
        if ((z ?? throw new ArgumentNullException(nameof(z))).Length != Size)
            throw new ArgumentException($"z holds {z.Length} values; the output layer has {Size}.", nameof(z));
        int last = _derivation.Topology.Layers.Count - 1;
        var unit = new FixedIndex(0);
        var values = new Dictionary<IndexedVariable, double[]> { [_derivation.Symbols.PreActivation(last, unit).Variable] = z };
        var evaluator = new ExprEvaluator(values);
        values[_derivation.Symbols.Activation(last, unit).Variable] =
            [.. Enumerable.Range(0, Size).Select(unit => evaluator.Evaluate(_derivation.Layers.StableActivation(last, new FixedIndex(unit))))];
        double[,] jacobian = new double[Size, Size];
        for (int row = 0; row < Size; row++)
        {
            for (int column = 0; column < Size; column++)
                jacobian[row, column] = evaluator.Evaluate(_slopes[row, column]);
        }

        return jacobian;
    }

    /// <summary>The equations, row by row: all of them where there are at most 64.</summary>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    public string ToText(Notation? notation = null)
    {
        int shown = Math.Min(Size, MostPrinted);
        IEnumerable<string> lines = from row in Enumerable.Range(0, shown) from column in Enumerable.Range(0, shown) select this[row, column].ToText(notation) + "\n";
        return string.Concat(lines) + (shown < Size ? $"… {Size} rows and columns\n" : "");
    }

    /// <summary>The same as <see cref="ToText"/>.</summary>
    public override string ToString() => ToText();

    private void Check(int index, string name)
    {
        if (index < 0 || index >= Size)
            throw new ArgumentOutOfRangeException(name, index, $"The output layer has units 0 to {Size - 1}.");
    }
}
