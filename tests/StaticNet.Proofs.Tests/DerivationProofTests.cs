using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace StaticNet.Proofs.Tests;

/// <summary>
/// Every rung of every derivation against SymPy's own diff(J, θ), where J is composed from the topology by the textbook's formulas in
/// SymPy/textbook.py. Each is compared at 24 points, kinks among them, in 50 digits, and then shown to be identical where time allows.
/// </summary>
public class DerivationProofTests
{
    private static readonly string[] Always = ["factored", "simplified", "objective"];

    // Where the paths are few enough to be written one by one.
    private static readonly string[] ByPath = ["paths", "substituted", "written out"];

    // Where there is such a step.
    private static readonly string[] Sometimes = ["cancelled", "expanded", "collected"];

    [Fact]
    public void Every_rung_is_the_derivative()
    {
        Report report = Proofs.Report;
        int parameters = Proofs.Networks.Sum(network => network.Ladders.Count);
        Log($"SymPy {report.SymPy}: {report.Rungs.Count} rungs of {parameters} parameters of {Proofs.Networks.Count} networks in {report.Seconds:0} s");
        foreach (IGrouping<string, Verdict> how in report.Rungs.GroupBy(verdict => verdict.How).OrderByDescending(how => how.Key))
            Log($"  {how.Key}: {how.Count()}");

        Assert.All(Always, name => Assert.Equal(parameters, report.Rungs.Count(verdict => verdict.Rung == name)));
        Assert.All(ByPath, name => Assert.Equal(parameters - ProofNetworks.Taken.Sum(BeyondTheLimit), report.Rungs.Count(verdict => verdict.Rung == name)));
        Assert.All(Sometimes, name => Assert.Contains(report.Rungs, verdict => verdict.Rung == name));
        Assert.All(report.Rungs, verdict => Assert.Contains(verdict.Rung, Always.Concat(ByPath).Concat(Sometimes)));
        Assert.DoesNotContain(report.Rungs, verdict => verdict.How == "refuted");
    }

    [Fact]
    public void A_wrong_sign_in_one_rung_is_found_there_and_only_there()
    {
        PlainNetwork network = PlainNetwork.Derived(ProofNetworks.Counted[0].Topology) with { Papers = [] };
        PlainLadder ladder = network.Ladders[0];
        PlainNetwork[] mutants =
        [
            .. from rung in ladder.Rungs
               let wrong = ladder with { Rungs = [.. ladder.Rungs.Select(r => r == rung ? WithWrongSign(r) : r)] }
               select network with { Name = rung.Name, Ladders = [wrong, network.Ladders[1]] },
        ];

        IEnumerable<Verdict> refuted = SymPy.Prove(mutants).Rungs.Where(verdict => verdict.How == "refuted");

        Assert.Equal(
            ladder.Rungs.Select(rung => (rung.Name, ladder.Parameter, rung.Name)),
            refuted.Select(verdict => (verdict.Network, verdict.Parameter, verdict.Rung)));
    }

    [Fact]
    public void Our_programs_need_fewer_operations_than_the_design_allows_and_than_SymPy_needs()
    {
        Report report = Proofs.Report;
        foreach ((NetworkTopology topology, int most, int known) in ProofNetworks.Counted)
        {
            OperationCount ours = NetworkEquations.Of(topology).Operations;
            int theirs = report.Operations[topology.Name];
            Log($"{topology.Name}: {ours}; at most {most}; SymPy's cse {theirs}");
            Assert.InRange(ours.Total, 1, most);
            // The documents of the samples name this number.
            if (report.SymPy.StartsWith("1.11", StringComparison.Ordinal))
                Assert.Equal(known, theirs);
            Assert.True(ours.Total < theirs, $"{topology.Name}: {ours.Total} operations, SymPy needs {theirs}.");
        }
    }

    // The parameters that more paths lead from than a ladder writes.
    private static int BeyondTheLimit(NetworkTopology topology) => Enumerable.Range(0, topology.Layers.Count)
        .Where(layer => topology.Layers.Skip(layer + 1).Aggregate(1, (paths, next) => paths * next.Units) > DerivationLadder.DefaultPathLimit)
        .Sum(layer => topology.Layers[layer].Units * (topology.FanIn(layer) + 1));

    // The first + or − between two terms of a value turned round; where there is none, the sign of the whole.
    private static PlainRung WithWrongSign(PlainRung rung)
    {
        List<string[]> definitions = [.. rung.Definitions];
        int place = Math.Max(0, definitions.FindIndex(definition => Sign.IsMatch(definition[1])));
        (string name, string value) = (definitions[place][0], definitions[place][1]);
        string wrong = Sign.IsMatch(value) ? Sign.Replace(value, sign => sign.Value == " + " ? " - " : " + ", 1) : $"-({value})";
        definitions[place] = [name, wrong];
        return rung with { Definitions = definitions };
    }

    private static readonly Regex Sign = new(" [+-] ");

    private static void Log(FormattableString line) =>
        TestContext.Current.TestOutputHelper?.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
