using System.Globalization;
using System.Text.RegularExpressions;
using StaticNet.Symbolics.Functions;

namespace StaticNet.Tool.Sources;

/// <summary>
/// A network in one line: "3 > 2 relu > 2 sigmoid > 1 sigmoid, bce", and as StaticNet titles it, "3 → 2 ReLU → 2 σ → 1 σ · binary cross-entropy".
/// Among the layers "dropout 0.5" may stand, behind an activation "alpha=0.1"; behind the loss l1=…, l2=…, biases, delta=…, smoothing=…, positive=…, double.
/// </summary>
internal static partial class TextNetwork
{
    // Beyond these no page and no screen shows anything.
    private const int MostUnits = 100_000;
    private const int MostLayers = 100;
    private const long MostParameters = 100_000_000;

    private static readonly Dictionary<string, Activation> Activations = Names<Activation>(
        ("σ", Activation.Sigmoid), ("logistic", Activation.Sigmoid), ("linear", Activation.Identity), ("none", Activation.Identity), ("hardσ", Activation.HardSigmoid), ("exp", Activation.Exponential), ("sin", Activation.Sinusoid), ("swish", Activation.SiLU));

    private static readonly Dictionary<string, LossFunction> Losses = Names<LossFunction>(
        ("bce", LossFunction.BinaryCrossEntropy), ("cce", LossFunction.CategoricalCrossEntropy), ("ce", LossFunction.CategoricalCrossEntropy), ("crossentropy", LossFunction.CategoricalCrossEntropy),
        ("mse", LossFunction.MeanSquaredError), ("se", LossFunction.SquaredError), ("squared", LossFunction.SquaredError), ("mae", LossFunction.AbsoluteError), ("absolute", LossFunction.AbsoluteError),
        ("lncosh", LossFunction.LogCosh), ("kl", LossFunction.KullbackLeibler), ("kullbackleiblerdivergence", LossFunction.KullbackLeibler));

    /// <summary>Whether an argument is a network and not a file.</summary>
    public static bool IsText(string text) => text.Contains('>') || text.Contains('→') || (char.IsDigit(text.TrimStart().FirstOrDefault()) && text.Contains(','));

    /// <exception cref="ToolException">The text is no network: what it lacks.</exception>
    public static NetworkTopology Parse(string text)
    {
        // "Name · 2 → 1 σ · binary cross-entropy" begins with a name.
        string[] parts = [.. SeparatorForm().Split(text).Select(part => part.Trim())];
        string name = "Network";
        if (parts.Length > 2 && !parts[0].Contains('>') && !parts[0].Contains('→'))
            (name, parts) = (Identifier(parts[0]), parts[1..]);
        string[] layers = [.. parts[0].Split('>', '→').Select(layer => layer.Trim())];
        if (layers.Length < 2)
            throw Error($"'{parts[0]}' has no layer: write the inputs, '>' and the units of each layer, 2 > 3 tanh > 1 sigmoid");
        if (layers.Length > MostLayers)
            throw Error($"it has {layers.Length} layers: at most {MostLayers}");
        if (parts.Length < 2 || parts[1].Length == 0)
            throw Error("it has no loss: write one behind a comma, as in 2 > 1 sigmoid, bce");
        var topology = new NetworkTopology(name, Count(layers[0], "inputs"), new(Layers(layers)), LossOf(parts[1]));
        return Checked(Options(topology, parts.Skip(2)));
    }

    private static IEnumerable<LayerSpec> Layers(string[] layers)
    {
        double dropout = 0;
        for (int n = 1; n < layers.Length; n++)
        {
            string[] words = layers[n].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words is ["dropout", var probability])
            {
                dropout = Number(probability, "dropout", p => p is >= 0 and < 1, "from 0 to below 1");
                if (n == layers.Length - 1)
                    throw Error("dropout stands behind the last layer: put it before one");
                continue;
            }

            int units = Count(words.FirstOrDefault() ?? "", $"units of layer {n}");
            double? alpha = null;
            if (words.Length > 1 && words[^1].StartsWith("alpha=", StringComparison.OrdinalIgnoreCase))
                (alpha, words) = (Number(words[^1][6..], "alpha", double.IsFinite, "a number"), words[..^1]);
            string activation = string.Concat(words.Skip(1));
            LayerSpec layer = new(units, activation.Length == 0 ? Activation.Identity : Known(activation, Activations, "activation"), alpha, Dropout: dropout);
            if (alpha is not null && ActivationRule.Of(layer.Activation).DefaultAlpha is null)
                throw Error($"{layer.Activation} has no alpha: leave it out, or take leakyrelu or elu");
            dropout = 0;
            yield return layer;
        }
    }

    private static LossSpec LossOf(string text) => Known(text.Replace(" ", "", StringComparison.Ordinal), Losses, "loss");

    private static NetworkTopology Options(NetworkTopology topology, IEnumerable<string> options)
    {
        Penalty penalty = Penalty.None;
        foreach (string option in options)
        {
            string[] parts = [.. option.Split('=').Select(part => part.Trim())];
            double Value(Func<double, bool> isMeant, string range) => Number(parts.ElementAtOrDefault(1) ?? "", parts[0], isMeant, range);
            switch (parts[0].ToLowerInvariant())
            {
                case "l1":
                    penalty = penalty with { L1 = Value(value => value >= 0, "0 or more") };
                    break;
                case "l2":
                    penalty = penalty with { L2 = Value(value => value >= 0, "0 or more") };
                    break;
                case "biases":
                    penalty = penalty with { Biases = true };
                    break;
                case "delta" when topology.Loss.Function == LossFunction.Huber:
                    topology = topology with { Loss = topology.Loss with { Delta = Value(value => value > 0, "above 0") } };
                    break;
                case "smoothing" when LossRule.Of(topology.Loss.Function).HasLabelSmoothing:
                    topology = topology with { Loss = topology.Loss with { LabelSmoothing = Value(value => value is >= 0 and < 1, "from 0 to below 1") } };
                    break;
                case "positive" when LossRule.Of(topology.Loss.Function).HasPositiveWeight:
                    topology = topology with { Loss = topology.Loss with { PositiveWeight = Value(value => value > 0, "above 0") } };
                    break;
                case "double":
                    topology = topology with { Precision = Precision.Double };
                    break;
                default:
                    string[] known = ["l1=0.01", "l2=0.01", "biases", "delta=1", "smoothing=0.1", "positive=2", "double"];
                    throw Error($"'{option}' is no option of this network{Nearest.Hint(parts[0], known.Select(each => each.Split('=')[0]))} there is {string.Join(", ", known)}, each where the loss has it");
            }
        }

        return penalty.IsNone ? topology : topology with { Layers = new(topology.Layers.Select(layer => layer with { Penalty = penalty })) };
    }

    /// <summary>The same network, if it is one that compiles.</summary>
    /// <exception cref="ToolException">It is too large, or its parts do not go together.</exception>
    public static NetworkTopology Checked(NetworkTopology topology)
    {
        LayerSpec output = topology.Layers[^1];
        var parameters = 0L;
        for (int layer = 0; layer < topology.Layers.Count; layer++)
            parameters += (topology.FanIn(layer) + 1L) * topology.Layers[layer].Units;
        if (parameters > MostParameters)
            throw Error(string.Create(CultureInfo.InvariantCulture, $"it has {parameters:N0} parameters: at most {MostParameters:N0}"));
        if (topology.Layers.Take(topology.Layers.Count - 1).Any(layer => layer.Activation == Activation.Softmax))
            throw Error("softmax stands on a hidden layer: it is for outputs; take tanh or relu there");
        if (output.Activation == Activation.Softmax && output.Units == 1)
            throw Error("a softmax of one unit is always 1: give it two units, or take sigmoid");
        if (!topology.HasLoss)
            return topology;
        LossRule loss = LossRule.Of(topology.Loss.Function);
        if (!loss.Takes(ActivationRule.Of(output.Activation)))
        {
            IEnumerable<string> fitting = Enum.GetValues<Activation>().Where(activation => loss.Takes(ActivationRule.Of(activation))).Select(activation => activation.ToString().ToLowerInvariant());
            throw Error($"{loss.Name} is not for a {output.Activation.ToString().ToLowerInvariant()} output: take {string.Join(", ", fitting)}, or another loss such as mse");
        }

        return topology;
    }

    private static T Known<T>(string word, Dictionary<string, T> names, string what) => names.TryGetValue(Plain(word), out T? known)
        ? known
        : throw Error($"'{word}' is no {what}{Nearest.Hint(Plain(word), names.Keys)} There is {string.Join(", ", names.Keys.Where(name => name.All(char.IsAscii)).Order(StringComparer.Ordinal))}");

    private static int Count(string text, string what) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count is >= 1 and <= MostUnits
        ? count
        : throw Error($"'{text}' is no number of {what}: write one from 1 to {MostUnits}");

    private static double Number(string text, string what, Func<double, bool> isMeant, string range) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) && isMeant(value)
            ? value
            : throw Error($"'{text}' is no {what}: write {range}, with a point before the decimals");

    // "leaky ReLU", "GELU (tanh)" and "ln cosh" as print has them.
    private static string Plain(string word) => string.Concat(word.Where(letter => char.IsLetterOrDigit(letter))).ToLowerInvariant();

    private static string Identifier(string name) => string.Concat(name.Where(letter => char.IsLetterOrDigit(letter) || letter == '_')) is { Length: > 0 } letters && !char.IsDigit(letters[0]) ? letters : "Network";

    private static Dictionary<string, T> Names<T>(params (string Name, T Value)[] others)
        where T : struct, Enum => Enum.GetValues<T>().Select(value => (Name: Plain(value.ToString()), Value: value)).Concat(others).ToDictionary(pair => pair.Name, pair => pair.Value);

    private static ToolException Error(string message) => new($"the network as text: {message}.");

    [GeneratedRegex("\\s*[,·]\\s*")]
    private static partial Regex SeparatorForm();
}
