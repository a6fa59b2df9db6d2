using System.Globalization;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Generator;

/// <summary>
/// The names of values in lanes and how they are read: a weight is the same in every lane, a row holds a value of each sample. The indices
/// of a tile are those of its first place and a number of places on: z2_j1_s is z⁽²⁾ of unit j + 1, of the samples from s on.
/// </summary>
/// <param name="code">Where to.</param>
/// <param name="layout">Where values lie.</param>
/// <param name="precision">The number type.</param>
/// <param name="functions">Takes the names of the wrappers that are called.</param>
internal sealed class LaneScope(CodeWriter code, LaneLayout layout, Precision precision, HashSet<string> functions)
{
    private readonly Dictionary<IndexVariable, (string? Name, int Offset)> _indices = [];
    private readonly HashSet<string> _known = [];
    private readonly Dictionary<SymbolExpr, string> _locals = [];

    /// <summary>Which of the vectors of a tile is meant.</summary>
    public int Vector { get; set; }

    public ExpressionWriter Writer() => Writer(Name);

    public ExpressionWriter Writer(Func<SymbolExpr, string> name) => new(precision, name, functions, lanes: true);

    /// <summary>From now on the index means this place.</summary>
    public void Set(IndexVariable index, string? name, int offset = 0) => _indices[index] = (name, offset);

    /// <summary>Leaving a loop: what was read in it is unknown again.</summary>
    public void Forget(HashSet<string> known) => _known.IntersectWith(known);

    public HashSet<string> Known() => [.. _known];

    /// <summary>Reads what an expression needs and what is not in a register yet.</summary>
    public void Load(Expr expr)
    {
        foreach (SymbolExpr symbol in expr.Symbols())
        {
            if (symbol.Family.Kind != FamilyKind.Hyperparameter && !_locals.ContainsKey(symbol) && _known.Add(Name(symbol)))
                code.Line($"var {Name(symbol)} = {Read(symbol)};");
        }
    }

    /// <summary>A new local for a symbol.</summary>
    public void Define(string name, string value)
    {
        code.Line($"var {name} = {value};");
        _known.Add(name);
    }

    /// <summary>A symbol that stands for a local.</summary>
    public SymbolExpr Local(ExprPool pool, string name)
    {
        var symbol = (SymbolExpr)pool.Symbol(Family.Of(FamilyKind.Shared, 0, name));
        _locals[symbol] = name;
        return symbol;
    }

    public string Name(SymbolExpr symbol) =>
        _locals.TryGetValue(symbol, out string? local) ? local
        : symbol.Family.Kind == FamilyKind.Hyperparameter ? Call("Splat", Hyperparameter(symbol))
        : Suffixed(NameTable.Array(symbol.Family), symbol);

    /// <summary>A name that carries the places of a symbol.</summary>
    public string Suffixed(string name, SymbolExpr symbol)
    {
        var parts = new List<string> { name };
        parts.AddRange(symbol.Indices.Select(Subscript));
        if (symbol.Family.Kind is not (FamilyKind.Weight or FamilyKind.Bias or FamilyKind.WeightGradient or FamilyKind.BiasGradient))
            parts.Add(Vector == 0 ? "s" : "s" + Text(Vector));
        return string.Join("_", parts);
    }

    /// <summary>The lanes of a symbol in memory, as arguments of Load and Store.</summary>
    public string At(SymbolExpr symbol)
    {
        Family family = symbol.Family;
        int constant = layout.Place(family);
        if (family.Kind is FamilyKind.WeightGradient or FamilyKind.BiasGradient)
            return "ref v, " + Place(constant, Matrix(symbol).Select(p => (p.Index, p.Step * layout.Lanes)), null);
        return "ref v, " + Place(constant + (Vector * layout.Lanes), symbol.Indices.Select(index => (index, layout.BlockSamples)), "s");
    }

    /// <summary>Where a part of the sum of a unit waits for the others.</summary>
    /// <param name="unit">The index of the units.</param>
    /// <param name="first">The parts that lie before that of the first unit.</param>
    /// <param name="vectors">The vectors of samples side by side.</param>
    public string Parked(IndexVariable unit, int first, int vectors) =>
        "ref v, " + Place(layout.ParkPlace + (((first * vectors) + Vector) * layout.Lanes), [(unit, vectors * layout.Lanes)], null);

    /// <summary>The mark of the lanes that hold a sample.</summary>
    public string Present() => Call("Load", "ref v, " + Place(layout.PresentPlace + (Vector * layout.Lanes), [], "s"));

    /// <summary>The value of a symbol, from memory.</summary>
    public string Read(SymbolExpr symbol)
    {
        Family family = symbol.Family;
        if (family.Kind is not (FamilyKind.Weight or FamilyKind.Bias))
            return Call("Load", At(symbol));
        return Call("Splat", $"At(ref w, {Place(Parameter(layout.Topology, family), Matrix(symbol), null)})");
    }

    /// <summary>Where the parameters of a family, or their gradients, begin.</summary>
    public static int Parameter(NetworkTopology topology, Family family) => family.Kind is FamilyKind.Weight or FamilyKind.WeightGradient
        ? topology.LayerOffset(family.Layer - 1)
        : topology.BiasIndex(family.Layer - 1, 0);

    // One number, or one for each class.
    private string Hyperparameter(SymbolExpr symbol) => symbol.Indices.Count == 0
        ? NameTable.Array(symbol.Family)
        : $"At(ref {NameTable.Array(symbol.Family)}, {Place(0, symbol.Indices.Select(index => (index, 1)), null)})";

    // Weights lie input-major: input · units + unit.
    private static IEnumerable<(Subscript Index, int Step)> Matrix(SymbolExpr symbol) => symbol.Indices.Count == 1
        ? [(symbol.Indices[0], 1)]
        : [(symbol.Indices[1], symbol.Family.Shape[0]), (symbol.Indices[0], 1)];

    private string Place(int constant, IEnumerable<(Subscript Index, int Step)> indices, string? sample)
    {
        var terms = new List<string>();
        foreach ((Subscript index, int step) in indices)
        {
            (string? name, int offset) = index is IndexVariable variable ? _indices[variable] : (null, ((FixedIndex)index).Value);
            constant += offset * step;
            if (name is not null)
                terms.Add(step == 1 ? name : $"{name} * {Text(step)}");
        }

        if (sample is not null)
            terms.Add(sample);
        if (constant > 0 || terms.Count == 0)
            terms.Add(Text(constant));
        return string.Join(" + ", terms);
    }

    private string Subscript(Subscript subscript)
    {
        (string? name, int offset) = subscript is IndexVariable variable ? _indices[variable] : (null, ((FixedIndex)subscript).Value);
        return name is null ? Text(offset + 1) : offset == 0 ? name : name + Text(offset);
    }

    private string Call(string function, string arguments)
    {
        functions.Add(function);
        return $"{function}({arguments})";
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
