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
    private readonly RegisterMemory _memory;
    private readonly UnitRegisters _registers;
    private readonly int _lanes;
    private readonly int _units;
    private readonly IndexedVariable _deltas;
    private readonly IndexedVariable _inputs;

    /// <param name="block">The gradients.</param>
    /// <param name="memory">Where values lie.</param>
    /// <param name="registers">What is in vectors already.</param>
    /// <param name="lanes">The numbers of a vector.</param>
    public NarrowGradientLowering(NarrowGradientBlock block, RegisterMemory memory, UnitRegisters registers, int lanes)
    {
        (_block, _memory, _registers, _lanes) = (block, memory, registers, lanes);
        (_deltas, _inputs, _units) = (block.Factors.Delta.Variable, block.Factors.Input.Variable, block.Definition.Target.Variable.Shape[0]);
    }

    public IReadOnlyList<Nest> Lower()
    {
        List<(UnitVector Vector, int Shared)> vectors = [.. UnitVector.Of(_inputs.Size, _lanes).Select((vector, n) => (vector, (n * _lanes) - vector.First))];
        return
        [
            Remark.Of(_block.Definition),
            .. SingleRounds.Apply([.. Deltas(vectors.SelectMany(each => Parts(each.Vector, each.Shared))), .. Inputs(vectors)]),
        ];
    }

    // δ as it stands in the vectors: of one unit in all elements, else the units over and over, from each unit that a vector begins with.
    private IEnumerable<Nest> Deltas(IEnumerable<(int From, int Width)> parts)
    {
        List<int> starts = [.. parts.Where(part => part.Width > 1).Select(part => part.From % _units).Distinct()];
        if (starts.Count == 0)
            return [];
        if (_units == 1)
            return [new Assign(From(0), new SplatValue(Delta(0)), Declares: true)];
        // What is no part of a vector is read together with what lies behind it in the scratch.
        var all = new ElementValue(_deltas, new([new(null, 0, _units)]));
        LocalValue units = _registers.IsOneVector(_deltas) ? LocalValue.Of(all) : LocalValue.Vector(NameTable.Array(_deltas) + "_k");
        return
        [
            .. units.IsVector ? [new Assign(units, _memory.Read(all), Declares: true)] : Array.Empty<Nest>(),
            .. starts.Select(start => new Assign(From(start), new PermuteValue("Tile", units, _units, start), Declares: true)),
        ];
    }

    // Where inputs are in memory, whole vectors of them are a loop.
    private IEnumerable<Nest> Inputs(IReadOnlyList<(UnitVector Vector, int Shared)> vectors)
    {
        if (_inputs.Size == 1)
            return Add(new(0, 1), 0, AffineIndex.Fixed(0), Input(AffineIndex.Fixed(0)));
        if (_registers.IsVector(_inputs))
            return vectors.SelectMany(each => Add(each.Vector, each.Shared, new(null, each.Vector.First, each.Vector.Width), LocalValue.Of(Input(new(null, each.Vector.First, each.Vector.Width)))));
        var index = new AffineIndex(Index, 0, _lanes);
        int whole = _inputs.Size / _lanes * _lanes;
        LocalValue local = new($"{NameTable.Array(_inputs)}_{Index}", new([]), IsVector: true);
        List<Nest> nests = [];
        if (whole > 0)
            nests.Add(new Loop(Index, new(0, whole, _lanes), [new Assign(local, _memory.Read(Input(index)), Declares: true), .. Add(new(0, _lanes), 0, index, local)]));
        if (whole < _inputs.Size)
        {
            (UnitVector vector, int shared) = vectors[vectors.Count - 1];
            AffineIndex last = new(null, vector.First, vector.Width);
            LocalValue inputs = LocalValue.Of(Input(last));
            nests.AddRange([new Assign(inputs, _memory.Read(Input(last)), Declares: true), .. Add(vector, shared, last, inputs)]);
        }

        return nests;
    }

    // The gradients of the inputs of a vector, but for those that it shares with the one before, cut into vectors.
    private IEnumerable<(int From, int Width)> Parts(UnitVector vector, int shared)
    {
        int first = shared * _units, end = vector.Width * _units;
        return Enumerable.Range(0, (end - first + _lanes - 1) / _lanes).Select(n => first + (n * _lanes)).Select(from => (from, Math.Min(_lanes, end - from)));
    }

    // What a sample adds to the gradients of the inputs of a vector.
    private IEnumerable<Nest> Add(UnitVector vector, int shared, AffineIndex first, Value inputs)
    {
        foreach ((int from, int width) in Parts(vector, shared))
        {
            // The weights of an input lie one after the other.
            Access matrix = _memory.At(new ElementValue(_block.Definition.Target.Variable, new([AffineIndex.Fixed(0), first with { Lanes = 0 }])));
            Access sum = matrix with { Terms = new([matrix.Terms[0], new(new(null, from, width), 1)]) };
            Value delta = width == 1 ? Delta(from % _units) : From(_units == 1 ? 0 : from % _units);
            Value input = vector.Width == 1 ? width == 1 ? inputs : new SplatValue(inputs)
                : width == 1 ? new LaneValue(inputs, from / _units)
                : _units == 1 && from == 0 ? inputs : new PermuteValue("Repeat", inputs, _units, from);
            yield return new Store(sum, new MultiplyAddValue(delta, input, new LoadOrZeroValue(sum)));
        }
    }

    private Value Delta(int unit) => _memory.Read(new(_deltas, _deltas.Shape.Count == 0 ? new([]) : new([AffineIndex.Fixed(unit)])));

    private ElementValue Input(AffineIndex index) => new(_inputs, new([index]));

    private LocalValue From(int unit) => LocalValue.Vector(NameTable.Array(_deltas) + (_units == 1 ? "_all" : $"_from{AffineIndex.Fixed(unit)}"));
}
