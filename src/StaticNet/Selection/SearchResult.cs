using StaticNet.Evaluation;
using StaticNet.Training;

namespace StaticNet.Selection;

/// <summary>What a search found.</summary>
/// <example><code>
/// SearchResult result = GridSearch.Run(seed => new IrisNet(seed), data, axes);
/// Console.WriteLine(result);                         // all candidates, the best first
/// Trainer.Fit(net, data, result.BestOptions);        // on all rows
/// </code></example>
public sealed class SearchResult
{
    internal SearchResult(Metric metric, IEnumerable<SearchCandidate> candidates, IReadOnlyList<string> warnings)
    {
        (Metric, Warnings) = (metric, warnings);
        Ranked = [.. candidates.OrderBy(candidate => candidate.Score is null).ThenBy(candidate => metric.IsHigherBetter ? -candidate.Score : candidate.Score).ThenBy(candidate => candidate.Number)];
    }

    /// <summary>What was measured.</summary>
    public Metric Metric { get; }

    /// <summary>All candidates, the best first; equals in the order of trial, and those that failed at the end.</summary>
    public IReadOnlyList<SearchCandidate> Ranked { get; }

    /// <summary>The best.</summary>
    /// <exception cref="InvalidOperationException">All failed; the reason of the first is in the message.</exception>
    public SearchCandidate Best => Ranked[0].Score is not null
        ? Ranked[0]
        : throw new InvalidOperationException(FormattableString.Invariant($"All {Ranked.Count} candidates failed, so none is the best. The first: {Ranked[0]}"));

    /// <summary>The options of the best.</summary>
    /// <exception cref="InvalidOperationException">All failed; the reason of the first is in the message.</exception>
    public TrainingOptions BestOptions => Best.Options!;

    /// <summary>What makes the scores less telling: a class that a fold has no row of. Empty: nothing.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>A line a candidate, the best first, then why some failed, then the warnings; lines end in LF.</summary>
    public override string ToString()
    {
        var table = new TextTable(["rank", .. Ranked[0].Settings.Select(setting => setting.Key), Metric.Name, "deviation"]);
        foreach ((int rank, SearchCandidate candidate) in Ranked.Index())
        {
            table.Add(
            [
                TextTable.Count(rank + 1),
                .. candidate.Settings.Select(setting => setting.Value),
                candidate.Score is { } score ? TextTable.Number(score) : "failed",
                candidate.Score is null ? "" : TextTable.Number(candidate.Deviation),
            ]);
        }

        return string.Join(
            "\n",
            [$"{table}", .. Ranked.Where(candidate => candidate.Score is null).Select(candidate => $"failed: {candidate}"), .. Warnings.Select(warning => $"warning: {warning}")]);
    }
}
