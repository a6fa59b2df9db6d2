using System.Globalization;

namespace StaticNet;

/// <summary>
/// What a gradient check found. Errors of the gradient are the largest over the weights, relative to <see cref="LargestSlope"/>; an
/// error is infinite where a number is NaN or ∞. Beside each error stands the tolerance that it passes by.
/// </summary>
/// <example><code>
/// GradientCheckReport report = GradientCheck.Run(net, inputs, targets);
/// Console.WriteLine(report);      // a dozen lines to read
/// report.ThrowIfFailed();
/// </code></example>
public sealed class GradientCheckReport
{
    /// <summary>Filled by <see cref="GradientCheck"/>.</summary>
    internal GradientCheckReport(NetworkTopology topology, GradientCheckWeight worstWeight) =>
        (Topology, WorstWeight) = (topology, worstWeight);

    /// <summary>The network that was checked.</summary>
    public NetworkTopology Topology { get; }

    /// <summary>m, the number of samples it was checked with.</summary>
    public int Samples { get; internal init; }

    /// <summary>The largest |∂J/∂θ|, by the reference; 1 when every ∂J/∂θ is 0.</summary>
    public double LargestSlope { get; internal init; }

    /// <summary>The weight or bias whose error is the largest part of its tolerance.</summary>
    public GradientCheckWeight WorstWeight { get; }

    /// <summary>The weights and biases that were compared with central differences.</summary>
    public int WeightsCompared { get; internal init; }

    /// <summary>The weights and biases left out of the central differences because the smallest step crosses a kink: of an activation, or of |θ|.</summary>
    public int WeightsAtKinks { get; internal init; }

    /// <summary>The largest error of an output of <c>Forward</c>, relative to the largest |output|.</summary>
    public double OutputError { get; internal init; }

    /// <summary>The larger error of the J of <c>Loss</c> and of <c>Backward</c>, relative to |J|.</summary>
    public double LossError { get; internal init; }

    /// <summary>∂J/∂θ of the compiled network against the reference's backpropagation, over every weight.</summary>
    public double CompiledAgainstReference { get; internal init; }

    /// <summary>∂J/∂θ of the compiled network against central differences; 0 when no weight was compared.</summary>
    public double CompiledAgainstDifferences { get; internal init; }

    /// <summary>∂J/∂θ of the reference's backpropagation against central differences of its J; 0 when no weight was compared.</summary>
    public double ReferenceAgainstDifferences { get; internal init; }

    /// <summary>What <see cref="OutputError"/> may be.</summary>
    public double OutputTolerance { get; internal init; }

    /// <summary>What <see cref="LossError"/> may be.</summary>
    public double LossTolerance { get; internal init; }

    /// <summary>What <see cref="CompiledAgainstReference"/> may be.</summary>
    public double ReferenceTolerance { get; internal init; }

    /// <summary>What <see cref="ReferenceAgainstDifferences"/> may be.</summary>
    public double DifferencesTolerance { get; internal init; }

    /// <summary>True when every error is within its tolerance; <see cref="CompiledAgainstDifferences"/> may use up two of them.</summary>
    public bool Passed =>
        OutputError <= OutputTolerance
        && LossError <= LossTolerance
        && CompiledAgainstReference <= ReferenceTolerance
        && CompiledAgainstDifferences <= ReferenceTolerance + DifferencesTolerance
        && ReferenceAgainstDifferences <= DifferencesTolerance;

    /// <summary>Throws when the check failed.</summary>
    /// <exception cref="GradientCheckException">An error is above its tolerance.</exception>
    public void ThrowIfFailed()
    {
        if (!Passed)
            throw new GradientCheckException(this);
    }

    /// <summary>A short report to read: every error beside its tolerance, and the worst weight.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        Gradient check of {Topology.Name}: {(Passed ? "passed" : "FAILED")}
          samples {Samples}, parameters {Topology.ParameterCount}, largest |∂J/∂θ| {LargestSlope:G4}
          outputs, compiled against reference      {Line(OutputError, OutputTolerance)}
          J,       compiled against reference      {Line(LossError, LossTolerance)}
          ∂J/∂θ,   compiled against reference      {Line(CompiledAgainstReference, ReferenceTolerance)}
          ∂J/∂θ,   compiled against differences    {Line(CompiledAgainstDifferences, ReferenceTolerance + DifferencesTolerance)}
          ∂J/∂θ,   reference against differences   {Line(ReferenceAgainstDifferences, DifferencesTolerance)}
          differences over {WeightsCompared} of {Topology.ParameterCount} weights and biases; {WeightsAtKinks} left out at kinks
          worst: {WorstWeight.Name} = {Member}: compiled {WorstWeight.Compiled:G9}, reference {WorstWeight.Reference:G9}, differences {WorstWeight.Differences?.ToString("G9", CultureInfo.InvariantCulture) ?? "none"}
        """).ReplaceLineEndings("\n");

    private string Member => WorstWeight.Input is { } input
        ? $"Weight({WorstWeight.Layer}, {WorstWeight.Unit}, {input})"
        : $"Bias({WorstWeight.Layer}, {WorstWeight.Unit})";

    private static string Line(double error, double tolerance) => string.Create(
        CultureInfo.InvariantCulture, $"{error,-8:0.0e-00} {(error <= tolerance ? "≤" : ">")} {tolerance:0.0e-00}");
}
