using StaticNet.Compiler.Lowering;
using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Planning;
using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Tests.Interpretation;

/// <summary>Runs the plan of a batch on a block of samples as the runtime does: it fills the rows, calls an entry, and reads what came out.</summary>
/// <typeparam name="T">What is computed.</typeparam>
/// <typeparam name="TArithmetic">How.</typeparam>
internal sealed class InterpretedBatch<T, TArithmetic>
    where TArithmetic : IArithmetic<T>
{
    private readonly LaneProgram _program;
    private readonly BatchPlan _plan;
    private readonly int _samples;
    private readonly T[] _w;
    private readonly T[] _v;
    private readonly T[] _g;

    /// <param name="program">The network in lanes.</param>
    /// <param name="plan">What computes it.</param>
    /// <param name="samples">The samples, at most a block.</param>
    /// <param name="initial">What lies in memory at first: the buffer's name and the offset.</param>
    public InterpretedBatch(LaneProgram program, BatchPlan plan, int samples, Func<string, int, T> initial)
    {
        (_program, _plan, _samples) = (program, plan, samples);
        T[] Memory(string name, int size) => [.. Enumerable.Range(0, size).Select(place => initial(name, place))];
        NetworkTopology topology = program.Layout.Topology;
        _w = Memory("w", topology.ParameterCount);
        _g = Memory("g", topology.ParameterCount);
        _v = Memory("v", program.Layout.Size);
        for (int s = 0; s < program.BlockSamples; s++)
            _v[program.Layout.LaneMaskOffset + s] = TArithmetic.Mask(s < samples);
        foreach (IndexedVariable variable in program.Layout.Sums.Keys)
            _v.AsSpan(program.Layout.Offset(variable), variable.Size * program.Lanes).Fill(TArithmetic.Number(0));
    }

    /// <summary>Sets a value of every sample.</summary>
    public void Fill(int row, Func<int, T> value)
    {
        for (int s = 0; s < End; s++)
            _v[row + s] = value(Math.Min(s, _samples - 1));
    }

    /// <summary>The value of a row for a sample.</summary>
    public T Row(int row, int sample) => _v[row + sample];

    /// <summary>The gradient sums so far, of one parameter: a vector whose elements are still to be added up, or one number that has been.</summary>
    public IReadOnlyList<T> Sums(IndexedVariable gradient, int unit, int input)
    {
        int place = gradient.Shape.Count == 2 ? (input * gradient.Shape[0]) + unit : unit;
        return _program.Layout.Sums.ContainsKey(gradient)
            ? _v.AsSpan(_program.Layout.Offset(gradient) + (place * _program.Lanes), _program.Lanes).ToArray()
            : [_g[LaneMemory.Parameter(_program.Layout.Topology, gradient) + place]];
    }

    /// <summary>Runs an entry.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="width">The numbers of a vector of the machine: all lanes, or a part.</param>
    public void Run(string name, int width)
    {
        BatchEntry entry = _plan.Entries.Single(entry => entry.Name == name);
        var interpreter = new NestInterpreter<T, TArithmetic>(width, _program.Lanes, _plan.Methods, End, pass: entry.Result);
        foreach (BatchStep step in entry.Steps)
        {
            // Sums over the samples stay in registers while a part of every vector of 512 bits runs by.
            NestMethod method = _plan.Methods.Single(method => method.Name == step.Method);
            bool isOfParts = method.Group is not null || method.Body.Any(nest => nest is RowSums or LaneProducts);
            for (int part = 0; part < (isOfParts ? _program.Lanes : width); part += width)
            {
                interpreter.Refer("w", _w, 0);
                interpreter.Refer("v", _v, part);
                interpreter.Refer("g", _g, 0);
                interpreter.Run(step.Method);
            }
        }
    }

    private int End => (_samples + _program.Lanes - 1) / _program.Lanes * _program.Lanes;
}
