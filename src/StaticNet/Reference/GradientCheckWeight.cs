namespace StaticNet;

/// <summary>One weight or bias of a gradient check, and its ∂J/∂θ found in three ways.</summary>
/// <param name="Name">The course's name, counted from 1: θ⁽¹⁾₁₂ is <c>Weight(0, 0, 1)</c>, b⁽¹⁾₁ is <c>Bias(0, 0)</c>.</param>
/// <param name="Index">Where it lies in the parameters and in the gradient.</param>
/// <param name="Layer">0-based.</param>
/// <param name="Unit">0-based, the unit it leads to.</param>
/// <param name="Input">0-based, the input it comes from; null for a bias.</param>
/// <param name="Compiled">∂J/∂θ from the compiled network's <c>Backward</c>.</param>
/// <param name="Reference">∂J/∂θ from the reference's backpropagation.</param>
/// <param name="Differences">∂J/∂θ from central differences of the reference's J; null when it was left out, at a kink or by sampling.</param>
/// <example><code>
/// GradientCheckWeight worst = GradientCheck.Run(net, inputs, targets).WorstWeight;
/// Console.WriteLine($"{worst.Name}: {worst.Compiled} instead of {worst.Reference}");
/// </code></example>
public sealed record GradientCheckWeight(
    string Name, int Index, int Layer, int Unit, int? Input, double Compiled, double Reference, double? Differences)
{
    /// <summary>"θ⁽¹⁾₁₂: compiled 0.25, reference 0.25, differences none".</summary>
    public override string ToString()
    {
        string differences = Differences is { } slope ? FormattableString.Invariant($"{slope}") : "none";
        return FormattableString.Invariant($"{Name}: compiled {Compiled}, reference {Reference}, differences {differences}");
    }
}
