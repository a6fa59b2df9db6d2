using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Passes;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>Lowers the gradients of a layer whose units do not fill a vector: the weights of several inputs lie in each.</summary>
internal sealed class NarrowGradientLowering
{
    private const string Index = "i";

    private readonly NarrowGradientBlock _block;
    private readonly IElementMemory _memory;
    private readonly UnitRegisters? _registers;
    private readonly int _lanes;
    private readonly int _units;
    private readonly Family _deltas;
    private readonly Family _inputs;

    /// <param name="block">The gradients.</param>
    /// <param name="memory">Where values lie.</param>
    /// <param name="registers">What is in vectors already; null: nothing.</param>
    /// <param name="lanes">The numbers of a vector.</param>
    public NarrowGradientLowering(NarrowGradientBlock block, IElementMemory memory, UnitRegisters? registers, int lanes)
    {
        (_block, _memory, _registers, _lanes) = (block, memory, registers, lanes);
        (_deltas, _inputs, _units) = (block.Factors.Delta.Family, block.Factors.Input.Family, block.Definition.Target.Family.Shape[0]);
    }

    public IReadOnlyList<Nest> Lower()
    {
        List<UnitPiece> pieces = [.. UnitPiece.Of(_inputs.Size, _lanes, together: 1)];
        IReadOnlyList<Nest> nests = SingleRounds.Apply([.. Deltas(pieces), .. pieces.SelectMany(Inputs)]);
        return [new Remark(new Equation(_block.Definition, writeOut: false).ToText()), .. _registers is null ? nests : [new Scope(nests)]];
    }

    // δ as it stands in the vectors: of one unit in all elements, else the units over and over, from each unit that a vector begins with.
    private IEnumerable<Nest> Deltas(IEnumerable<UnitPiece> pieces)
    {
        List<int> starts = [.. pieces.SelectMany(Vectors).Where(vector => vector.Width > 1).Select(vector => vector.From % _units).Distinct()];
        if (starts.Count == 0)
            return [];
        if (_units == 1)
            return [new Assign(From(0), new SplatValue(Delta(0)), Declares: true)];
        // What is no part of a vector is read together with what lies behind it in the scratch.
        var all = new ElementValue(_deltas, new([new(null, 0, _units)]));
        LocalValue units = _registers?.IsOneVector(_deltas) == true ? Local(all) : LocalValue.Vector(NameTable.Array(_deltas) + "_k");
        return
        [
            .. units.IsVector ? [new Assign(units, _memory.Read(all), Declares: true)] : Array.Empty<Nest>(),
            .. starts.Select(start => new Assign(From(start), new PermuteValue("Cycle", units, _units, start), Declares: true)),
        ];
    }

    private IEnumerable<Nest> Inputs(UnitPiece piece)
    {
        if (_registers?.IsVector(_inputs) == true)
        {
            return from n in Enumerable.Range(0, (piece.End - piece.First) / piece.Width)
                   let first = new AffineIndex(null, piece.First + (n * piece.Width), piece.Width)
                   from nest in Add(piece, first, Local(Input(first)))
                   select nest;
        }

        var index = new AffineIndex(Index, 0, piece.Width);
        LocalValue local = new($"{NameTable.Array(_inputs)}_{Index}", new([]), IsVector: piece.Width > 1);
        Assign read = new(local, _memory.Read(Input(index)), Declares: true);
        return [new Loop(Index, new(piece.First, piece.End, piece.Width), [read, .. Add(piece, index, local)])];
    }

    // The gradients of the inputs of a piece, cut into vectors.
    private IEnumerable<(int From, int Width)> Vectors(UnitPiece piece) =>
        from vector in UnitPiece.Of(piece.Width * _units, _lanes, together: 1)
        from n in Enumerable.Range(0, (vector.End - vector.First) / vector.Width)
        select (vector.First + (n * vector.Width), vector.Width);

    // What a sample adds to the gradients of the inputs of a vector.
    private IEnumerable<Nest> Add(UnitPiece piece, AffineIndex first, LocalValue inputs)
    {
        foreach ((int from, int width) in Vectors(piece))
        {
            // The weights of an input lie one after the other.
            Access matrix = _memory.At(new ElementValue(_block.Definition.Target.Family, new([AffineIndex.Fixed(0), first with { Lanes = 0 }])));
            Access place = matrix with { Terms = new([matrix.Terms[0], new(new(null, from, width), 1)]) };
            Value delta = width == 1 ? Delta(from % _units) : From(_units == 1 ? 0 : from % _units);
            Value input = width == 1 ? piece.Width == 1 ? inputs : new LaneValue(inputs, from / _units)
                : piece.Width == 1 ? new SplatValue(inputs)
                : _units == 1 ? inputs : new PermuteValue("Repeat", inputs, _units, from);
            yield return new Store(place, new MultiplyAddValue(delta, input, new SumSoFarValue(place)));
        }
    }

    private Value Delta(int unit) => _memory.Read(new(_deltas, _deltas.Shape.Count == 0 ? new([]) : new([AffineIndex.Fixed(unit)])));

    private ElementValue Input(AffineIndex index) => new(_inputs, new([index]));

    private LocalValue From(int unit) => LocalValue.Vector(NameTable.Array(_deltas) + (_units == 1 ? "_all" : $"_from{AffineIndex.Fixed(unit)}"));

    private static LocalValue Local(ElementValue element) => new(NameTable.Array(element.Family), element.Indices);
}
