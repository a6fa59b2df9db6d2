using System.Globalization;
using StaticNet.Symbolics.Page;

namespace StaticNet;

/// <summary>What a page of a network shows when it is opened. What is not given is chosen: short decimals, the same at every call.</summary>
/// <example><code>
/// string page = AssignmentNet.Equations.ToHtml(new() { Sample = [1, 0, 1], Target = [1], LearningRate = 0.5 });
/// </code></example>
public sealed class PageOptions
{
    /// <summary>The letters and the numbering; null: the course's.</summary>
    public Notation? Notation { get; init; }

    /// <summary>The parameters, laid out as in the compiled network; null: short decimals.</summary>
    public IReadOnlyList<double>? Parameters { get; init; }

    /// <summary>The inputs of the sample.</summary>
    public IReadOnlyList<double>? Sample { get; init; }

    /// <summary>The targets of the sample, of the kind that the loss is made for.</summary>
    public IReadOnlyList<double>? Target { get; init; }

    /// <summary>η, positive and finite.</summary>
    public double LearningRate { get; init; } = 0.5;

    /// <summary>Refuses what does not fit a network.</summary>
    /// <exception cref="ArgumentException">A length does not fit, a number is not finite, or a target is not one that the loss is made for.</exception>
    internal void Check(NetworkTopology topology)
    {
        Check(Parameters, topology.ParameterCount, nameof(Parameters));
        Check(Sample, topology.InputSize, nameof(Sample));
        Check(Target, topology.OutputSize, nameof(Target));
        if (!(LearningRate > 0) || double.IsInfinity(LearningRate))
            throw new ArgumentOutOfRangeException(nameof(LearningRate), LearningRate, "A learning rate is positive and finite.");
        NumberSet targets = FunctionFacts.TargetsOf(topology.Loss.Function);
        foreach (double y in Target ?? [])
        {
            if (!PageStart.Contains(targets, y))
            {
                throw new ArgumentException(string.Format(
                    CultureInfo.InvariantCulture, "Target holds {0}; {1} is made for targets {2}.", y, topology.Loss.Function, PageStart.Describe(targets)), nameof(Target));
            }
        }

        double sum = Target?.Sum() ?? 1;
        if (FunctionFacts.TargetsSumToOne(topology) && Math.Abs(sum - 1) > 1e-9)
        {
            throw new ArgumentException(
                string.Format(CultureInfo.InvariantCulture, "Target adds up to {0}; the equations of {1} assume targets that add up to 1.", sum, topology.Loss.Function), nameof(Target));
        }
    }

    private static void Check(IReadOnlyList<double>? values, int expected, string name)
    {
        if (values is null)
            return;
        if (values.Count != expected)
            throw new ArgumentException(string.Format(CultureInfo.InvariantCulture, "{0} holds {1} values; this network needs {2}.", name, values.Count, expected), name);
        for (int n = 0; n < values.Count; n++)
        {
            if (double.IsNaN(values[n]) || double.IsInfinity(values[n]))
                throw new ArgumentException(string.Format(CultureInfo.InvariantCulture, "{0} holds {1} at place {2}; a page shows finite numbers.", name, values[n], n), name);
        }
    }
}
