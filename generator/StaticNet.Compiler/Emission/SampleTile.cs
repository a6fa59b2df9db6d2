using System.Globalization;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Emission;

/// <summary>
/// A loop over the units of a family by vectors of the machine, some side by side: its head, and the names of values in it. z2_j is the first
/// vector of a round, z2_j1 the next.
/// </summary>
/// <param name="code">Where to.</param>
/// <param name="memory">Where values lie.</param>
/// <param name="topology">The network.</param>
/// <param name="laneFunctions">Takes the names of the wrappers that are called for vectors.</param>
internal sealed class SampleTile(CodeWriter code, MemoryMap memory, NetworkTopology topology, HashSet<string> laneFunctions)
{
    private readonly int _half = CostModel.Lanes(topology) / 2;
    private readonly Dictionary<SymbolExpr, string> _locals = [];
    private readonly HashSet<string> _known = [];
    private Subscript? _index;
    private int _units;
    private int _vectors;
    private int _vector;

    // Whether the units are whole rounds for vectors of 256 bits, and so of 128.
    private bool IsExact => _units % (_vectors * _half) == 0;

    // Fewer units than 128 bits have lanes.
    private bool IsPart => _units < _half / 2;

    /// <summary>The first unit of the vector at hand.</summary>
    public string Unit => _vector == 0 ? "j" : !IsExact ? "j" + Text(_vector) : _vector == 1 ? "j + TLanes.Count" : $"j + {Text(_vector)} * TLanes.Count";

    /// <summary>Begins with another family.</summary>
    /// <param name="index">The index that runs over its units.</param>
    /// <param name="units">The units.</param>
    /// <param name="most">The most vectors side by side.</param>
    public void Set(Subscript index, int units, int most)
    {
        (_index, _units) = (index, units);
        _known.Clear();
        // As many rounds as it takes, of equal length.
        int all = (units + _half - 1) / _half;
        int rounds = (all + most - 1) / most;
        _vectors = (all + rounds - 1) / rounds;
    }

    /// <summary>Opens the loop.</summary>
    public void Open()
    {
        if (IsPart)
        {
            code.Open();
            code.Line("const long j = 0;");
        }
        else if (IsExact)
        {
            code.Open($"for (long j = 0; j < {Text(_units)}; j += {Step})");
        }
        else
        {
            code.Open($"for (long n = 0; n < {Text(_units)}; n += {Step})");
            for (_vector = 0; _vector < _vectors; _vector++)
                code.Line($"long {Unit} = {Call("Within", $"{(_vector == 0 ? "n" : _vector == 1 ? "n + TLanes.Count" : $"n + {Text(_vector)} * TLanes.Count")}, {Text(_units)}")};");
        }
    }

    public void Close() => code.Close();

    /// <summary>Writes something for each of the vectors side by side.</summary>
    public void Each(Action body)
    {
        for (_vector = 0; _vector < _vectors; _vector++)
            body();
        _vector = 0;
    }

    /// <summary>Before the loop: what is the same for all units in all lanes.</summary>
    public void Spread(Expr expr)
    {
        foreach (SymbolExpr symbol in Statement.Scalars(expr).Where(s => !IsNumber(s) && IsSame(s)))
        {
            if (_known.Add(Name(symbol)))
                code.Line($"var {Name(symbol)} = {Call("Splat", Scalar(symbol))};");
        }
    }

    /// <summary>Reads what an expression needs and what is not in a register yet.</summary>
    public void Load(Expr expr)
    {
        foreach (SymbolExpr symbol in Statement.Scalars(expr))
        {
            if (!IsNumber(symbol) && !_locals.ContainsKey(symbol) && _known.Add(Name(symbol)))
                code.Line($"var {Name(symbol)} = {Load(symbol)};");
        }
    }

    /// <summary>A vector from memory. What lies in the scratch is followed by something to be read, and by room to be written.</summary>
    public string Load(SymbolExpr symbol)
    {
        string family = NameTable.Array(symbol.Family);
        if (symbol.Family.Kind == FamilyKind.Weight && symbol.Indices[0] is FixedIndex column)
        {
            int width = symbol.Family.Shape[0];
            string place = $"{(Unit.Contains(" ") ? $"({Unit})" : Unit)} * {Text(width)}";
            return width == 1 && !IsPart
                ? Call("Load", $"ref {family}, {Unit}")
                : Call("Column", $"ref {family}, {place}, {Text(width)}, {Text(column.Value)}, {(IsPart ? Text(_units) : "TLanes.Count")}");
        }

        return Call(IsPart && !memory.IsScratch(symbol.Family) ? _units == 2 ? "LoadPair" : "LoadTriple" : "Load", $"ref {family}, {Unit}");
    }

    /// <summary>Gives a value its name, and its place in memory.</summary>
    /// <param name="target">What it is.</param>
    /// <param name="value">The value; null: it has the name already.</param>
    public void Define(SymbolExpr target, string? value)
    {
        if (value is not null)
            code.Line($"var {Name(target)} = {value};");
        _known.Add(Name(target));
        code.Line($"{Call("Store", $"{Name(target)}, ref {NameTable.Array(target.Family)}, {Unit}")};");
    }

    public ExpressionWriter Writer() => new(topology.Precision, Name, laneFunctions, lanes: true);

    public string Suffixed(string name) => name + "_j" + (_vector == 0 ? "" : Text(_vector));

    /// <summary>A symbol that stands for a local.</summary>
    public SymbolExpr Local(ExprPool pool, string name)
    {
        var symbol = (SymbolExpr)pool.Symbol(Family.Of(FamilyKind.Shared, 0, name));
        _locals[symbol] = name;
        return symbol;
    }

    public string Call(string function, string arguments)
    {
        laneFunctions.Add(function);
        return $"{function}({arguments})";
    }

    private string Step => _vectors == 1 ? "TLanes.Count" : $"{Text(_vectors)} * TLanes.Count";

    private static bool IsNumber(SymbolExpr symbol) => symbol.Family is { Kind: FamilyKind.Hyperparameter, Shape.Count: 0 };

    private static bool IsSame(SymbolExpr symbol) => symbol.Indices.All(index => index is FixedIndex);

    private string Name(SymbolExpr symbol) =>
        _locals.TryGetValue(symbol, out string? local) ? local
        : IsNumber(symbol) ? Call("Splat", NameTable.Scalar(symbol))
        : IsSame(symbol) ? NameTable.Scalar(symbol) + "_all"
        : symbol.Family.Kind == FamilyKind.Weight ? Suffixed($"{NameTable.Array(symbol.Family)}_{symbol.Indices[0]}")
        : symbol.Indices.Count == 1 && symbol.Indices[0].Equals(_index) ? Suffixed(NameTable.Array(symbol.Family))
        : throw new InvalidOperationException($"{symbol.Family.Letter} has no vector here.");

    private static string Scalar(SymbolExpr symbol) => symbol.Indices.Count == 0
        ? NameTable.Array(symbol.Family)
        : $"At(ref {NameTable.Array(symbol.Family)}, {Text(symbol.Place)})";

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
