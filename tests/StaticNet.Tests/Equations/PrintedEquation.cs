using System.Globalization;

namespace StaticNet.Tests.Equations;

/// <summary>An equation as it stands in a comment: "z⁽²⁾ⱼ = …        j = 1…3        a note".</summary>
internal sealed class PrintedEquation
{
    private const string Apart = "        ";

    private readonly IReadOnlyDictionary<string, int> _ranges;

    public PrintedEquation(string line)
    {
        string[] parts = line.Split(Apart);
        int equals = parts[0].IndexOf(" = ", StringComparison.Ordinal);
        _ranges = parts.Length > 1 && parts[1].Contains('…') ? Ranges(parts[1]) : new Dictionary<string, int>();
        Target = new PrintedParser(parts[0][..equals].Replace("∂J/∂", "∂", StringComparison.Ordinal).TrimStart('∂'), _ranges).Symbol();
        IsGradient = line.StartsWith("∂J/∂", StringComparison.Ordinal);
        Value = new PrintedParser(parts[0][(equals + 3)..], _ranges).Expression();
    }

    /// <summary>What it gives; of a gradient: the parameter.</summary>
    public PrintedSymbol Target { get; }

    public bool IsGradient { get; }

    public Func<PrintedValues, double> Value { get; }

    /// <summary>Evaluates it at every place of its target.</summary>
    public void Evaluate(PrintedValues values, Action<PrintedSymbol, double> assign) => Evaluate([.. Target.Letters], values, assign);

    private void Evaluate(IReadOnlyList<string> letters, PrintedValues values, Action<PrintedSymbol, double> assign)
    {
        if (letters.Count == 0)
        {
            assign(values.Fixed(Target), Value(values));
            return;
        }

        for (int n = 1; n <= _ranges[letters[0]]; n++)
        {
            values.Move(letters[0], n);
            Evaluate([.. letters.Skip(1)], values, assign);
        }
    }

    // j = 1…128, i = 1…784
    private static Dictionary<string, int> Ranges(string text) => text.Split(", ").Select(range => range.Split(" = 1…"))
        .ToDictionary(range => range[0], range => int.Parse(range[1], CultureInfo.InvariantCulture));
}
