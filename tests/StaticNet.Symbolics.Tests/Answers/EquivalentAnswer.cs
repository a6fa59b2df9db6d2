using static StaticNet.Symbolics.Tests.WrittenAnswer;

namespace StaticNet.Symbolics.Tests;

/// <summary>Writes a right answer in another form that is as right.</summary>
internal sealed class EquivalentAnswer(NetworkTopology topology, Random random)
{
    /// <summary>The same value after a few identities.</summary>
    public WrittenAnswer Of(WrittenAnswer answer)
    {
        for (int steps = random.Next(1, 6); steps > 0; steps--)
        {
            List<(WrittenAnswer Piece, Func<WrittenAnswer, WrittenAnswer> Replaced)> pieces = [.. answer.Pieces()];
            List<WrittenAnswer> forms = [.. pieces.SelectMany(piece => Forms(piece.Piece).Select(piece.Replaced))];
            answer = forms[random.Next(forms.Count)];
        }

        return answer;
    }

    private IEnumerable<WrittenAnswer> Forms(WrittenAnswer piece)
    {
        switch (piece)
        {
            case Sum sum:
                yield return new Sum(Shuffled(sum.Terms));
                yield return new Sum([(true, new Sum([.. sum.Terms.Select(term => (!term.Negative, term.Term))]))]);            // u − v = −(v − u)
                if (sum is { Terms: [(false, Number { Value: 1 }), (true, Power { Exponent: 2, Base: var squared })] })
                    yield return (new Number(1) - squared) * (new Number(1) + squared);                                                     // 1 − a² = (1 − a)(1 + a)
                break;
            case Product product:
                yield return new Product(Shuffled(product.Factors));
                for (int n = 0; n < product.Factors.Count; n++)
                {
                    if (product.Factors[n] is Sum factor)
                        yield return new Sum([.. factor.Terms.Select(term => (term.Negative, (WrittenAnswer)new Product([.. product.Factors.Select((other, k) => k == n ? term.Term : other)])))]);  // (u + v) w = u w + v w
                }

                break;
            case Power { Exponent: 2 } power:
                yield return power.Base * power.Base;
                break;
            case Symbol { Letter: 'a' } a when topology.Layers[a.Layer - 2].Activation is Activation.Sigmoid or Activation.Tanh:
                var z = new Symbol('z', a.Layer, a.Indices);
                yield return new Call(topology.Layers[a.Layer - 2].Activation == Activation.Tanh ? "tanh" : "sigmoid", z);
                if (topology.Layers[a.Layer - 2].Activation == Activation.Sigmoid)
                    yield return new Quotient(new Number(1), new Number(1) + new Call("exp", new Sum([(true, z)])));            // 1/(1 + e⁻ᶻ)
                break;
        }

        if (piece is Symbol or Sum)
        {
            var w = new Symbol('w', 1, 1, 1);
            yield return new Quotient(piece * w, w);                                                                            // u w/w = u
            yield return new Sum([(false, piece), (false, w), (true, w)]);                                                      // u + w − w = u
        }
    }

    private List<T> Shuffled<T>(IReadOnlyList<T> items)
    {
        T[] shuffled = [.. items];
        random.Shuffle(shuffled);
        return [.. shuffled];
    }
}
