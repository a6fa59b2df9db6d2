using System.Globalization;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Symbolics.Answers;

/// <summary>Compares an answer with what it should equal at random points, and asks for the reason where they differ.</summary>
/// <param name="derivation">The network.</param>
internal sealed class AnswerChecker(NetworkDerivation derivation)
{
    private readonly Dictionary<(int Number, bool IsBatch), NetworkPoint> _points = [];
    private readonly Dictionary<Notation, AnswerFactors> _factors = [];

    /// <summary>Whether an answer is right, and what is wrong with it.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="notation">The letters and the numbering.</param>
    public AnswerCheck Check(string answer, Notation notation)
    {
        (AnswerTarget target, IReadOnlyList<AnswerNode> values) = AnswerParser.Parse(answer, new(derivation, notation));
        foreach (AnswerNode value in values)
        {
            bool isBatch = value.Nodes().Any(node => node is SampleSumNode or SampleCountNode);
            foreach (IReadOnlyDictionary<string, int> indices in Values(target))
            {
                var points = AnswerPoints.Of(number => Point(number, isBatch), target.At(indices), indices);
                if (points.AreEqual(value))
                    continue;
                (AnswerMistake mistake, string explanation) = new AnswerDiagnosis(derivation, notation, answer, target.At(indices), value, points, Factors(notation)).Explain();
                string where = indices.Count == 0 ? "" : $"at {string.Join(", ", indices.Select(index => string.Format(CultureInfo.InvariantCulture, "{0} = {1}", index.Key, index.Value + 1)))}: ";
                string which = values.Count == 1 ? "" : $"of '{Excerpt(answer, value)}': ";
                return new(answer, mistake, which + where + explanation);
            }
        }

        return new(answer, AnswerMistake.None, $"{target.Name(derivation, notation)} is that, to 30 digits at random points");
    }

    /// <summary>A piece of an answer, as written.</summary>
    public static string Excerpt(string answer, AnswerNode node) =>
        node.End > node.Start ? answer.Substring(node.Start, Math.Min(node.End, answer.Length) - node.Start).Replace(@"\left", "").Replace(@"\right", "").Trim() : "";

    private AnswerFactors Factors(Notation notation)
    {
        if (!_factors.TryGetValue(notation, out AnswerFactors? factors))
            _factors[notation] = factors = new(derivation, notation);
        return factors;
    }

    private NetworkPoint Point(int number, bool isBatch)
    {
        if (!_points.TryGetValue((number, isBatch), out NetworkPoint? point))
            _points[(number, isBatch)] = point = NetworkPoint.Of(derivation, number, isBatch);
        return point;
    }

    // Of running indices the first and last values and one between.
    private static IEnumerable<IReadOnlyDictionary<string, int>> Values(AnswerTarget target)
    {
        IEnumerable<Dictionary<string, int>> values = [[]];
        foreach (RunningIndex index in target.Running)
        {
            int[] few = [.. new[] { 0, index.Count / 2, index.Count - 1 }.Distinct()];
            values = values.SelectMany(before => few.Select(value => new Dictionary<string, int>(before) { [index.Name] = value }));
        }

        return values;
    }
}
