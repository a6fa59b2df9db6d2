using StaticNet.Symbolics.Derivations;

namespace StaticNet;

/// <summary>Works one sample through a network with numbers.</summary>
/// <example><code>Console.WriteLine(TwoClasses.Equations.Worked(new Dictionary&lt;string, double&gt; { ["w1_11"] = 0.15, … }, [0.05, 0.10], [0.01, 0.99], 0.5));</code></example>
public static class WorkedExamples
{
    /// <summary>Forward, loss, backward and one step of gradient descent, line by line, with what it has brought.</summary>
    /// <param name="equations">The equations of the network.</param>
    /// <param name="parameters">
    /// The parameters in the order of the printed equations, as a textbook lists them: layer by layer, the weights row by row (θ₁₁, θ₁₂, …, θ₂₁, …), then
    /// the biases. The compiled network's own order is another, input by input: <see cref="NetworkEquations.At"/> takes that.
    /// </param>
    /// <param name="sample">The inputs.</param>
    /// <param name="target">The targets.</param>
    /// <param name="rate">The learning rate η, positive and finite.</param>
    /// <param name="updatesBiases">Whether the biases learn too; some textbooks leave them as they are.</param>
    /// <exception cref="ArgumentException">A length does not fit, or the loss is not made for the target.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The learning rate is not positive and finite.</exception>
    public static WorkedExample Worked(this NetworkEquations equations, double[] parameters, double[] sample, double[] target, double rate, bool updatesBiases = true) =>
        new(equations ?? throw new ArgumentNullException(nameof(equations)), new ParameterNames(equations.Derivation).Compiled(parameters), sample, target, rate, updatesBiases);

    /// <summary>The same with the parameters by name: θ⁽¹⁾₁₂ as printed, or w1_12, and b1_2.</summary>
    /// <param name="equations">The equations of the network.</param>
    /// <param name="parameters">A value for every parameter; indices above 9 are set apart, w1_1_12.</param>
    /// <param name="sample">The inputs.</param>
    /// <param name="target">The targets.</param>
    /// <param name="rate">The learning rate η, positive and finite.</param>
    /// <param name="updatesBiases">Whether the biases learn too; some textbooks leave them as they are.</param>
    /// <exception cref="ArgumentException">A name is unknown, a parameter has no value or two, a length does not fit, or the loss is not made for the target.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The learning rate is not positive and finite.</exception>
    public static WorkedExample Worked(
        this NetworkEquations equations, IReadOnlyDictionary<string, double> parameters, double[] sample, double[] target, double rate, bool updatesBiases = true) =>
        new(equations ?? throw new ArgumentNullException(nameof(equations)), new ParameterNames(equations.Derivation).Compiled(parameters), sample, target, rate, updatesBiases);
}
