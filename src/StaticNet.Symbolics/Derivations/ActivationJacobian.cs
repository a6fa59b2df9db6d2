using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Differentiation;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Functions;
using StaticNet.Symbolics.Simplification;

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
    private readonly Func<Subscript, Expr> _value;
    private readonly Expr[,] _slopes;
    private readonly ExprPool _pool;
    private readonly int _number;

    internal ActivationJacobian(NetworkDerivation derivation)
    {
        NetworkTopology topology = derivation.Topology;
        var symbols = new NetworkSymbols(derivation.Pool, topology);
        int last = topology.Layers.Count - 1;
        LayerSpec spec = topology.Layers[last];
        ActivationRule rule = ActivationRule.Of(spec.Activation);
        Expr? alpha = rule.DefaultAlpha is { } standard ? symbols.Alpha(last, spec.Alpha ?? standard) : null;
        Expr Value(Subscript unit) => rule.Value(new(k => symbols.PreActivation(last, k), unit, spec.Units, alpha));

        (_pool, _number, Size) = (derivation.Pool, last + 2, spec.Units);
        _value = unit => rule.StableValue(new(k => symbols.PreActivation(last, k), unit, spec.Units, alpha));
        _slopes = new Expr[Size, Size];
        IndexVariable running = symbols.Unit(last);
        for (int row = 0; row < Size; row++)
        {
            for (int column = 0; column < Size; column++)
            {
                Expr slope = Differentiator.Differentiate(Value(new FixedIndex(row)), symbols.PreActivation(last, new FixedIndex(column)));
                Expr folded = ValueFolding.Fold(slope, symbols.Activation(last, running), Value(running));
                _slopes[row, column] = new Simplifier(targetsSumToOne: false).Simplify(folded);
            }
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
            var name = Family.Of(FamilyKind.Jacobian, _number, "a", Size, Size);
            return new(new((SymbolExpr)_pool.Symbol(name, new FixedIndex(row), new FixedIndex(column)), _slopes[row, column], Phase.Backward));
        }
    }

    /// <summary>The Jacobian in numbers.</summary>
    /// <param name="z">The pre-activations of the output layer, one for each output.</param>
    /// <exception cref="ArgumentException">The length does not fit.</exception>
    public double[,] At(params double[] z)
    {
        if ((z ?? throw new ArgumentNullException(nameof(z))).Length != Size)
            throw new ArgumentException($"z holds {z.Length} values; the output layer has {Size}.", nameof(z));
        var inputs = new ExprEvaluator(symbol => z[symbol.Place]);
        double[] a = [.. Enumerable.Range(0, Size).Select(unit => inputs.Evaluate(_value(new FixedIndex(unit))))];
        var values = new ExprEvaluator(symbol => symbol.Family.Kind == FamilyKind.Activation ? a[symbol.Place] : z[symbol.Place]);
        double[,] jacobian = new double[Size, Size];
        for (int row = 0; row < Size; row++)
        {
            for (int column = 0; column < Size; column++)
                jacobian[row, column] = values.Evaluate(_slopes[row, column]);
        }

        return jacobian;
    }

    private void Check(int index, string name)
    {
        if (index < 0 || index >= Size)
            throw new ArgumentOutOfRangeException(name, index, $"The output layer has units 0 to {Size - 1}.");
    }
}
