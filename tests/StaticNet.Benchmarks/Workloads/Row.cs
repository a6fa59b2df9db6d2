namespace StaticNet.Benchmarks;

/// <summary>A row of the table.</summary>
/// <param name="Group">Rows of one kind stand together.</param>
/// <param name="Name">The network, and what stands out about it.</param>
/// <param name="Workload">The network with its data.</param>
/// <param name="Target">The time that is aimed at, ns a sample.</param>
/// <param name="Recorded">The fastest library that was measured on this kind of machine, but not in this run.</param>
internal sealed record Row(string Group, string Name, Workload Workload, double? Target = null, Recorded? Recorded = null)
{
    /// <summary>Whether its group and name contain a text.</summary>
    public bool Matches(string text) => $"{Group}: {Title}".Contains(text, StringComparison.OrdinalIgnoreCase);

    /// <summary>The name with the size of the batch.</summary>
    public string Title => Workload.Samples == 1 ? Name : string.Create(Numbers.Culture, $"{Name}, batch {Workload.Samples:N0}");
}
