using System.Globalization;

namespace StaticNet.Symbolics.Documents;

/// <summary>The operations of a sample, kind by kind: as compiled, beside every derivative on its own, and what other programs need in all.</summary>
/// <param name="equations">The equations.</param>
/// <param name="others">Other programs and their operations, counted by the same rules.</param>
internal sealed class OperationTable(NetworkEquations equations, IReadOnlyDictionary<string, long>? others)
{
    /// <summary>The heading.</summary>
    public const string Title = "Operations of a sample";

    private readonly OperationCount? _unshared = equations.UnsharedOperations;

    /// <summary>The headings of the columns.</summary>
    public IReadOnlyList<string> Columns => _unshared is null ? ["operation", "compiled"] : ["operation", "compiled", "every derivative on its own"];

    /// <summary>The kinds, and all of them together.</summary>
    public IEnumerable<IReadOnlyList<string>> Rows =>
    [
        Row("multiplications", count => count.Multiplications),
        Row("additions", count => count.Additions),
        Row("divisions", count => count.Divisions),
        Row("comparisons", count => count.Comparisons),
        Row("transcendental functions", count => count.Transcendentals),
        Row("together", count => count.Total),
    ];

    /// <summary>What others need; empty where nothing is known of any.</summary>
    public string Remark => others is null || others.Count == 0
        ? ""
        : string.Join("; ", others.Select(other => $"{other.Key} needs {Number(other.Value)}")) + ", counted by the same rules.";

    private static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private IReadOnlyList<string> Row(string kind, Func<OperationCount, long> of) =>
        _unshared is null ? [kind, Number(of(equations.Operations))] : [kind, Number(of(equations.Operations)), Number(of(_unshared))];
}
