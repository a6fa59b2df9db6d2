using System.Globalization;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Symbolics.Derivations;

/// <summary>The parameters of a network by name and in the order of the printed equations: layer by layer, θ row by row, then b.</summary>
internal sealed class ParameterNames
{
    private readonly NetworkTopology _topology;
    private readonly List<(SymbolExpr Symbol, int Index)> _inOrder = [];

    public ParameterNames(NetworkDerivation derivation)
    {
        _topology = derivation.Topology;
        for (int layer = 0; layer < _topology.Layers.Count; layer++)
        {
            for (int unit = 0; unit < _topology.Layers[layer].Units; unit++)
            {
                for (int input = 0; input < _topology.FanIn(layer); input++)
                    _inOrder.Add((derivation.Symbols.Weight(layer, new FixedIndex(unit), new FixedIndex(input)), _topology.WeightIndex(layer, unit, input)));
            }

            for (int unit = 0; unit < _topology.Layers[layer].Units; unit++)
                _inOrder.Add((derivation.Symbols.Bias(layer, new FixedIndex(unit)), _topology.BiasIndex(layer, unit)));
        }
    }

    /// <summary>Each parameter and its index in the compiled network.</summary>
    public IReadOnlyList<(SymbolExpr Symbol, int Index)> InOrder => _inOrder;

    /// <summary>Values in the printed order, laid out as in the compiled network.</summary>
    /// <exception cref="ArgumentException">There are more or fewer than parameters.</exception>
    public double[] Compiled(double[] printed)
    {
        if ((printed ?? throw new ArgumentNullException("parameters")).Length != _inOrder.Count)
            throw new ArgumentException($"parameters holds {printed.Length} values; {_topology.Name} needs {_inOrder.Count}, in this order: {Order()}.", "parameters");
        double[] compiled = new double[printed.Length];
        for (int n = 0; n < printed.Length; n++)
            compiled[_inOrder[n].Index] = printed[n];
        return compiled;
    }

    /// <summary>Values by name, θ⁽¹⁾₁₂ or w1_1_2, laid out as in the compiled network.</summary>
    /// <exception cref="ArgumentException">A name is unknown or stands twice, or a parameter has no value.</exception>
    public double[] Compiled(IReadOnlyDictionary<string, double> named)
    {
        _ = named ?? throw new ArgumentNullException("parameters");
        var indices = new Dictionary<string, int>();
        foreach ((SymbolExpr symbol, int index) in _inOrder)
        {
            foreach (string name in Names(symbol))
                indices[name] = index;
        }

        double?[] values = new double?[_inOrder.Count];
        foreach (KeyValuePair<string, double> value in named)
        {
            if (!indices.TryGetValue(value.Key, out int parameter))
                throw new ArgumentException($"{_topology.Name} has no parameter '{value.Key}'; the nearest is '{indices.Keys.OrderBy(name => Distance(name, value.Key)).First()}'.", "parameters");
            if (values[parameter] is not null)
                throw new ArgumentException($"The parameter '{value.Key}' has two values, under two names.", "parameters");
            values[parameter] = value.Value;
        }

        string[] missing = [.. _inOrder.Where(parameter => values[parameter.Index] is null).Select(parameter => Printed(parameter.Symbol))];
        return missing.Length == 0
            ? [.. values.Select(value => value!.Value)]
            : throw new ArgumentException($"{string.Join(", ", missing.Take(8))}{(missing.Length > 8 ? " …" : "")}: without a value; {_topology.Name} has {_inOrder.Count} parameters.", "parameters");
    }

    private string Order() => string.Join(", ", _inOrder.Take(12).Select(parameter => Printed(parameter.Symbol))) + (_inOrder.Count > 12 ? " …" : "");

    private static string Printed(SymbolExpr symbol) => new TextPrinter().Name(symbol);

    // θ⁽¹⁾₁₂, and as code writes it w1_1_2; where no index has two digits also w1_12.
    private static IEnumerable<string> Names(SymbolExpr symbol)
    {
        string letter = symbol.Variable.Kind == VariableKind.Weight ? "w" : "b";
        string layer = symbol.Variable.Layer.ToString(CultureInfo.InvariantCulture);
        string[] indices = [.. symbol.Indices.Select(index => index.ToString())];
        yield return Printed(symbol);
        yield return $"{letter}{layer}_{string.Join("_", indices)}";
        if (indices.All(index => index.Length == 1))
            yield return $"{letter}{layer}_{string.Concat(indices)}";
    }

    // Levenshtein's.
    private static int Distance(string left, string right)
    {
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            (int diagonal, row[0]) = (row[0], i);
            for (int j = 1; j <= right.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(diagonal + (left[i - 1] == right[j - 1] ? 0 : 1), 1 + Math.Min(row[j], row[j - 1])));
        }

        return row[right.Length];
    }
}
