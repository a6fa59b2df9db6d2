using System.Globalization;
using System.Text.RegularExpressions;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Answers;

/// <summary>Symbols with their layer and indices: θ⁽¹⁾₁₁ is \theta^{(1)}_{11}, w1_11, w1_1_1, w_11^(1) and w^{[1]}_{1,1}.</summary>
internal sealed partial class AnswerParser
{
    private AnswerNode Symbol(string name, int start, bool isTarget = false)
    {
        int? layer = null;
        var indices = new List<string>();
        IReadOnlyList<IndexedVariable> variables = _names.Of(name) is { Count: > 0 } found ? found : _names.Of(Greek.Plain(name));
        bool isLayered = variables.Any(variable => _names.Layer(variable) is not null);
        Match digits = DigitsForm.Match(_text, _place);
        if (digits.Success)
        {
            if (isLayered && name != "lambda")
                layer = int.Parse(digits.Value, CultureInfo.InvariantCulture);
            else
                indices.Add(digits.Value);
            _place += digits.Length;
        }

        while (true)
        {
            if (SampleMarkForm.Match(_text, _place) is { Success: true } mark)
                _place += mark.Length;
            else if (layer is null && isLayered && LayerForm.Match(_text, _place) is { Success: true } number && int.TryParse(number.Groups["n"].Value, out int shown))
                (layer, _place) = (shown, _place + number.Length);
            else if (Index(variables.Any(variable => variable.Shape.Count == 2)) is { } index)
                indices.AddRange(index);
            else
                break;
        }

        if (name == "m" && layer is null && indices.Count == 0)
            return new SampleCountNode { Start = Origin(start), End = EndOrigin };
        if (variables.Count == 0)
            throw Error("a name of this network", start);
        (IndexedVariable variable, string[] chosen) = Choose(name, variables, layer, indices, start);
        return new SymbolNode(variable, [.. chosen.Select((index, n) => Index(variable, index, n, start, isTarget))]) { Start = Origin(start), End = EndOrigin };
    }

    // _1, _11, _{1,11}, _1_11, _1,11
    private string[]? Index(bool isPair)
    {
        Match index = (isPair ? PairForm : IndexForm).Match(_text, _place);
        if (!index.Success)
            return null;
        _place += index.Length;
        return [.. index.Groups["index"].Value.Split([',', ' ', '_'], StringSplitOptions.RemoveEmptyEntries)];
    }

    private (IndexedVariable, string[]) Choose(string name, IReadOnlyList<IndexedVariable> variables, int? layer, List<string> indices, int start)
    {
        if (name == "lambda" && indices.Count > 0)
        {
            variables = [.. variables.Where(variable => variable.Letter == (indices[0] == "1" ? "λ₁" : "λ₂"))];
            indices = [];
        }

        IReadOnlyList<IndexedVariable> shown = layer is null ? variables : [.. variables.Where(variable => _names.Layer(variable) == layer)];
        // a⁽¹⁾ is x.
        if (shown.Count == 0 && name == "a" && layer == _names.Notation.InputLayer)
            shown = _names.Of("x");
        if (shown.Count == 0)
            throw Error($"{name} of layer {Alternatives(variables.Select(_names.Layer).OfType<int>())}", start);
        if (shown.Count > 1)
            throw Error($"{name} with its layer, {Alternatives(variables.Select(_names.Layer).OfType<int>())}: {name}{_names.Layer(shown[0])}_1", start);
        return (shown[0], Split(name, shown[0], indices, start));
    }

    // The index of the only unit may be left out; digits that stand together are an index each where the symbol has two.
    private string[] Split(string name, IndexedVariable variable, List<string> indices, int start)
    {
        int needed = variable.Shape.Count;
        if (indices.Count == 1 && needed > 1 && indices[0].Length == needed)
            return [.. indices[0].Select(digit => digit.ToString())];
        if (indices.Count == 0 && variable.Size == 1)
            return [.. Enumerable.Repeat("1", needed)];
        if (indices.Count == needed)
            return [.. indices];
        throw Error(needed switch
        {
            0 => $"{name} without an index",
            1 => $"{name} with one index, 1 to {variable.Shape[0]}",
            _ => $"{name} with two indices, the unit it leads to (1 to {variable.Shape[0]}) and the input it comes from (1 to {variable.Shape[1]}), set apart above 9 as in {name}1_1,11",
        }, start);
    }

    private Subscript Index(IndexedVariable variable, string index, int n, int start, bool isTarget)
    {
        int count = variable.Shape[n];
        if (int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out int value))
            return value >= 1 && value <= count ? new FixedIndex(value - 1) : throw Error($"an index from 1 to {count}, not {index}", start);
        // The left side may run over its indices; elsewhere a Σ or the left side names them.
        return isTarget || _bound.Contains(index) ? new RunningIndex(index, count) : throw Error($"an index that a Σ or the left side names, not {index}", start);
    }

    private static string Alternatives(IEnumerable<int> numbers)
    {
        int[] all = [.. numbers.Distinct()];
        return all.Length > 4 ? $"{all[0]} to {all[all.Length - 1]}" : string.Join(" or ", all);
    }

    private static readonly Regex DigitsForm = new(@"\G\d{1,4}", RegexOptions.CultureInvariant);
    private static readonly Regex SampleMarkForm = new(@"\G\s*\^\s*(\{\s*\(?\s*s\s*\)?\s*\}|\(s\))", RegexOptions.CultureInvariant);
    private static readonly Regex LayerForm = new(@"\G\s*\^\s*(\{\s*[(\[]\s*(?<n>\d{1,4})\s*[)\]]\s*\}|[(\[]\s*(?<n>\d{1,4})\s*[)\]]|\{?(?<n>\d{1,4})\}?(?=\s*_))", RegexOptions.CultureInvariant);
    private static readonly Regex IndexForm = new(@"\G\s*_\s*(\{\s*(?<index>\d+|[ijknph])\s*\}|(?<index>\d+|[ijknph](?![A-Za-z])))", RegexOptions.CultureInvariant);
    private static readonly Regex PairForm = new(@"\G\s*_\s*(\{\s*(?<index>[\dijknph][\dijknph, ]*)\}|(?<index>[\dijknph]+([,_]([1-9]\d*|[ijknph]))?(?![A-Za-z])))", RegexOptions.CultureInvariant);
}
