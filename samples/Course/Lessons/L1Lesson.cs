using System.Globalization;
using StaticNet;

namespace Samples.Course;

/// <summary>λ Σ|θ|: every weight is drawn to 0 with the same force, and what is not needed ends there.</summary>
public sealed class L1Lesson : PenaltyLesson
{
    /// <inheritdoc/>
    public override string Name => "l1";

    /// <inheritdoc/>
    public override string Summary => "the penalty λ Σ|θ|: weights that are not needed go to 0";

    /// <inheritdoc/>
    protected override string Penalty => "L1";

    /// <inheritdoc/>
    protected override NetworkEquations Equations => L1Net.Equations;

    /// <inheritdoc/>
    protected override string Convention => string.Create(CultureInfo.InvariantCulture, $"""
        J = (1/m) Σₛ L⁽ˢ⁾ + λ Σ|θ|, λ = {L1Net.Lambda}: the course's + λ for w > 0 and − λ for w < 0 is our λ sign θ, and sign 0 = 0. The slope of L is a
        mean over the m items of a step, λ is not divided by m. Biases are not penalised.
        """);

    /// <inheritdoc/>
    public override INetwork<float> WithPenalty(int seed) => new L1Net(seed);
}
