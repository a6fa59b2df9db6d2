using System.Globalization;
using System.Text.RegularExpressions;

namespace StaticNet.Tests.Equations;

/// <summary>
/// A network as the comments of its generated file tell it: the equations above the statements of Backward and of the methods it calls, the
/// penalties, and the values of α and λ in the head. The statements themselves are not looked at.
/// </summary>
internal sealed partial class CommentedNetwork
{
    // How far a method of the kernel is indented, and one of a type within it.
    private const int Outer = 4;
    private const int Inner = 8;

    private readonly NetworkTopology _topology;
    private readonly IReadOnlyList<(PrintedSymbol Name, double Value)> _hyperparameters;
    private readonly IReadOnlyList<(bool IsSlope, Func<PrintedValues, double> Value, IReadOnlyList<string> Variables)> _penalties;
    private readonly IReadOnlyList<PrintedEquation> _equations;

    /// <summary>Reads the comments.</summary>
    /// <param name="topology">The network.</param>
    /// <param name="generated">Its generated file.</param>
    /// <param name="method">Backward for one sample, BackwardLanes for a block of them.</param>
    /// <param name="kernel">The struct whose comments are read; empty: the first.</param>
    public CommentedNetwork(NetworkTopology topology, string generated, string method, string kernel = "")
    {
        _topology = topology;
        string[] lines = generated.Split('\n');
        _hyperparameters =
        [
            .. from with in lines.First(line => line.StartsWith("// J = ", StringComparison.Ordinal)).Split("        with ").Skip(1)
               from pair in with.Split(", ")
               where !pair.StartsWith('Σ')                                              // Σₖ yₖ = 1 is what the targets satisfy, no value
               let sides = pair.Split(" = ")
               select (new PrintedParser(sides[0], NoRanges).Symbol(), double.Parse(sides[1], CultureInfo.InvariantCulture)),
        ];
        _penalties = [.. lines.Select(line => PenaltyComment().Match(line)).Where(match => match.Success).Select(Penalty)];
        // The equations of a batch stand in a second part of the struct.
        int[] parts = [.. lines.Index().Where(line => kernel.Length > 0 && $"{line.Item} ".Contains($"struct {kernel} ", StringComparison.Ordinal)).Select(line => line.Index)];
        int start = parts.Length == 0 ? 0 : parts[method.Contains("Lanes", StringComparison.Ordinal) ? ^1 : 0];
        _equations = [.. EquationsOf(method, lines[start..]).Select(line => new PrintedEquation(line.Text))];
    }

    /// <summary>The numbers of the lines that tell the network, from 0.</summary>
    public static IReadOnlySet<int> LinesOf(string method, IReadOnlyList<string> lines) =>
        EquationsOf(method, lines).Select(line => line.Number).Concat(lines.Index().Where(line => PenaltyComment().IsMatch(line.Item)).Select(line => line.Index)).ToHashSet();

    private static IReadOnlyDictionary<string, int> NoRanges { get; } = new Dictionary<string, int>();

    /// <summary>J and its gradient over m samples, thinned by a key where one is given.</summary>
    public double Backward(IReadOnlyList<double> parameters, double[] inputs, double[] targets, double[] gradient, DropoutKey? key = null)
    {
        int samples = inputs.Length / _topology.InputSize;
        double objective = 0;
        for (int s = 0; s < samples; s++)
        {
            PrintedValues values = Known(parameters);
            Assign(values, "x", inputs.Skip(s * _topology.InputSize).Take(_topology.InputSize));
            Assign(values, "y", targets.Skip(s * _topology.OutputSize).Take(_topology.OutputSize));
            if (key is { } drawn)
            {
                double[] masks = drawn.Masks(_topology, s);
                foreach (int layer in Enumerable.Range(0, _topology.Layers.Count).Where(_topology.HasDropout))
                    Assign(values, "ξ" + Superscript(layer), masks.Skip(_topology.MaskOffset(layer)).Take(_topology.FanIn(layer)));
            }

            foreach (PrintedEquation equation in _equations)
            {
                equation.Evaluate(values, (symbol, value) =>
                {
                    if (equation.IsGradient)
                        gradient[Place(symbol)] += value / samples;
                    else
                        values[symbol] = value;
                });
            }

            objective += values[new("L", [])] / samples;
        }

        return objective + AddPenalties(parameters, gradient);
    }

    // The comments of a method and, in their place, those of the methods it calls. The kernel has a method of every name; some hand over to one in a type within it, and groups of
    // vectors in a type within that.
    private static IEnumerable<(int Number, string Text)> EquationsOf(string method, IReadOnlyList<string> lines) =>
        lines.Select(line => PassOfBlock().Match(line)).FirstOrDefault(match => match.Success && match.Groups[1].Value == method) is { } pass
            ? EquationsOf("Block", lines, Inner, pass.Groups[2].Value)
            : EquationsOf(method, lines, Outer, pass: "");

    private static IEnumerable<(int Number, string Text)> EquationsOf(string method, IReadOnlyList<string> lines, int depth, string pass)
    {
        (int start, string head) = lines.Index().First(line => MethodHead().Match(line.Item) is { Success: true } match && match.Groups[2].Value == method && (depth == Outer ? match.Groups[1].Length == Outer : match.Groups[1].Length >= Inner));
        string end = MethodHead().Match(head).Groups[1].Value + "}";
        return OfPass(lines.Index().Skip(start).TakeWhile(line => line.Item != end), pass).SelectMany(line => Call().Match(line.Item) is { Success: true } call
            ? EquationsOf(call.Groups[1].Value, lines, depth, pass)
            : ByVectors().IsMatch(line.Item)
            ? EquationsOf(method, lines, Inner, pass)
            : RuntimeCall().Match(line.Item) is { Success: true } tiles
            ? EquationsAbove(tiles.Groups[1].Value, lines)
            : Equation().Match(line.Item) is { Success: true } equation ? [(line.Index, equation.Groups[1].Value)] : Array.Empty<(int, string)>());
    }

    // Without what another pass does by itself.
    private static IEnumerable<(int Index, string Item)> OfPass(IEnumerable<(int Index, string Item)> lines, string pass)
    {
        string? close = null;
        foreach ((int index, string line) in lines)
        {
            if (close is null && OtherPass().Match(line) is { Success: true } match && match.Groups[2].Value != pass)
                close = match.Groups[1].Value + "}";
            else if (close is null)
                yield return (index, line);
            else if (line == close)
                close = null;
        }
    }

    // The comments above what tells the runtime of the sums of a layer.
    private static IEnumerable<(int Number, string Text)> EquationsAbove(string sums, IReadOnlyList<string> lines)
    {
        int head = lines.Index().First(line => line.Item.Contains($" struct {sums} : ", StringComparison.Ordinal)).Index;
        return lines.Index().Take(head).Reverse().TakeWhile(line => line.Item.TrimStart().StartsWith("//", StringComparison.Ordinal)).Reverse()
            .Where(line => Equation().IsMatch(line.Item)).Select(line => (line.Index, Equation().Match(line.Item).Groups[1].Value));
    }

    private double AddPenalties(IReadOnlyList<double> parameters, double[] gradient)
    {
        double penalty = 0;
        foreach ((bool isSlope, Func<PrintedValues, double> value, IReadOnlyList<string> variables) in _penalties)
        {
            foreach (PrintedSymbol parameter in Parameters().Where(p => variables.Contains(p.Name)))
            {
                PrintedValues values = Known(parameters);
                values[new("θ", [])] = parameters[Place(parameter)];
                if (isSlope)
                    gradient[Place(parameter)] += value(values);
                else
                    penalty += value(values);
            }
        }

        return penalty;
    }

    private PrintedValues Known(IReadOnlyList<double> parameters)
    {
        var values = new PrintedValues();
        foreach ((PrintedSymbol name, double value) in _hyperparameters)
            values[name] = value;
        foreach (PrintedSymbol parameter in Parameters())
            values[parameter] = parameters[Place(parameter)];
        return values;
    }

    private IEnumerable<PrintedSymbol> Parameters() =>
        from layer in Enumerable.Range(0, _topology.Layers.Count)
        from unit in Enumerable.Range(1, _topology.Layers[layer].Units)
        from symbol in Enumerable.Range(1, _topology.FanIn(layer)).Select(input => new PrintedSymbol("θ" + Superscript(layer), [Text(unit), Text(input)]))
            .Append(new("b" + Superscript(layer), [Text(unit)]))
        select symbol;

    private int Place(PrintedSymbol parameter)
    {
        int layer = Enumerable.Range(0, _topology.Layers.Count).First(l => parameter.Name.EndsWith(Superscript(l), StringComparison.Ordinal));
        int[] places = [.. parameter.Places.Select(place => int.Parse(place, CultureInfo.InvariantCulture) - 1)];
        return places.Length == 2 ? _topology.WeightIndex(layer, places[0], places[1]) : _topology.BiasIndex(layer, places[0]);
    }

    private static (bool, Func<PrintedValues, double>, IReadOnlyList<string>) Penalty(Match comment) => (
        comment.Groups[1].Value == "∂J/∂θ",
        new PrintedParser(comment.Groups[2].Value, NoRanges).Expression(),
        comment.Groups[3].Value.Split(" and "));

    private static void Assign(PrintedValues values, string letter, IEnumerable<double> numbers)
    {
        foreach ((int index, double number) in numbers.Index())
            values[new(letter, [Text(index + 1)])] = number;
    }

    private static string Superscript(int layer) => $"⁽{"¹²³⁴⁵⁶⁷⁸⁹"[layer]}⁾";

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?:TiledSums|OuterProducts)<\w+, TLanes, (\w+)>\.(?:Run|Add)\(")]
    private static partial Regex RuntimeCall();

    [GeneratedRegex(@"^( +)(?:public|private) static (?:void|float|double|long) (\w+)(?:<TMode>|<TPass>)?\(ref ")]
    private static partial Regex MethodHead();

    [GeneratedRegex(@"^ +(?:Sample<[\w:., ]+>\.|Run(?:SideBySide)?<)?(\w+)(?:<TMode>|<TPass>>|>)?\(ref \w.*\); // ")]
    private static partial Regex Call();

    [GeneratedRegex(@" public static void (\w+)<TLanes>\(ref .*\) where .* => Lanes<TLanes>\.Block<(\w+)>\(")]
    private static partial Regex PassOfBlock();

    [GeneratedRegex(@"^( +)if \(typeof\(TPass\) == typeof\((\w+)\)\)$")]
    private static partial Regex OtherPass();

    // Where there is no other way than by vectors of the machine.
    [GeneratedRegex(@"^ {8}if \(.*Vector512\.IsHardwareAccelerated\) (?:return )?Sample<")]
    private static partial Regex ByVectors();

    [GeneratedRegex(@"^ +// (.+? = .+)$")]
    private static partial Regex Equation();

    [GeneratedRegex(@"^ +// (penalty|∂J/∂θ) \+= (.+?)        for every θ of (.+)$")]
    private static partial Regex PenaltyComment();
}
