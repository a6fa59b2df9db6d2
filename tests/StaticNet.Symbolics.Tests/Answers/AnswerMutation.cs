using static StaticNet.Symbolics.Tests.WrittenAnswer;

namespace StaticNet.Symbolics.Tests;

/// <summary>Makes a right answer wrong in one place.</summary>
internal sealed class AnswerMutation(NetworkTopology topology, Random random)
{
    public static IReadOnlyList<string> Kinds { get; } = ["sign", "index", "path", "factor", "power"];

    /// <summary>The reasons that name a mutation.</summary>
    public static AnswerMistake[] Reasons(string kind) => kind switch
    {
        "sign" => [AnswerMistake.Sign],
        "index" => [AnswerMistake.Index],
        "path" => [AnswerMistake.Path],
        "factor" => [AnswerMistake.Factor, AnswerMistake.Slope],
        _ => [AnswerMistake.Power],
    };

    /// <summary>The wrong answer; null: there is no place for such a mistake.</summary>
    public WrittenAnswer? Of(WrittenAnswer right, string kind)
    {
        List<WrittenAnswer> wrong = [.. kind switch
        {
            "sign" => Everywhere(right, piece => piece is Sum sum ? Enumerable.Range(0, sum.Terms.Count).Select(n => (WrittenAnswer)new Sum([.. sum.Terms.Select((term, k) => (term.Negative ^ (k == n), term.Term))])) : []),
            "index" => Everywhere(right, piece => piece is Symbol symbol ? OtherPlaces(symbol) : []),
            "path" => right is Sum sum ? Enumerable.Range(0, sum.Terms.Count).Select(n => (WrittenAnswer)new Sum([.. sum.Terms.Where((_, k) => k != n)])) : [],
            "factor" => Everywhere(right, piece => piece is Product { Factors.Count: > 1 } product ? Enumerable.Range(0, product.Factors.Count).Select(n => (WrittenAnswer)new Product([.. product.Factors.Where((_, k) => k != n)])) : []),
            _ => Everywhere(right, piece => piece switch
            {
                Power power => [power.Base, new Power(power.Base, power.Exponent + 1)],
                Symbol { Letter: not 'z' } symbol => [new Power(symbol, 2)],
                _ => [],
            }),
        }];
        return wrong.Count == 0 ? null : wrong[random.Next(wrong.Count)];
    }

    private static IEnumerable<WrittenAnswer> Everywhere(WrittenAnswer answer, Func<WrittenAnswer, IEnumerable<WrittenAnswer>> others) =>
        answer.Pieces().SelectMany(piece => others(piece.Piece).Select(piece.Replaced))
            .Where(wrong => !wrong.Pieces().Any(piece => piece.Piece is Power { Base: Power }));

    // The same letter at another place that there is, or at swapped indices.
    private IEnumerable<WrittenAnswer> OtherPlaces(Symbol symbol)
    {
        int[] shape = symbol.Letter switch
        {
            'x' => [topology.InputSize],
            'y' => [topology.OutputSize],
            'w' => [topology.Layers[symbol.Layer - 1].Units, topology.FanIn(symbol.Layer - 1)],
            _ => [topology.Layers[symbol.Layer - 2].Units],
        };
        for (int n = 0; n < shape.Length; n++)
        {
            for (int place = 1; place <= shape[n]; place++)
            {
                if (place != symbol.Indices[n])
                    yield return new Symbol(symbol.Letter, symbol.Layer, [.. symbol.Indices.Select((index, k) => k == n ? place : index)]);
            }
        }
    }
}
