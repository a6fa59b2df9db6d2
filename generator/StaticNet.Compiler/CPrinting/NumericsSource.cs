using System.Text.RegularExpressions;

namespace StaticNet.Compiler.CPrinting;

/// <summary>The source of <c>StaticNet.Numerics.Elementary</c>, which this assembly carries: its methods for one number and their constants. There is no second copy of a polynomial.</summary>
internal sealed class NumericsSource
{
    private static readonly Regex ConstantClasses = new(@"private static class (?<name>\w+)\s*\{(?<body>.*?)\n    \}", RegexOptions.Singleline);

    private static readonly Regex Constants = new(@"public const (?:float|double|int|long) (?<all>[^;]+);");

    private static readonly Regex Methods = new(
        @"(?:public|private) static (?<type>float|double|\([^)]*\)) (?<name>\w+)\((?<parameters>(?:float|double) \w+(?:, (?:float|double) \w+)*)\)(?:\s*=>\s*(?<value>[^;]+);|\s*\{(?<body>.*?)\n    \})",
        RegexOptions.Singleline);

    private static readonly Regex Precisions = new(@"internal abstract partial class (?<name>Single|Double|Any)Precision<[^>]*>\s*\{(?<body>.*?)\n    \}", RegexOptions.Singleline);

    private static readonly Regex VectorMethods = new(
        @"(?:public|private|private protected) static (?<type>V|\([^)]*\)) (?<name>\w+)\((?<parameters>[^)]*)\)(?:\s*=>\s*(?<value>[^;]+);|\s*\{(?<body>.*?)\n        \})",
        RegexOptions.Singleline);

    private static readonly Regex DoubleFunctions = new(@"struct (?<name>\w+) : IDoubleFunction.*?DoublePrecision<V, A>\.(?<function>\w+)\(", RegexOptions.Singleline);

    // What a processor has instructions of its own for stands beside the way of all others, which comes behind an else.
    private static readonly Regex OneWayOfTwo = new(@"\n(?<margin> *)if \(Avx512F\.VL\.IsSupported\)\n\k<margin>\{.*?\n\k<margin>\}\n\k<margin>else\n\k<margin>\{(?<body>.*?)\n\k<margin>\}", RegexOptions.Singleline);

    private static readonly Regex OneStatementOfTwo = new(@"\n *if \(Avx512F\.VL\.IsSupported\)\n[^;]*;\n *else(?<body>\n[^;]*;)");

    private static readonly Regex Comments = new(@"[ \t]*//[^\n]*");

    private static readonly Lazy<NumericsSource> Lazily = new(() => new(Texts()));

    private readonly Dictionary<(string Name, Precision Precision), NumericsMethod> _methods = [];

    private readonly Dictionary<(string Class, string Name), string> _constants = [];

    private NumericsSource(IEnumerable<string> texts)
    {
        List<string> sources = [.. texts.Select(text => OneStatementOfTwo.Replace(OneWayOfTwo.Replace(Comments.Replace(text.Replace("\r", ""), ""), "${body}"), "${body}"))];
        foreach (string text in sources)
        {
            foreach (Match group in ConstantClasses.Matches(text))
            {
                foreach (Match constants in Constants.Matches(group.Groups["body"].Value))
                {
                    foreach (string constant in constants.Groups["all"].Value.Split(','))
                    {
                        string[] sides = constant.Split([" = "], StringSplitOptions.None);
                        _constants[(group.Groups["name"].Value, sides[0].Trim())] = sides[1].Trim();
                    }
                }
            }

            foreach (Match match in Methods.Matches(text))
            {
                string parameters = match.Groups["parameters"].Value;
                Precision precision = parameters.StartsWith("double", StringComparison.Ordinal) ? Precision.Double : Precision.Single;
                _methods[(match.Groups["name"].Value, precision)] = new(
                    match.Groups["name"].Value, precision, match.Groups["type"].Value, parameters,
                    match.Groups["value"].Success ? $"return {match.Groups["value"].Value};" : match.Groups["body"].Value);
            }
        }

        Dictionary<string, string> inDouble = sources.SelectMany(text => DoubleFunctions.Matches(text).Cast<Match>()).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["function"].Value);
        foreach (Match precision in sources.SelectMany(text => Precisions.Matches(text).Cast<Match>()))
        {
            if (precision.Groups["name"].Value != "Double")
                AddMethods(precision.Groups["body"].Value, new CType(Precision.Single), inDouble);
            if (precision.Groups["name"].Value != "Single")
                AddMethods(precision.Groups["body"].Value, new CType(Precision.Double), inDouble);
        }
    }

    // Of vectors of any width; the methods for one number are only calls of these.
    private void AddMethods(string text, CType type, IReadOnlyDictionary<string, string> inDouble)
    {
        foreach (Match match in VectorMethods.Matches(text))
        {
            string OfOne(string group) => VectorArithmetic.OfOne(match.Groups[group].Value, type, inDouble);
            _methods[(match.Groups["name"].Value, type.Precision)] = new(
                match.Groups["name"].Value, type.Precision, OfOne("type"), OfOne("parameters"), match.Groups["value"].Success ? $"return {OfOne("value")};" : OfOne("body"));
        }
    }

    public static NumericsSource Instance => Lazily.Value;

    /// <summary>The public and private methods for one number.</summary>
    public IEnumerable<NumericsMethod> All => _methods.Values;

    /// <summary>A method; null: there is none of that type.</summary>
    public NumericsMethod? Find(string name, Precision precision) => _methods.TryGetValue((name, precision), out NumericsMethod? method) ? method : null;

    /// <summary>The expression of a constant; null: there is no such constant.</summary>
    public string? Constant(string group, string name) => _constants.TryGetValue((group, name), out string? value) ? value : null;

    private static IEnumerable<string> Texts()
    {
        System.Reflection.Assembly assembly = typeof(NumericsSource).Assembly;
        foreach (string name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("Numerics/", StringComparison.Ordinal)).OrderBy(name => name, StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return reader.ReadToEnd();
        }
    }
}
