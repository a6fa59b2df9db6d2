using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Symbolics.Answers;

/// <summary>Which of the paths from a parameter, or from z, to the loss an answer lacks, has twice or has with the wrong sign.</summary>
/// <param name="derivation">The network.</param>
/// <param name="notation">The letters and the numbering.</param>
/// <param name="target">What the answer is about, at fixed indices.</param>
/// <param name="points">The points to compare it at.</param>
internal sealed class AnswerPaths(NetworkDerivation derivation, Notation notation, AnswerTarget target, AnswerPoints points)
{
    // Of more paths only one or two are looked for: the subsets of 8 are 256.
    private const int MostForSubsets = 8;
    private const int MostForPairs = 24;

    private readonly TextPrinter _printer = new() { Notation = notation };

    /// <summary>The mistake; null: it lies elsewhere.</summary>
    /// <param name="evaluate">The value of the answer.</param>
    public (AnswerMistake, string)? Explain(Func<NetworkPoint, Precise?> evaluate)
    {
        (int Layer, int Unit, int? Input) parameter = target switch
        {
            { Parameter: { Variable.Kind: VariableKind.Weight } weight } => (weight.Variable.Layer - 1, At(weight, 0), At(weight, 1)),
            { Parameter: { } bias } => (bias.Variable.Layer - 1, At(bias, 0), null),
            { Unit: { } unit } => (unit.Variable.Layer - 2, At(unit, 0), null),
            _ => (-1, 0, null),
        };
        if (parameter.Layer < 0)
            return null;
        var builder = new LadderBuilder(derivation, parameter.Layer, parameter.Unit, parameter.Input);
        if (builder.PathCount is < 2 or > DerivationLadder.DefaultPathLimit)
            return null;
        IReadOnlyList<DerivationPath> paths = builder.Paths();
        // Through a softmax every z leads on to every a; δ, which takes these together, has a path for each z.
        bool isMixed = paths[0].Units.Count > derivation.Topology.Layers.Count - parameter.Layer;
        if (isMixed && Explain(evaluate, [.. paths.GroupBy(path => string.Join(",", Sums(path))).Select(group => group.ToArray())], builder) is { } mistake)
            return mistake;
        return Explain(evaluate, [.. paths.Select(path => new[] { path })], builder);
    }

    private (AnswerMistake, string)? Explain(Func<NetworkPoint, Precise?> evaluate, IReadOnlyList<DerivationPath[]> paths, LadderBuilder builder)
    {
        if (paths.Count < 2)
            return null;
        List<Func<NetworkPoint, Precise>> values = [.. paths.Select(builder.Substituted).Select(Value)];
        foreach (int[] missing in Subsets(paths.Count))
        {
            if (points.AreEqual(evaluate, (point, right) => right - Sum(missing, values, point)))
                return (AnswerMistake.Path, missing.Length == 1 ? $"the path {Name(paths[missing[0]], builder)} is missing" : $"the paths {string.Join(" and ", missing.Select(n => Name(paths[n], builder)))} are missing");
        }

        for (int n = 0; n < paths.Count; n++)
        {
            int path = n;
            if (points.AreEqual(evaluate, (point, right) => right - (2 * values[path](point))))
                return (AnswerMistake.Sign, $"the sign of the path {Name(paths[path], builder)} is turned round");
            if (points.AreEqual(evaluate, (point, right) => right + values[path](point)))
                return (AnswerMistake.Path, $"the path {Name(paths[path], builder)} is there twice");
        }

        return null;
    }

    // Fewest paths first, and never all of them.
    private static IEnumerable<int[]> Subsets(int count)
    {
        if (count > MostForSubsets)
        {
            IEnumerable<int[]> single = Enumerable.Range(0, count).Select(n => new[] { n });
            return count > MostForPairs ? single : single.Concat(from first in Enumerable.Range(0, count) from second in Enumerable.Range(first + 1, count - first - 1) select new[] { first, second });
        }

        return Enumerable.Range(1, (1 << count) - 2).Select(bits => Enumerable.Range(0, count).Where(n => (bits >> n & 1) == 1).ToArray()).OrderBy(subset => subset.Length);
    }

    private static Precise Sum(int[] paths, List<Func<NetworkPoint, Precise>> values, NetworkPoint point) => paths.Aggregate(Precise.Zero, (sum, n) => sum + values[n](point));

    // The mean over the samples of a point, once.
    private static Func<NetworkPoint, Precise> Value(Expr path)
    {
        var known = new Dictionary<NetworkPoint, Precise>();
        return point =>
        {
            if (!known.TryGetValue(point, out Precise value))
                known[point] = value = point.Samples.Select(sample => sample.Of(path)).Aggregate((sum, each) => sum + each) / point.Samples.Count;
            return value;
        };
    }

    // "θ⁽¹⁾₁₁ → a⁽²⁾₁ → a⁽³⁾₂ → L"
    private string Name(DerivationPath[] paths, LadderBuilder builder)
    {
        SymbolNode start = target.Parameter ?? target.Unit!;
        IEnumerable<string> names = (paths.Length == 1 ? paths[0].Units : Sums(paths[0])).Select(unit => _printer.Name(paths.Length > 1 && builder.Mixes(unit.Layer)
            ? derivation.Symbols.PreActivation(unit.Layer, new FixedIndex(unit.Unit))
            : derivation.Symbols.Activation(unit.Layer, new FixedIndex(unit.Unit))));
        return string.Join(" → ", names.Prepend(_printer.Name(QuantityValues.Symbol(derivation, start))).Append("L"));
    }

    // The units whose z a path passes: the first of each layer.
    private static IEnumerable<(int Layer, int Unit)> Sums(DerivationPath path) => path.Units.GroupBy(unit => unit.Layer).Select(layer => layer.First());

    private static int At(SymbolNode symbol, int n) => ((FixedIndex)symbol.Indices[n]).Value;
}
