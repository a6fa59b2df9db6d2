using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Page;

/// <summary>The derivations of the parameters as data: paths, rungs with the rules that lead to them, and their equations in marked MathML.</summary>
/// <param name="equations">The network.</param>
/// <param name="notation">The letters and the numbering.</param>
/// <param name="printer">Makes a printer; each equation takes a new one.</param>
/// <param name="pathLimit">The most paths that are written one by one.</param>
internal sealed class PageLadders(NetworkEquations equations, Notation notation, Func<PageMathML> printer, int pathLimit)
{
    private readonly NetworkDerivation _derivation = equations.Derivation;

    /// <summary>The derivation of each parameter under its name.</summary>
    public SortedDictionary<string, object?> Of(IEnumerable<PageParameter> parameters)
    {
        var ladders = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (PageParameter parameter in parameters)
            ladders[parameter.Name] = Of(parameter);
        return ladders;
    }

    private Dictionary<string, object?> Of(PageParameter parameter)
    {
        DerivationLadder ladder = parameter.Input is { } input
            ? equations.OfWeight(parameter.Layer, parameter.Unit, input, pathLimit)
            : equations.OfBias(parameter.Layer, parameter.Unit, pathLimit);
        var builder = new LadderBuilder(_derivation, parameter.Layer, parameter.Unit, parameter.Input);
        return new()
        {
            ["count"] = ladder.PathCount,
            ["paths"] = ladder.Paths.Select(path => path.Units.SelectMany(unit => new[] { unit.Layer, unit.Unit }).ToArray()).ToArray(),
            ["rungs"] = ladder.Rungs.Select(rung => Of(rung, ladder.Paths, builder)).ToArray(),
        };
    }

    private Dictionary<string, object?> Of(DerivationRung rung, IReadOnlyList<DerivationPath> paths, LadderBuilder builder) => new()
    {
        ["name"] = rung.Name,
        ["rules"] = rung.RulesIn(notation).ToArray(),
        ["lines"] = rung.Name switch
        {
            "paths" => [ByPath(rung, paths, path => builder.Chains([path]))],
            "substituted" => [ByPath(rung, paths, path => builder.Substituted([path]))],
            _ => rung.Definitions.Select(Line).ToArray(),
        },
    };

    // A term for each path, so that a page can colour them apart.
    private Dictionary<string, object?> ByPath(DerivationRung rung, IReadOnlyList<DerivationPath> paths, Func<DerivationPath, Expr> term)
    {
        SymbolExpr target = rung.Definitions[rung.Definitions.Count - 1].Target;
        return new()
        {
            ["of"] = PageNames.Of(target),
            ["left"] = printer().MarkOf(target),
            ["terms"] = paths.Select(path => printer().Print(WrittenOut(term(path)))).ToArray(),
        };
    }

    private Dictionary<string, object?> Line(Definition definition)
    {
        (string left, string right) = printer().Sides(definition.Target, WrittenOut(definition.Value));
        return new()
        {
            ["of"] = PageNames.HasNumber(definition.Target) ? PageNames.Of(definition.Target) : "",
            ["left"] = left,
            ["right"] = right,
            ["note"] = definition.Note?.ToText(notation) ?? "",
        };
    }

    private static Expr WrittenOut(Expr value) => Instantiation.WriteOut(value, Equation.WrittenOutTerms, grouped: false);
}
