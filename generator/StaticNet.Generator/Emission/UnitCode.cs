using System.Globalization;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Generator;

/// <summary>
/// Writes a family of values of one sample with its units in the lanes: whole vectors, then half a vector, a quarter and single units, so
/// that nothing is read or written beyond the family. Sums keep the order of straight-line code.
/// </summary>
/// <param name="code">Where to.</param>
/// <param name="memory">Where values lie.</param>
/// <param name="scope">The names of a method that holds other blocks too; null: the block is a method.</param>
/// <param name="topology">The network.</param>
/// <param name="functions">Takes the names of the wrappers that are called for single units.</param>
/// <param name="laneFunctions">Takes the names of the wrappers that are called for vectors.</param>
internal sealed class UnitCode(CodeWriter code, MemoryMap memory, UnitScope? scope, NetworkTopology topology, HashSet<string> functions, HashSet<string> laneFunctions)
{
    private readonly int _lanes = CostModel.Lanes(topology);
    private HashSet<string> _known = [];
    private bool _isStraight;
    private readonly Dictionary<SymbolExpr, string> _locals = [];
    private UnitPiece _piece = new(0, 0, 1, 1);
    private int _vector;
    private Subscript? _unit;
    private string _input = "";

    public void Write(UnitBlock block)
    {
        foreach (Definition definition in block.Definitions)
            code.Line($"// {new Equation(definition, writeOut: false).ToText()}");
        Declare(block.Definitions);
        _unit = block.Definitions[0].Target.Indices[0];
        _isStraight = scope is not null && scope.Registers.Fits(block.Units);
        if (_isStraight)
            _known = scope!.Vectors;
        foreach (UnitPiece piece in UnitPiece.Of(block.Units, _lanes))
        {
            _piece = piece;
            if (!_isStraight)
            {
                Open(piece);
                _known.Clear();
            }

            foreach (Definition definition in block.Definitions)
                Write(definition);
            if (!_isStraight)
                code.Close();
        }
    }

    // One round is no loop, but a block of its own.
    private void Open(UnitPiece piece)
    {
        int step = piece.Width * piece.Vectors;
        if (piece.First + step < piece.End)
        {
            code.Open($"for (nint j = {Text(piece.First)}; j < {Text(piece.End)}; j += {Text(step)})");
            return;
        }

        code.Open();
        code.Line($"const nint j = {Text(piece.First)};");
    }

    private string Part(UnitPiece piece) => UnitPiece.Part(piece.Width, _lanes);

    private void Declare(IReadOnlyList<Definition> definitions)
    {
        foreach (Family family in definitions.SelectMany(d => d.Value.Symbols().Append(d.Target)).Select(s => s.Family).Distinct())
            memory.Declare(code, scope, family);
    }

    private void Write(Definition written)
    {
        Definition definition = written with { Value = ConstantFolding.Fold(written.Value) };
        if (definition.Target.Indices.Count == 2)
            WriteGradient(definition);
        else if (new LoopBlock(definition.Phase, definition).ContiguousSum is { } sum)
            WriteSum(definition, sum);
        else
            Each(() => Assign(definition.Target, definition.Value, definition.Target.Family.Kind == FamilyKind.BiasGradient));
    }

    private void Assign(SymbolExpr target, Expr value, bool isAdded)
    {
        Read(value);
        string text = isAdded ? AddTo(target, value) : Writer().Write(value);
        if (!isAdded)
        {
            code.Line($"var {Name(target)} = {text};");
            _known.Add(Name(target));
            text = Name(target);
        }

        if (isAdded || IsStored(target))
            Store(target, text);
    }

    // ∂J/∂θⱼᵢ = δⱼ aᵢ
    private void WriteGradient(Definition definition)
    {
        (SymbolExpr delta, SymbolExpr input) = UnitGradientLanes.Factors(definition)!.Value;
        Each(() => Read(delta));
        int inputs = definition.Target.Family.Shape[1];
        if (_isStraight && inputs * _piece.Vectors <= CostModel.UnrolledTerms)
        {
            for (int i = 0; i < inputs; i++)
            {
                _input = Text(i);
                string name = Name(input);
                _locals[input] = _piece.Vectors == 1 ? Splat(input) : name + _input;
                if (_piece.Vectors > 1 && _known.Add(name + _input))
                    code.Line($"var {name}{_input} = {Splat(input)};");
                Each(() => Store(definition.Target, AddTo(definition.Target, definition.Value)));
                _locals.Remove(input);
            }

            return;
        }

        code.Open($"for (nint i = 0; i < {Text(inputs)}; i++)");
        _input = "i";
        code.Line($"var {Name(input)} = {Splat(input)};");
        Each(() => Store(definition.Target, AddTo(definition.Target, definition.Value)));
        code.Close();
    }

    // The segments side by side, then what the longer ones have left, then the pairwise tree.
    private void WriteSum(Definition definition, ReductionExpr sum)
    {
        int terms = sum.Bound.Count, count = Segments.Count(terms);
        Expr seed = ((SumExpr)definition.Value).Terms[1].Term;
        SymbolExpr input = sum.Body.Symbols().First(s => s.Family.Kind != FamilyKind.Weight);
        SymbolExpr weight = sum.Body.Symbols().First(s => s.Family.Kind == FamilyKind.Weight);
        string Partial(int segment) => count == 1 ? Name(definition.Target) : Suffixed($"{NameTable.Array(definition.Target.Family)}s{Text(segment + 1)}");

        for (int segment = 0; segment < count; segment++)
            Each(() => code.Line($"var {Partial(segment)} = {(segment == 0 ? Load((SymbolExpr)seed) : Writer().Constant(0))};"));

        void Step(int segment, string place)
        {
            _input = place;
            string value = count == 1 ? Name(input) : $"{Name(input)}{Text(segment + 1)}";
            code.Line($"var {value} = {Splat(input)};");
            Each(() => code.Line($"{Partial(segment)} = {Call("Fma", $"{Row(weight)}, {value}, {Partial(segment)}")};"));
        }

        if (_isStraight && terms <= CostModel.UnrolledTerms)
        {
            for (int i = 0; i < terms; i++)
            {
                _input = Text(i);
                string value = Splat(input), name = Name(input) + _input;
                if (_piece.Vectors > 1)
                {
                    if (_known.Add(name))
                        code.Line($"var {name} = {value};");
                    value = name;
                }

                Each(() => code.Line($"{Partial(0)} = {Call("Fma", $"{Row(weight)}, {value}, {Partial(0)}")};"));
            }
        }
        else
        {
            code.Open($"for (nint i = 0; i < {Text(terms / count)}; i++)");
            for (int segment = 0; segment < count; segment++)
                Step(segment, segment == 0 ? "i" : $"i + {Text(Segments.Start(terms, segment))}");
            code.Close();
        }

        if (terms % count > 0)
        {
            code.Open();
            for (int segment = 0; segment < terms % count; segment++)
                Step(segment, Text(Segments.Start(terms, segment + 1) - 1));
            code.Close();
        }

        Each(() =>
        {
            if (count > 1)
            {
                List<Expr> parts = [.. Enumerable.Range(0, count).Select(segment => Local(sum.Pool, Partial(segment)))];
                code.Line($"var {Name(definition.Target)} = {Writer().Write(new PairwiseExpr(sum.Pool, Reduction.Sum, parts))};");
            }

            _known.Add(Name(definition.Target));
            if (IsStored(definition.Target))
                Store(definition.Target, Name(definition.Target));
        });
    }

    private void Each(Action body)
    {
        for (int vector = 0; vector < _piece.Vectors; vector++)
        {
            _vector = vector;
            body();
        }
    }

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

    // A single unit takes a scalar as it is; a loop in a method of many blocks declares none, since the method may.
    private bool IsWrittenOut(SymbolExpr symbol) =>
        (_piece.Width == 1 || (scope is not null && !_isStraight)) && symbol.Indices.All(index => index is FixedIndex);

    private bool IsStored(SymbolExpr symbol) => scope is null || scope.Registers.IsStored(symbol.Family) || memory.IsOutput(symbol.Family);

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
            return Lanes("Load" + Part(_piece), $"ref {w}, {Unit}");
        string place = _isStraight ? Text(width * Offset) : $"{(_vector == 0 ? Unit : $"({Unit})")} * {Text(width)}";
        return Lanes("Column", $"ref {w}, {place}, {Text(width)}, {Text(column)}, {Text(_piece.Width)}");
    }

    // The first unit of the vector at hand: a number in a method of many blocks, else counted from j.
    private int Offset => (_isStraight ? _piece.First : 0) + (_vector * _piece.Width);

    private string Unit => _isStraight ? Text(Offset) : Offset == 0 ? "j" : $"j + {Text(Offset)}";

    private string Suffixed(string name) => name + "_j" + (Offset == 0 ? "" : Text(Offset));

    private string Place(SymbolExpr symbol)
    {
        if (symbol.Indices.Count != 2)
            return Unit;
        int units = symbol.Family.Shape[0];
        if (_isStraight && int.TryParse(_input, NumberStyles.None, CultureInfo.InvariantCulture, out int input))
            return Text((input * units) + Offset);
        string row = $"{(_input.Contains(" ") ? $"({_input})" : _input)} * {Text(units)}";
        return Unit == "0" ? row : $"{row} + {Unit}";
    }

    private string Load(SymbolExpr symbol) => _piece.Width == 1
        ? $"At(ref {NameTable.Array(symbol.Family)}, {Place(symbol)})"
        : Lanes("Load" + Part(_piece), $"ref {NameTable.Array(symbol.Family)}, {Place(symbol)}");

    // The weights of an input; behind two or three of them the next row or the biases are there to be read, which is one instruction.
    private string Row(SymbolExpr weight) => _piece.Width is 2 or 3 && _lanes / 4 > _piece.Width
        ? Lanes("LoadQuarter", $"ref {NameTable.Array(weight.Family)}, {Place(weight)}")
        : Load(weight);

    private string AddTo(SymbolExpr gradient, Expr value)
    {
        string place = $"ref {NameTable.Array(gradient.Family)}, {Place(gradient)}";
        return _piece.Width == 1 ? Writer().AddTo($"ref At({place})", value) : Writer().AddTo(place, value, Part(_piece));
    }

    private string Splat(SymbolExpr symbol)
    {
        string value = scope?.Scalar(symbol) ?? (symbol.Indices.Count == 0
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
