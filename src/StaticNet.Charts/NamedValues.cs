namespace StaticNet.Charts;

/// <summary>Numbers of one kind: a row of a chart of histograms.</summary>
/// <param name="Name">What stands beside the row.</param>
/// <param name="Values">At least one, all finite.</param>
/// <example><code>var row = new NamedValues("without a penalty", net.Parameters.ToArray().Select(w => (double)w).ToArray());</code></example>
public sealed record NamedValues(string Name, IReadOnlyList<double> Values)
{
    /// <summary>"θ⁽¹⁾: 32 values".</summary>
    public override string ToString() => $"{Name}: {Text.Count(Values.Count, "value")}";
}
