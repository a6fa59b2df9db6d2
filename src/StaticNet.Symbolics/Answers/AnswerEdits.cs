using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Symbolics.Answers;

/// <summary>The usual mistakes undone one at a time: what must be changed in an answer says what is wrong with it.</summary>
/// <param name="derivation">The network.</param>
/// <param name="notation">The letters and the numbering.</param>
/// <param name="answer">The answer, as given.</param>
internal sealed class AnswerEdits(NetworkDerivation derivation, Notation notation, string answer)
{
    // Of a longer family the mistaken index is not looked for.
    private const int MostPlaces = 16;

    private readonly TextPrinter _printer = new() { Notation = notation };

    /// <summary>Every change, the likeliest first.</summary>
    /// <param name="value">The right side of the answer.</param>
    /// <param name="factors">What may be missing as a factor.</param>
    public IEnumerable<AnswerEdit> Of(AnswerNode value, AnswerFactors factors) => AnswerEdit.Everywhere(value, Signs)
        .Concat(AnswerEdit.Everywhere(value, Indices))
        .Concat(Factors(value, factors.Slopes))
        .Concat(AnswerEdit.Everywhere(value, Powers))
        .Concat(Factors(value, factors.PartsOfSlopes))
        .Concat(AnswerEdit.Everywhere(value, node => Symbols(node, factors)))
        .Concat(Factors(value, factors.SuperfluousSlopes))
        .Concat(Factors(value, factors.Others))
        .Concat(AnswerEdit.Everywhere(value, SuperfluousFactors))
        .Concat(AnswerEdit.Everywhere(value, node => Terms(node, factors)));

    private IEnumerable<AnswerEdit> Signs(AnswerNode node)
    {
        if (node is not SumNode sum)
            yield break;
        for (int k = 0; k < sum.Children.Count; k++)
        {
            int n = k;
            bool[] negative = [.. sum.Negative];
            negative[n] = !negative[n];
            yield return new(new SumNode(negative, [.. sum.Children]), AnswerMistake.Sign, () => $"the sign of '{Excerpt(sum.Children[n])}'{In(sum)} is turned round");
        }
    }

    private IEnumerable<AnswerEdit> Indices(AnswerNode node)
    {
        if (node is PartialNode partial)
        {
            return Places(partial.Of).Select(of => new AnswerEdit(new PartialNode(of, partial.By), AnswerMistake.Index, () => Wrong(of, partial.Of)))
                .Concat(Places(partial.By).Select(by => new AnswerEdit(new PartialNode(partial.Of, by), AnswerMistake.Index, () => Wrong(by, partial.By))));
        }

        return node is SymbolNode symbol ? Places(symbol).Select(other => new AnswerEdit(other, AnswerMistake.Index, () => Wrong(other, symbol))) : [];
    }

    // The same value at other indices, swapped ones first, and of other layers.
    private IEnumerable<SymbolNode> Places(SymbolNode symbol)
    {
        if (symbol.Family.Kind is FamilyKind.Hyperparameter or FamilyKind.Loss)
            yield break;
        if (symbol.Indices.Count == 2 && !Equals(symbol.Indices[0], symbol.Indices[1]) && Fits(symbol.Family, symbol.Indices[1], symbol.Indices[0]))
            yield return new(symbol.Family, symbol.Indices[1], symbol.Indices[0]);
        for (int n = 0; n < symbol.Indices.Count; n++)
        {
            for (int place = 0; place < Math.Min(MostPlaces, symbol.Family.Shape[n]); place++)
            {
                Subscript[] indices = [.. symbol.Indices];
                indices[n] = new FixedIndex(place);
                if (!Equals(indices[n], symbol.Indices[n]))
                    yield return new(symbol.Family, indices);
            }
        }

        foreach (Family other in Families().Where(family => family.Kind == symbol.Family.Kind && family != symbol.Family && Fits(family, [.. symbol.Indices])))
            yield return new(other, [.. symbol.Indices]);
    }

    private IEnumerable<AnswerEdit> Powers(AnswerNode node)
    {
        if (node is PowerNode power)
        {
            foreach (int exponent in new[] { 1, 2, 3 }.Where(exponent => exponent != power.Exponent))
                yield return new(new PowerNode(power.Children[0], exponent), AnswerMistake.Power, () => $"the exponent of '{Excerpt(node)}'{In(node)} is {power.Exponent} where {exponent} belongs");
        }
        else if (node is SymbolNode or CallNode or SumNode { Children.Count: > 1 })
        {
            foreach (int exponent in new[] { 2, 3 })
                yield return new(new PowerNode(node, exponent), AnswerMistake.Power, () => $"'{Excerpt(node)}' needs the exponent {exponent}");
        }
    }

    private IEnumerable<AnswerEdit> Symbols(AnswerNode node, AnswerFactors factors) => node is SymbolNode { Family.Kind: not FamilyKind.Hyperparameter } symbol
        ? factors.Symbols.Where(other => other.Family != symbol.Family).Select(other => new AnswerEdit(other, AnswerMistake.Symbol, () => $"{Name(other)} belongs where {Name(symbol)} stands"))
        : [];

    private IEnumerable<AnswerEdit> SuperfluousFactors(AnswerNode node)
    {
        if (node is not ProductNode product)
            yield break;
        for (int k = 0; k < product.Children.Count; k++)
        {
            int n = k;
            bool[] divides = [.. product.Divides.Where((_, other) => other != n)];
            AnswerNode[] rest = [.. product.Children.Where((_, other) => other != n)];
            yield return new(new ProductNode(divides, rest), AnswerMistake.Factor, () => $"the factor '{Excerpt(product.Children[n])}'{In(product)} does not belong there");
        }
    }

    // A value that is missing from a sum, or a term that does not belong there.
    private IEnumerable<AnswerEdit> Terms(AnswerNode node, AnswerFactors factors)
    {
        if (node is not SumNode sum)
            yield break;
        foreach (SymbolNode symbol in Biases().Concat(factors.Symbols))
        {
            foreach (bool isNegative in new[] { false, true })
                yield return new(new SumNode([.. sum.Negative, isNegative], [.. sum.Children, symbol]), AnswerMistake.Term, () => $"the term {(isNegative ? "−" : "")}{Name(symbol)} is missing{In(sum)}");
        }

        for (int k = 0; sum.Children.Count > 1 && k < sum.Children.Count; k++)
        {
            int n = k;
            yield return new(
                new SumNode([.. sum.Negative.Where((_, other) => other != n)], [.. sum.Children.Where((_, other) => other != n)]),
                AnswerMistake.Term,
                () => $"the term '{Excerpt(sum.Children[n])}'{In(sum)} does not belong there");
        }
    }

    private IEnumerable<SymbolNode> Biases() => Families().Where(family => family.Kind == FamilyKind.Bias && family.Size <= MostPlaces)
        .SelectMany(family => Enumerable.Range(0, family.Size).Select(place => new SymbolNode(family, new FixedIndex(place))));

    // At the whole, and at each term of each sum.
    private IEnumerable<AnswerEdit> Factors(AnswerNode value, IReadOnlyList<AnswerFactor> factors)
    {
        foreach (AnswerFactor factor in factors)
            yield return new(Times(value, factor.Value), factor.Mistake, factor.Explain);
        foreach (AnswerEdit edit in AnswerEdit.Everywhere(value, node => InTerms(node, factors)))
            yield return edit;
    }

    private IEnumerable<AnswerEdit> InTerms(AnswerNode node, IReadOnlyList<AnswerFactor> factors)
    {
        if (node is not (SumNode or ReductionNode or SampleSumNode))
            yield break;
        for (int n = 0; n < node.Children.Count; n++)
        {
            int place = n;
            foreach (AnswerFactor factor in factors)
            {
                AnswerNode[] children = [.. node.Children];
                children[n] = Times(children[n], factor.Value);
                yield return new(node.With(children), factor.Mistake, () => $"{factor.Explain()}, in '{Excerpt(node.Children[place])}'");
            }
        }
    }

    private static ProductNode Times(AnswerNode value, AnswerNode factor) => new([false, false], value, factor);

    private IEnumerable<Family> Families()
    {
        NetworkSymbols symbols = derivation.Symbols;
        var first = new FixedIndex(0);
        return Enumerable.Range(0, derivation.Topology.Layers.Count).SelectMany(layer => new[]
        {
            symbols.Weight(layer, first, first).Family, symbols.Bias(layer, first).Family, symbols.PreActivation(layer, first).Family, symbols.Activation(layer, first).Family, symbols.Delta(layer, first).Family,
        });
    }

    private static bool Fits(Family family, params Subscript[] indices) => family.Shape.Count == indices.Length
        && indices.Select((index, n) => index is FixedIndex place ? place.Value < family.Shape[n] : ((IndexVariable)index).Count == family.Shape[n]).All(fits => fits);

    private string Wrong(SymbolNode right, SymbolNode written) => right.Family != written.Family
        ? $"the layer is wrong: {Name(right)} belongs where {Name(written)} stands"
        : right.Indices.Count == 2 && Equals(right.Indices[0], written.Indices[1]) && Equals(right.Indices[1], written.Indices[0])
            ? $"the indices are swapped: {Name(right)} belongs where {Name(written)} stands"
            : $"the index is wrong: {Name(right)} belongs where {Name(written)} stands";

    private string Name(SymbolNode symbol) => _printer.Name(QuantityValues.Symbol(derivation, symbol));

    private string Excerpt(AnswerNode node) => AnswerChecker.Excerpt(answer, node) is { Length: > 0 } text ? text : node is SymbolNode symbol ? Name(symbol) : "the term";

    private string In(AnswerNode node) => Excerpt(node) is { Length: > 0 and < 60 } text && node is SumNode ? $" in '{text}'" : "";
}
