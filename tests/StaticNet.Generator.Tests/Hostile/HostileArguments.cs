using Microsoft.CodeAnalysis;
using Xunit;

namespace StaticNet.Generator.Tests.Hostile;

/// <summary>Every parameter of every attribute of ours, given every kind of nonsense.</summary>
internal static class HostileArguments
{
    private static readonly string[] Values =
    [
        "", "null", "default", "0", "-1", "1", "3", "-0.0", "0.5", "1e300", "5e-324", "0.1f", "2.5m", "int.MaxValue", "int.MinValue", "2147483648", "9999999999999999999999", "long.MaxValue",
        "1UL << 63", "double.NaN", "double.PositiveInfinity", "double.NegativeInfinity", "double.Epsilon", "float.NaN", "0.0 / 0.0", "1 / 0", "1 / 0.0", "int.MaxValue + 1",
        "unchecked(int.MaxValue + 1)", "checked((byte)256)", "'a'", "true", "\"2\"", "$\"{2}\"", "nameof(Net)", "sizeof(int)", "typeof(int)", "typeof(Net)", "new int[] { 2 }", "new[] { 0.5, 0.5 }",
        "new double[0]", "new double[] { double.NaN, -1 }", "(double[])null", "new object[] { null }", "[]", "[1, 2]", "new()", "default(int)", "default(Activation)", "Activation.Tanh",
        "Activation.Nope", "Activation.", "Activation", "(Activation)99", "(Activation)(-1)", "(LossFunction)int.MaxValue", "LossFunction.BinaryCrossEntropy", "LossFunction.CategoricalCrossEntropy",
        "(Schedule)2", "Schedule.Unrolled", "(Precision)(byte)7", "Precision.Double", "int.Parse(\"2\")", "Missing", "Own", "Circular", "Own + (int)Activation.Tanh", "x => x", "await x",
        "throw null", "stackalloc int[1]", "ref Own", "out Own", "\"", "/*", "}", ")", "]", "(((", "1 2", "#if", "@", "1__0", "0b", "0x", "'", "true ? 1 : \"\"", "(1, 2)", "this", "base", "..", "^1",
    ];

    /// <summary>One network a value and parameter, the others as they should be; with every <paramref name="step"/>-th value, the next parameter beginning one further.</summary>
    public static IEnumerable<string> Sources(int step) =>
        from parameter in Attributes().SelectMany(a => Parameters(a).Select(p => (Attribute: a, p.Before, p.Assignment))).Select((p, n) => (p.Attribute, p.Before, p.Assignment, Number: n))
        from value in Values
        where (parameter.Number + Array.IndexOf(Values, value)) % step == 0
        let attribute = parameter.Attribute
        select Network(attribute.Name, value.Length == 0 && parameter.Assignment.EndsWith('=') ? parameter.Assignment : parameter.Before + parameter.Assignment + " " + value);

    /// <summary>Every attribute twice, with an argument twice, with one too many, without any, with a foreign name.</summary>
    public static IEnumerable<string> Repeated =>
        from attribute in Attributes()
        from arguments in new[] { "", "()", "(1, 1, 1, 1)", "(,)", "(1,)", "(Nope = 1)", "(nope: 1)", "(1, Nope: 2)" }
            .Concat(Parameters(attribute).Select(p => $"({p.Before}{p.Assignment} 1, {p.Assignment} 1)"))
        from twice in new[] { false, true }
        select Network(attribute.Name, null, twice ? $"[{Short(attribute.Name)}{arguments}] [{Short(attribute.Name)}{arguments}]" : $"[{Short(attribute.Name)}{arguments}]");

    /// <summary>Every attribute on everything that can carry one.</summary>
    public static IEnumerable<string> Targets(int step) => AllTargets.Where((_, n) => n % step == 0);

    private static IEnumerable<string> AllTargets =>
        from attribute in Attributes()
        let text = $"[{Short(attribute.Name)}({Good(attribute)})]"
        from target in new[]
        {
            "struct Net;", "partial struct Net;", "interface Net;", "partial interface Net;", "record Net;", "partial record Net(int X);", "record struct Net;", "enum Net { A }", "delegate void Net();",
            "class Net { @ void M() { } }", "class Net { @ int f; }", "class Net { @ int P { get; set; } }", "class Net { void M(@ int x) { } }", "class Net<@ T>;", "class Net { @ event System.Action? E; }",
            "class Net { @ Net() { } }", "enum Net { @ A }", "class Net { @return: int M() => 1; }", "class Net { void M() { @ void L() { } } }", "class Net { System.Action a = @ () => { }; }",
            "static class Net;", "abstract partial class Net;", "partial class Net<T>;", "file partial class Net;", "partial class Net(int x);", "sealed unsafe partial class Net;", "ref partial class Net;",
            "readonly partial class Net;", "partial class;", "partial class Net : ;", "partial partial class Net;", "public private partial class Net;", "partial class Net where T : class;", "class Net", "", "namespace N;",
        }
        from network in new[] { false, true }
        let source = target.Contains('@') ? target.Replace("@return:", $"[return: {Short(attribute.Name)}({Good(attribute)})]").Replace("@", text) : $"{text} {target}"
        select $"using StaticNet; {(network ? "[Input(2)] [Dense(1)] [Loss(0)] " : "")}{source}";

    /// <summary>A good network in which one attribute is replaced.</summary>
    private static string Network(string name, string? arguments, string? whole = null)
    {
        string own = whole ?? (name == "DenseAttribute" && arguments!.Length == 0 ? "[Dense]" : $"[{Short(name)}({arguments})]");
        List<string> attributes = ["[Input(2)]", "[Dense(3, Activation.Tanh)]", "[Dense(2)]", "[Loss(LossFunction.SquaredError)]"];
        int place = attributes.FindIndex(a => a.StartsWith($"[{Short(name)}(", StringComparison.Ordinal));
        if (place < 0)
            attributes.Insert(2, own);
        else
            attributes[place] = own;
        return $"using StaticNet;\n{string.Join("\n", attributes)}\npublic partial class Net {{ const int Own = 2; const int Circular = Circular; }}";
    }

    /// <summary>Our attributes, as they are declared.</summary>
    private static IEnumerable<INamedTypeSymbol> Attributes()
    {
        INamespaceSymbol space = Build.Empty.GlobalNamespace.GetNamespaceMembers().Single(n => n.Name == "StaticNet");
        INamedTypeSymbol[] attributes = [.. space.GetTypeMembers().Where(t => t.BaseType?.Name == "Attribute").OrderBy(t => t.Name, StringComparer.Ordinal)];
        Assert.Contains(attributes, a => a.Name == "DenseAttribute");
        return attributes;
    }

    /// <summary>How each parameter and property is written, and the arguments that must stand before it.</summary>
    private static IEnumerable<(string Before, string Assignment)> Parameters(INamedTypeSymbol attribute)
    {
        IMethodSymbol constructor = attribute.InstanceConstructors.OrderByDescending(c => c.Parameters.Length).First();
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            string before = string.Concat(constructor.Parameters.Take(parameter.Ordinal).Select(p => $"{p.Name}: {Good(p)}, "));
            yield return (before, $"{parameter.Name}:");
        }

        string required = string.Concat(constructor.Parameters.Where(p => !p.IsOptional).Select(p => Good(p) + ", "));
        foreach (IPropertySymbol property in attribute.GetMembers().OfType<IPropertySymbol>().Where(p => p.SetMethod is not null))
            yield return (required, $"{property.Name} =");
    }

    private static string Good(INamedTypeSymbol attribute) =>
        string.Join(", ", attribute.InstanceConstructors.OrderByDescending(c => c.Parameters.Length).First().Parameters.Where(p => !p.IsOptional).Select(Good));

    private static string Good(IParameterSymbol parameter) => parameter.Type switch
    {
        { TypeKind: TypeKind.Enum } => "0",
        { SpecialType: SpecialType.System_Double } => "0.25",
        _ => "2",
    };

    private static string Short(string name) => name[..^"Attribute".Length];
}
