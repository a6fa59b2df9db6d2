using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.CPrinting;

/// <summary>The functions and constants that a header calls: named on the first call, written with all that they call themselves.</summary>
/// <param name="prefix">What every name begins with.</param>
internal sealed class CFunctions(string prefix)
{
    private readonly HashSet<(string Function, Precision Precision)> _called = [];
    private readonly List<IndexedVariable> _constants = [];

    /// <summary>What every name begins with.</summary>
    public string Prefix => prefix;

    /// <summary>The C name of a function of <c>StaticNet.Numerics.Elementary</c>, which the header then holds.</summary>
    public string Call(string function, CType type)
    {
        _called.Add((function, type.Precision));
        return NameOf(function, type);
    }

    /// <summary>The C name of a hyperparameter, which the header then holds.</summary>
    public string Constant(IndexedVariable variable)
    {
        if (!_constants.Contains(variable))
            _constants.Add(variable);
        return $"{prefix}_{NameTable.Array(variable).ToLowerInvariant()}";
    }

    /// <summary>Writes the functions, each behind those that it calls.</summary>
    public void WriteFunctions(CodeWriter code)
    {
        HashSet<(string, Precision)> written = [];
        foreach ((string function, Precision precision) in _called.OrderBy(each => each.Function, StringComparer.Ordinal).ThenBy(each => each.Precision))
            Write(code, function, new CType(precision), written);
    }

    /// <summary>Writes the constants.</summary>
    public void WriteConstants(CodeWriter code, CType type)
    {
        foreach (IndexedVariable variable in _constants)
        {
            code.Line(variable.Shape.Count == 0
                ? $"static const {type.Keyword} {Constant(variable)} = {type.Literal(variable.Value)};"
                : $"static const {type.Keyword} {Constant(variable)}[{variable.Values.Count}] = {{{string.Join(", ", variable.Values.Select(type.Literal))}}};");
        }

        if (_constants.Count > 0)
            code.Line();
    }

    private string NameOf(string function, CType type) => $"{prefix}_{(function == "FusedMultiplyAdd" ? "fma" : CName.Snake(function))}{type.Suffix}";

    private void Write(CodeWriter code, string function, CType type, HashSet<(string, Precision)> written)
    {
        if (!written.Add((function, type.Precision)))
            return;
        (string text, IReadOnlyList<(string Function, CType Type)> calls) = CTranslation.Of(function, type, NameOf);
        foreach ((string called, CType of) in calls)
            Write(code, called, of, written);
        code.Lines(text);
        code.Line();
    }
}
