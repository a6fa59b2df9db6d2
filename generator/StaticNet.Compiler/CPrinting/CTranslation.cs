using System.Text.RegularExpressions;

namespace StaticNet.Compiler.CPrinting;

/// <summary>
/// Turns a method of <c>StaticNet.Numerics.Elementary</c> into C. Those methods are sequences of declarations over one number type, so that words are exchanged and
/// nothing is parsed: integers become unsigned, which shift and wrap in C as they do in C#; constants become their numbers; calls get their C names.
/// </summary>
internal static class CTranslation
{
    private static readonly Regex Deconstruction = new(@"\(double (?<a>\w+), double (?<b>\w+), double (?<c>\w+)\) = (?<call>\w+)\((?<argument>.+)\);");
    private static readonly Regex TupleReturn = new(@"return \((?<a>[^,()]+), (?<rest>.+)\);");
    private static readonly Regex Member = new(@"\b(?<group>[A-Za-z]\w*)\.(?<name>[A-Z]\w*)");
    private static readonly Regex Called = new(@"(?<![\w.])(?<name>[A-Z]\w*)\((?!\))");
    private static readonly Regex Neighbour = new(@"(?<![\w.])[A-Z][a-z]\w*");
    private static readonly Regex WholeSingle = new(@"(?<![\w.]|[eE]-)(?<digits>\d+)f\b");
    private static readonly Regex WholeDouble = new(@"(?<![\w.]|[eE]-)(?<digits>\d+)d\b");
    private static readonly Regex WholeLong = new(@"\b(?<digits>\d+)L\b");

    /// <summary>A function and what it calls.</summary>
    /// <param name="function">The name of the method.</param>
    /// <param name="type">Of its parameters.</param>
    /// <param name="nameOf">The C names.</param>
    public static (string Text, IReadOnlyList<(string Function, CType Type)> Calls) Of(string function, CType type, Func<string, CType, string> nameOf)
    {
        if (CPrimitives.Of(function, type, nameOf) is { } primitive)
            return primitive;
        NumericsMethod method = NumericsSource.Instance.Find(function, type.Precision) is { UsesVectors: false } found
            ? found
            : throw new InvalidOperationException($"Elementary.{function}({type.Keyword}) has no C: it is neither plain arithmetic over one number nor one of {nameof(CPrimitives)}.");
        var calls = new List<(string, CType)>();
        string name = nameOf(function, type);
        List<string> results = method.Type[0] == '(' ? [.. method.Type.Trim('(', ')').Split(',').Select(each => each.Trim().Split(' ')[1].ToLowerInvariant())] : [];
        string parameters = string.Join(", ", [method.Parameters, .. results.Select(result => $"double *{result}_out")]);
        string body = Body(method, type, results, calls, nameOf);
        // What only a way that C does not have reads is said to be unused.
        IEnumerable<string> unused = method.Parameters.Split(',').Select(parameter => parameter.Trim().Split(' ')[1]).Where(parameter => !Regex.IsMatch(body, $@"\b{parameter}\b")).Select(parameter => $"(void){parameter};");
        IEnumerable<string> lines = unused.Concat(body.Split('\n')).Select(line => line.Trim()).Where(line => line.Length > 0).Select(line => "    " + line);
        return ($"static inline {(results.Count > 0 ? "void" : method.Type)} {name}({parameters})\n{{\n{string.Join("\n", lines)}\n}}", calls);
    }

    private static string Body(NumericsMethod method, CType type, List<string> results, List<(string, CType)> calls, Func<string, CType, string> nameOf)
    {
        string Name(string function, CType of)
        {
            calls.Add((function, of));
            return nameOf(function, of);
        }

        string body = method.Body;
        if (results.Count == 3)
            body = TupleReturn.Replace(body, match => Returned(match, results));
        body = Deconstruction.Replace(body, "double ${a}, ${b}, ${c};\n${call}(${argument}, &${a}, &${b}, &${c});");
        body = body.Replace(">>>", ">>");
        body = Regex.Replace(body, @"\bint (?=\w)", "uint32_t ");
        body = Regex.Replace(body, @"\blong (?=\w)", "uint64_t ");
        body = Member.Replace(body, match => Translated(match.Groups["group"].Value, match.Groups["name"].Value, Name));
        body = Called.Replace(body, match => Call(match.Groups["name"].Value, type, Name) + "(");
        return Literals(body);
    }

    private static string Returned(Match match, List<string> results)
    {
        // The last two are calls without a comma at their outermost level.
        string[] rest = Split(match.Groups["rest"].Value);
        return $"*{results[0]}_out = {match.Groups["a"].Value};\n*{results[1]}_out = {rest[0]};\n*{results[2]}_out = {rest[1]};";
    }

    private static string[] Split(string arguments)
    {
        int depth = 0;
        for (int n = 0; n < arguments.Length; n++)
        {
            depth += arguments[n] == '(' ? 1 : arguments[n] == ')' ? -1 : 0;
            if (depth == 0 && arguments[n] == ',')
                return [arguments.Substring(0, n), arguments.Substring(n + 1).Trim()];
        }

        return [arguments, ""];
    }

    // Bits, what every number type has, and constants.
    private static string Translated(string group, string name, Func<string, CType, string> nameOf)
    {
        var single = new CType(Precision.Single);
        var wide = new CType(Precision.Double);
        switch (group, name)
        {
            case ("BitConverter", "SingleToInt32Bits"):
                return nameOf("Bits", single);
            case ("BitConverter", "DoubleToInt64Bits"):
                return nameOf("Bits", wide);
            case ("BitConverter", "Int32BitsToSingle"):
                return nameOf("FromBits", single);
            case ("BitConverter", "Int64BitsToDouble"):
                return nameOf("FromBits", wide);
            case ("int", "MinValue"):
                return "0x80000000u";
            case ("long", "MinValue"):
                return "0x8000000000000000ull";
        }

        if (group is "float" or "double")
        {
            CType type = group == "float" ? single : wide;
            return Special(name, type) is { } bits ? $"{nameOf("FromBits", type)}({bits})" : nameOf(name, type);
        }

        string value = NumericsSource.Instance.Constant(group, name) ?? throw new InvalidOperationException($"{group}.{name} has no C.");
        value = Member.Replace(value, match => Translated(match.Groups["group"].Value, match.Groups["name"].Value, nameOf));
        value = Neighbour.Replace(value, match => Translated(group, match.Value, nameOf));
        return value.Contains(' ') || value[0] == '-' ? $"({value})" : value;
    }

    private static string? Special(string name, CType type) => (name, type.Precision) switch
    {
        ("NaN", Precision.Single) => "0x7fc00000u",
        ("NaN", _) => "0x7ff8000000000000ull",
        ("PositiveInfinity", Precision.Single) => "0x7f800000u",
        ("PositiveInfinity", _) => "0x7ff0000000000000ull",
        ("NegativeInfinity", Precision.Single) => "0xff800000u",
        ("NegativeInfinity", _) => "0xfff0000000000000ull",
        ("MaxValue", Precision.Single) => "0x7f7fffffu",
        ("MaxValue", _) => "0x7fefffffffffffffull",
        ("MinValue", Precision.Single) => "0xff7fffffu",
        ("MinValue", _) => "0xffefffffffffffffull",
        _ => null,
    };

    // What has no method for the caller's type has one for double.
    private static string Call(string name, CType type, Func<string, CType, string> nameOf)
    {
        var wide = new CType(Precision.Double);
        bool isOfType = CPrimitives.Has(name) || NumericsSource.Instance.Find(name, type.Precision) is not null;
        return nameOf(name, isOfType ? type : wide);
    }

    private static string Literals(string code)
    {
        code = WholeSingle.Replace(code, "${digits}.0f");
        code = WholeDouble.Replace(code, "${digits}.0");
        return WholeLong.Replace(code, "${digits}ull");
    }
}
