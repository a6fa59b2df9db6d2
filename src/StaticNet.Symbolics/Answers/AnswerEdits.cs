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
    // Of a longer variable the mistaken index is not looked for.
    private const int MostIndices = 16;

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
            return OtherIndices(partial.Of).Select(of => new AnswerEdit(new PartialNode(of, partial.By), AnswerMistake.Index, () => Wrong(of, partial.Of)))
                .Concat(OtherIndices(partial.By).Select(by => new AnswerEdit(new PartialNode(partial.Of, by), AnswerMistake.Index, () => Wrong(by, partial.By))));
        }

        return node is SymbolNode symbol ? OtherIndices(symbol).Select(other => new AnswerEdit(other, AnswerMistake.Index, () => Wrong(other, symbol))) : [];
    }

    // The same value at other indices, swapped ones first, and of other layers.
    private IEnumerable<SymbolNode> OtherIndices(SymbolNode symbol)
    {
        if (symbol.Variable.Kind is VariableKind.Hyperparameter or VariableKind.Loss)
            yield break;
        if (symbol.Indices.Count == 2 && !Equals(symbol.Indices[0], symbol.Indices[1]) && Fits(symbol.Variable, symbol.Indices[1], symbol.Indices[0]))
            yield return new(symbol.Variable, symbol.Indices[1], symbol.Indices[0]);
        for (int n = 0; n < symbol.Indices.Count; n++)
        {
            for (int value = 0; value < Math.Min(MostIndices, symbol.Variable.Shape[n]); value++)
            {
                Subscript[] indices = [.. symbol.Indices];
                indices[n] = new FixedIndex(value);
                if (!Equals(indices[n], symbol.Indices[n]))
                    yield return new(symbol.Variable, indices);
            }
        }

        foreach (IndexedVariable other in Variables().Where(variable => variable.Kind == symbol.Variable.Kind && variable != symbol.Variable && Fits(variable, [.. symbol.Indices])))
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

    private IEnumerable<AnswerEdit> Symbols(AnswerNode node, AnswerFactors factors) => node is SymbolNode { Variable.Kind: not VariableKind.Hyperparameter } symbol
        ? factors.Symbols.Where(other => other.Variable != symbol.Variable).Select(other => new AnswerEdit(other, AnswerMistake.Symbol, () => $"{Name(other)} belongs where {Name(symbol)} stands"))
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

    private IEnumerable<SymbolNode> Biases() => Variables().Where(variable => variable.Kind == VariableKind.Bias && variable.Size <= MostIndices)
        .SelectMany(variable => Enumerable.Range(0, variable.Size).Select(unit => new SymbolNode(variable, new FixedIndex(unit))));

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
            int child = n;
            foreach (AnswerFactor factor in factors)
            {
                AnswerNode[] children = [.. node.Children];
                children[n] = Times(children[n], factor.Value);
                yield return new(node.With(children), factor.Mistake, () => $"{factor.Explain()}, in '{Excerpt(node.Children[child])}'");
            }
        }
    }

    private static ProductNode Times(AnswerNode value, AnswerNode factor) => new([false, false], value, factor);

    private IEnumerable<IndexedVariable> Variables()
    {
        NetworkSymbols symbols = derivation.Symbols;
        var first = new FixedIndex(0);
        return Enumerable.Range(0, derivation.Topology.Layers.Count).SelectMany(layer => new[]
        {
            symbols.Weight(layer, first, first).Variable, symbols.Bias(layer, first).Variable, symbols.PreActivation(layer, first).Variable, symbols.Activation(layer, first).Variable, symbols.Delta(layer, first).Variable,
        });
    }

    private static bool Fits(IndexedVariable variable, params Subscript[] indices) => variable.Shape.Count == indices.Length
        && indices.Select((index, n) => index is FixedIndex fixedIndex ? fixedIndex.Value < variable.Shape[n] : ((RunningIndex)index).Count == variable.Shape[n]).All(fits => fits);

    private string Wrong(SymbolNode right, SymbolNode written) => right.Variable != written.Variable
        ? $"the layer is wrong: {Name(right)} belongs where {Name(written)} stands"
        : right.Indices.Count == 2 && Equals(right.Indices[0], written.Indices[1]) && Equals(right.Indices[1], written.Indices[0])
            ? $"the indices are swapped: {Name(right)} belongs where {Name(written)} stands"
            : $"the index is wrong: {Name(right)} belongs where {Name(written)} stands";

    private string Name(SymbolNode symbol) => _printer.Name(QuantityValues.Symbol(derivation, symbol));

    private string Excerpt(AnswerNode node) => AnswerChecker.Excerpt(answer, node) is { Length: > 0 } text ? text : node is SymbolNode symbol ? Name(symbol) : "the term";

    private string In(AnswerNode node) => Excerpt(node) is { Length: > 0 and < 60 } text && node is SumNode ? $" in '{text}'" : "";
}
