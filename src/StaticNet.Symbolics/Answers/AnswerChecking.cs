using System.Runtime.CompilerServices;
using StaticNet.Symbolics.Answers;

namespace StaticNet;

/// <summary>Checks what somebody derived by hand.</summary>
/// <example><code>bool isRight = AssignmentNet.Equations.Check("δ⁽⁴⁾₁ = a⁽⁴⁾₁ − y₁").IsRight;</code></example>
public static class AnswerChecking
{
    // The values of a network at the random points are computed once for all answers.
    private static readonly ConditionalWeakTable<NetworkEquations, AnswerChecker> Checkers = new();

    /// <summary>
    /// Whether an equation holds: a gradient ∂J/∂θ or ∂L/∂θ, a δ or ∂L/∂z, any other derivative ∂a/∂z, a value z, a, L or J. It is compared at random
    /// parameters and samples to 30 digits, so that every equivalent form is right. Where it is wrong, the mistakes that are usual are tried one by one.
    /// </summary>
    /// <param name="equations">The equations of the network.</param>
    /// <param name="answer">
    /// The equation as StaticNet prints it, in ASCII or in LaTeX: ∂J/∂θ⁽¹⁾₁₁ = δ⁽²⁾₁ x₁, dJ/dw1_11 = d2_1 x_1,
    /// \frac{\partial J}{\partial \theta^{(1)}_{11}} = \delta^{(2)}_1 x_1. It is for one sample, m = 1; with (1/m) Σₛ, sum_s in ASCII, for m of them.
    /// </param>
    /// <param name="notation">The letters and the numbering of the answer; null: the course's. w, b and d are read in each.</param>
    /// <exception cref="InvalidOperationException">The network is one for inference, without a loss.</exception>
    /// <exception cref="AnswerSyntaxException">The answer cannot be read: where, and what was expected there.</exception>
    public static AnswerCheck Check(this NetworkEquations equations, string answer, Notation? notation = null)
    {
        _ = equations ?? throw new ArgumentNullException(nameof(equations));
        _ = answer ?? throw new ArgumentNullException(nameof(answer));
        _ = equations.Topology.Loss;
        AnswerChecker checker = Checkers.GetValue(equations, each => new(each.Derivation));
        lock (checker)
            return checker.Check(answer, Notation.OrCourse(notation));
    }
}
