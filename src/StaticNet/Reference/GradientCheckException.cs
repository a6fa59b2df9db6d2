namespace StaticNet;

/// <summary>A compiled network does not compute the gradient of its loss. The message is the report.</summary>
/// <example><code>
/// try { GradientCheck.Run(net, inputs, targets).ThrowIfFailed(); }
/// catch (GradientCheckException failure) { Console.WriteLine(failure.Report.WorstWeight.Name); }
/// </code></example>
public sealed class GradientCheckException : Exception
{
    /// <summary>Wraps a report.</summary>
    /// <param name="report">The report of the failed check.</param>
    public GradientCheckException(GradientCheckReport report)
        : base((report ?? throw new ArgumentNullException(nameof(report))).ToString()) => Report = report;

    /// <summary>What was compared, and how far it is off.</summary>
    public GradientCheckReport Report { get; }
}
