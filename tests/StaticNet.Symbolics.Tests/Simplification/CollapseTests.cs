using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Functions;
using StaticNet.Symbolics.Simplification;
using Xunit;

namespace StaticNet.Symbolics.Tests;

/// <summary>What must become simple: slopes in terms of the value, and δ of the output layer.</summary>
public class CollapseTests
{
    private static readonly RunningIndex Unit = new("j", 2);

    [Theory]
    [InlineData(Activation.Sigmoid, LossFunction.BinaryCrossEntropy)]
    [InlineData(Activation.Softmax, LossFunction.CategoricalCrossEntropy)]
    [InlineData(Activation.Identity, LossFunction.SquaredError)]
    [InlineData(Activation.Softmax, LossFunction.KullbackLeibler)]
    [InlineData(Activation.Exponential, LossFunction.Poisson)]
    public void Delta_is_output_minus_target(Activation output, LossFunction loss) =>
        AssertDelta(output, loss, (a, y) => a - y);

    [Fact]
    public void Slope_of_sigmoid_is_a_times_one_minus_a() =>
        AssertDelta(Activation.Sigmoid, LossFunction.SquaredError, (a, y) => (a - y) * a * (1 - a));

    [Fact]
    public void Slope_of_tanh_is_one_minus_a_squared() =>
        AssertDelta(Activation.Tanh, LossFunction.SquaredError, (a, y) => (a - y) * (1 - a.Power(2)));

    [Fact]
    public void Smoothed_labels_still_sum_to_one()
    {
        NetworkDerivation derivation = Derive(Activation.Softmax, new LossSpec(LossFunction.CategoricalCrossEntropy, LabelSmoothing: 0.1));
        var symbols = new NetworkSymbols(derivation.Pool, derivation.Topology);
        Expr epsilon = derivation.Pool.Symbol(IndexedVariable.Hyperparameter(0, "ε", 0.1));
        Assert.Same(symbols.Activation(0, Unit) - ((1 - epsilon) * symbols.Target(Unit)) - (new Rational(1, 2) * epsilon), Delta(derivation));
    }

    [Fact]
    public void Smoothed_yes_or_no_is_output_minus_smoothed_target()
    {
        NetworkDerivation derivation = Derive(Activation.Sigmoid, new LossSpec(LossFunction.BinaryCrossEntropy, LabelSmoothing: 0.1));
        var symbols = new NetworkSymbols(derivation.Pool, derivation.Topology);
        Expr epsilon = derivation.Pool.Symbol(IndexedVariable.Hyperparameter(0, "ε", 0.1));
        Assert.Same(symbols.Activation(0, Unit) - ((1 - epsilon) * symbols.Target(Unit)) - (new Rational(1, 2) * epsilon), Delta(derivation));
    }

    [Fact]
    public void With_a_positive_weight_no_denominator_is_left_either()
    {
        NetworkDerivation derivation = Derive(Activation.Sigmoid, new LossSpec(LossFunction.BinaryCrossEntropy, PositiveWeight: 3));
        var symbols = new NetworkSymbols(derivation.Pool, derivation.Topology);
        (Expr a, Expr y, Expr rho) = (symbols.Activation(0, Unit), symbols.Target(Unit), derivation.Pool.Symbol(IndexedVariable.Hyperparameter(0, "ρ", 3)));
        Assert.Same((a * (1 - y)) - (rho * y * (1 - a)), Delta(derivation));
    }

    [Fact]
    public void A_positive_weight_of_1_and_a_smoothing_of_0_are_none() => Assert.Equal(
        NetworkEquations.Of(Networks.Of("Collapse", 3, LossFunction.BinaryCrossEntropy, Networks.Layer(2, Activation.Sigmoid))).Hash,
        NetworkEquations.Of(Networks.Of("Collapse", 3, new LossSpec(LossFunction.BinaryCrossEntropy, LabelSmoothing: 0, PositiveWeight: 1), Networks.Layer(2, Activation.Sigmoid))).Hash);

    [Fact]
    public void With_class_weights_targets_need_not_sum_to_one()
    {
        NetworkDerivation derivation = Derive(Activation.Softmax, new LossSpec(LossFunction.CategoricalCrossEntropy, ClassWeights: new([1, 2])));
        var symbols = new NetworkSymbols(derivation.Pool, derivation.Topology);
        Expr Weighted(Subscript k) => derivation.Pool.Symbol(IndexedVariable.Hyperparameters(0, "ω", new([1, 2])), k) * symbols.Target(k);
        RunningIndex other = new("k", 2);
        Assert.Same((symbols.Activation(0, Unit) * derivation.Pool.Summation(other, Weighted(other))) - Weighted(Unit), Delta(derivation));
    }

    [Fact]
    public void Softmax_with_squared_error_is_one_sum()
    {
        NetworkDerivation derivation = Derive(Activation.Softmax, LossFunction.SquaredError);
        var symbols = new NetworkSymbols(derivation.Pool, derivation.Topology);
        Expr Residual(Subscript k) => symbols.Activation(0, k) - symbols.Target(k);
        RunningIndex other = new("k", 2);
        Expr shared = derivation.Pool.Summation(other, symbols.Activation(0, other) * Residual(other));
        Assert.Same(symbols.Activation(0, Unit) * (Residual(Unit) - shared), Delta(derivation));
    }

    [Fact]
    public void Slope_of_leaky_ReLU_is_a_choice_of_one_and_alpha()
    {
        NetworkDerivation derivation = Derive(Activation.LeakyReLU, LossFunction.SquaredError);
        var symbols = new NetworkSymbols(derivation.Pool, derivation.Topology);
        Expr choice = derivation.Pool.Select(symbols.PreActivation(0, Unit), derivation.Pool.One, symbols.Alpha(0, 0.01));
        Assert.Same((symbols.Activation(0, Unit) - symbols.Target(Unit)) * choice, Delta(derivation));
    }

    [Fact]
    public void No_Kronecker_symbol_is_left() => Assert.All(Networks.Small, topology =>
    {
        NetworkDerivation derivation = NetworkDerivation.Of(topology);
        Assert.DoesNotContain(derivation.Equations.Concat(derivation.Program).SelectMany(d => d.Value.Nodes()), node => node is KroneckerExpr);
    });

    [Fact]
    public void Targets_sum_to_one_only_when_said()
    {
        var s = new Symbols();
        Expr sum = s.Sum(s.Y);
        Assert.Same(s.One, new Simplifier(targetsSumToOne: true).Simplify(sum));
        Assert.Same(sum, new Simplifier(targetsSumToOne: false).Simplify(sum));
        Expr weighted = s.Sum(k => s.Y(k) * s.U(k));
        Assert.Same(weighted, new Simplifier(targetsSumToOne: true).Simplify(weighted));
        Assert.Same(s.A, new Simplifier(targetsSumToOne: true).Simplify(s.Sum(k => s.Y(k) * s.A)));
    }

    [Fact]
    public void A_common_factor_is_taken_out_and_denominators_cancel()
    {
        var s = new Symbols();
        static Expr Simple(Expr expr) => new Simplifier(targetsSumToOne: false).Simplify(expr);
        Assert.Same(s.A * (s.B + s.C), Simple((s.A * s.B) + (s.A * s.C)));
        Assert.Same(s.B + (s.C * s.A), Simple(((s.B / s.A) + s.C) * s.A));
        Assert.Same(s.A - s.B, Simple((s.A * (1 - s.B)) - (s.B * (1 - s.A))));
    }

    // σ(1 + z − a) takes as few operations, and is 0 from z = 2e7 on in a float.
    [Fact]
    public void Slope_of_SiLU_multiplies_no_difference_out()
    {
        NetworkDerivation derivation = Derive(Activation.SiLU, LossFunction.SquaredError);
        var symbols = new NetworkSymbols(derivation.Pool, derivation.Topology);
        (Expr z, Expr a) = (symbols.PreActivation(0, Unit), symbols.Activation(0, Unit));
        Expr sigmoid = z.Apply(Sigmoid.Function);
        Assert.Same((a - symbols.Target(Unit)) * (sigmoid + (a * (1 - sigmoid))), Delta(derivation));
    }

    // α + a is 0 from z = −17 down in a float.
    [Fact]
    public void Slope_of_ELU_is_an_exponential()
    {
        NetworkDerivation derivation = Derive(Activation.ELU, LossFunction.SquaredError);
        var symbols = new NetworkSymbols(derivation.Pool, derivation.Topology);
        Expr z = symbols.PreActivation(0, Unit);
        Expr choice = derivation.Pool.Select(z, derivation.Pool.One, symbols.Alpha(0, 1) * z.Apply(Exp.Function));
        Assert.Same((symbols.Activation(0, Unit) - symbols.Target(Unit)) * choice, Delta(derivation));
    }

    [Fact]
    public void A_difference_is_multiplied_out_only_where_a_term_meets_its_like()
    {
        var s = new Symbols();
        static Expr Simple(Expr expr) => new Simplifier(targetsSumToOne: false).Simplify(expr);
        Expr kept = (s.A * (1 - s.B)) + s.B;                                             // a + b − ab takes as many operations
        Assert.Same(kept, Simple(kept));
        Expr mixed = ((1 + s.A) * (1 - s.B)) + s.B;                                      // 1 + a − ab takes fewer, and may be 0 where a is large and b = 1
        Assert.Same(mixed, Simple(mixed));
        Assert.Same(s.A + s.C, Simple((s.A * (1 - s.B)) + (s.A * s.B) + s.C));
        Assert.Same(s.A * (1 + s.B), Simple(s.A + (s.A * s.B)));
    }

    private static void AssertDelta(Activation output, LossFunction loss, Func<Expr, Expr, Expr> expected)
    {
        NetworkDerivation derivation = Derive(output, loss);
        var symbols = new NetworkSymbols(derivation.Pool, derivation.Topology);
        Assert.Same(expected(symbols.Activation(0, Unit), symbols.Target(Unit)), Delta(derivation));
    }

    private static NetworkDerivation Derive(Activation output, LossSpec loss) =>
        NetworkDerivation.Of(Networks.Of("Collapse", 3, loss, Networks.Layer(2, output)));

    private static Expr Delta(NetworkDerivation derivation) =>
        derivation.Equations.Single(definition => definition.Target.Variable.Kind == VariableKind.Delta).Value;
}
