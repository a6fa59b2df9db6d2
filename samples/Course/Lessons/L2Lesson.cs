using System.Globalization;
using StaticNet;

namespace Samples.Course;

/// <summary>(λ/2) Σθ²: a weight is drawn to 0 the more, the larger it is.</summary>
public sealed class L2Lesson : PenaltyLesson
{
    /// <inheritdoc/>
    public override string Name => "l2";

    /// <inheritdoc/>
    public override string Summary => "the penalty (λ/2) Σθ²: large weights become small";

    /// <inheritdoc/>
    protected override string Penalty => "L2";

    /// <inheritdoc/>
    protected override NetworkEquations Equations => L2Net.Equations;

    /// <inheritdoc/>
    protected override string Convention => string.Create(CultureInfo.InvariantCulture, $"""
        J = (1/m) Σₛ L⁽ˢ⁾ + (λ/2) Σθ², λ = {L2Net.Lambda}: the course's ± λ becomes λ θ, so the pull is as strong as the weight is large. The ½ makes it λ θ; who
        writes λ Σθ² has 2λ θ, and half our λ. The slope of L is a mean over the m items of a step, λ is not divided by m. Biases are not penalised.
        """);

    /// <inheritdoc/>
    public override INetwork<float> WithPenalty(int seed) => new L2Net(seed);
}
