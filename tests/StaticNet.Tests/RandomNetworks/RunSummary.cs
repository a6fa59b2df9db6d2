using System.Globalization;

namespace StaticNet.Tests.RandomNetworks;

/// <summary>Counts, the worst errors by precision, and the failures of a run.</summary>
internal sealed class RunSummary
{
    private readonly Dictionary<Precision, (int Count, CheckResult? Reference, CheckResult? Differences)> _worst = [];
    private readonly List<CheckResult> _failures = [];

    public IReadOnlyList<CheckResult> Failures => _failures;

    public void Add(CheckResult result)
    {
        if (result.Failure is not null)
        {
            _failures.Add(result);
            return;
        }

        var (count, reference, differences) = _worst.GetValueOrDefault(result.Case.Topology.Precision);
        _worst[result.Case.Topology.Precision] = (
            count + 1,
            reference is null || result.Errors.Reference > reference.Errors.Reference ? result : reference,
            differences is null || result.Errors.Differences > differences.Errors.Differences ? result : differences);
    }

    public override string ToString() => string.Join("\n",
        _worst.OrderBy(w => w.Key).Select(w => string.Create(
            CultureInfo.InvariantCulture,
            $"{w.Key}: {w.Value.Count} networks pass; worst |compiled − reference| / largest |∂J/∂θ| {w.Value.Reference!.Errors.Reference:0.00e-00} ({w.Value.Reference.Case.Topology.Name}), against central differences {w.Value.Differences!.Errors.Differences:0.0e-00}"))
        .Append($"{_failures.Count} fail"));
}
