using System.Globalization;
using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Emission;

/// <summary>What values are called, where they lie, and how they are read and written, for the vector at hand.</summary>
internal sealed partial class UnitCode
{
    private void Read(Expr expr)
    {
        foreach (SymbolExpr symbol in Statement.Scalars(expr))
        {
            if (symbol.Family is not { Kind: FamilyKind.Hyperparameter, Shape.Count: 0 } && !_locals.ContainsKey(symbol) && !IsWrittenOut(symbol) && _known.Add(Name(symbol)))
                code.Line($"var {Name(symbol)} = {(IsColumn(symbol) ? Column(symbol) : IsOfUnits(symbol) ? Load(symbol) : Splat(symbol))};");
        }
    }

    private ExpressionWriter Writer() => _piece.Width == 1 ? new(topology.Precision, Name, functions) : new(topology.Precision, Name, laneFunctions, lanes: true);

    // In a vector of units a value of the layer before is the same in all lanes: a2_i.
    private string Name(SymbolExpr symbol)
    {
        if (_locals.TryGetValue(symbol, out string? local))
            return local;
        if (symbol.Family is { Kind: FamilyKind.Hyperparameter, Shape.Count: 0 })
            return _piece.Width == 1 ? NameTable.Scalar(symbol) : Lanes("Splat", NameTable.Scalar(symbol));
        if (IsWrittenOut(symbol))
            return Splat(symbol);
        string name = NameTable.Array(symbol.Family);
        if (IsColumn(symbol))
            return Suffixed($"{name}_{symbol.Indices[0]}");
        if (symbol.Indices.Count == 1 && symbol.Indices[0] is FixedIndex)
            return NameTable.Scalar(symbol) + "_all";
        return symbol.Indices.Count == 0 ? name + "_all" : IsOfUnits(symbol) ? Suffixed(name) : name + "_i";
    }

    // A single unit takes a scalar as it is.
    private bool IsWrittenOut(SymbolExpr symbol) => _piece.Width == 1 && symbol.Indices.All(index => index is FixedIndex);

    private bool IsStored(SymbolExpr symbol) => scope.Registers.IsStored(symbol.Family) || memory.IsOutput(symbol.Family);

    private bool IsOfUnits(SymbolExpr symbol) => symbol.Indices.Count > 0 && symbol.Indices[0].Equals(_unit);

    // θₖⱼ of one k, where the weights of a j lie together.
    private bool IsColumn(SymbolExpr symbol) =>
        symbol.Family.Kind == FamilyKind.Weight && symbol.Indices[0] is FixedIndex && symbol.Indices[1].Equals(_unit);

    private string Column(SymbolExpr weight)
    {
        int width = weight.Family.Shape[0], column = ((FixedIndex)weight.Indices[0]).Value;
        string w = NameTable.Array(weight.Family);
        if (_piece.Width == 1)
            return $"At(ref {w}, {Text((_piece.First * width) + column)})";
        if (width == 1)
            return Lanes("Load" + Part(_piece), $"ref {w}, {Text(Offset)}");
        return Lanes("Column", $"ref {w}, {Text(width * Offset)}, {Text(width)}, {Text(column)}, {Text(_piece.Width)}");
    }

    // The first unit of the vector at hand.
    private int Offset => _piece.First + (_vector * _piece.Width);

    private string Part(UnitPiece piece) => VectorPart.Name(piece.Width, _lanes);

    private string Suffixed(string name) => name + "_j" + (Offset == 0 ? "" : Text(Offset));

    private string Place(SymbolExpr symbol)
    {
        if (symbol.Indices.Count != 2)
            return Text(Offset);
        int units = symbol.Family.Shape[0];
        string[] input = _input.Split([" + "], StringSplitOptions.None);
        bool isLoop = !int.TryParse(input[0], NumberStyles.None, CultureInfo.InvariantCulture, out _);
        int row = isLoop && input.Length == 1 ? 0 : int.Parse(input[input.Length - 1], NumberStyles.None, CultureInfo.InvariantCulture);
        int constant = (row * units) + Offset;
        return !isLoop ? Text(constant) : $"i * {Text(units)}" + (constant == 0 ? "" : $" + {Text(constant)}");
    }

    private string Load(SymbolExpr symbol) => _piece.Width == 1
        ? $"At(ref {NameTable.Array(symbol.Family)}, {Place(symbol)})"
        : Lanes("Load" + Part(_piece), $"ref {NameTable.Array(symbol.Family)}, {Place(symbol)}");

    private string AddTo(SymbolExpr gradient, Expr value)
    {
        string place = $"ref {NameTable.Array(gradient.Family)}, {Place(gradient)}";
        return _piece.Width == 1 ? Writer().AddTo($"ref At({place})", value) : Writer().AddTo(place, value, Part(_piece));
    }

    private string Splat(SymbolExpr symbol)
    {
        string value = scope.Scalar(symbol) ?? (symbol.Indices.Count == 0
            ? NameTable.Array(symbol.Family)
            : $"At(ref {NameTable.Array(symbol.Family)}, {(symbol.Indices[0] is FixedIndex index ? Text(index.Value) : _input)})");
        return _piece.Width == 1 ? value : Lanes("Splat", value);
    }

    private void Store(SymbolExpr symbol, string value)
    {
        if (_piece.Width == 1)
            code.Line($"At(ref {NameTable.Array(symbol.Family)}, {Place(symbol)}) = {value};");
        else
            code.Line($"{Lanes("Store" + Part(_piece), $"{value}, ref {NameTable.Array(symbol.Family)}, {Place(symbol)}")};");
    }

    private SymbolExpr Local(ExprPool pool, string name)
    {
        var symbol = (SymbolExpr)pool.Symbol(Family.Of(FamilyKind.Shared, 0, name));
        _locals[symbol] = name;
        return symbol;
    }

    private string Call(string function, string arguments)
    {
        (_piece.Width == 1 ? functions : laneFunctions).Add(function);
        return $"{function}({arguments})";
    }

    private string Lanes(string function, string arguments)
    {
        laneFunctions.Add(function);
        return $"{function}({arguments})";
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
