using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;

namespace StaticNet.Compiler.CPrinting;

/// <summary>
/// Writes a network as one C99 header without dependencies: its equations, forward and backward, for one sample and for batches, the bits of the C# class. Buffers are static,
/// nothing is allocated, and the elementary functions are those of <c>StaticNet.Numerics</c>.
/// </summary>
internal sealed class CHeader
{
    private readonly CodeWriter _code = new();
    private readonly ScheduledProgram _program;
    private readonly CType _type;
    private readonly CFunctions _functions;
    private readonly string _prefix;

    private CHeader(NetworkTopology topology, string? name, CancellationToken cancellation)
    {
        // Dropout is for training with a key; without one the network is whole.
        _program = Scheduler.Schedule(NetworkEquations.Of(topology.WithoutDropout()).Derivation, cancellation);
        _type = new(topology.Precision);
        _prefix = CName.Prefix(name ?? topology.Name);
        _functions = new(_prefix);
    }

    /// <summary>The header.</summary>
    /// <param name="topology">The network.</param>
    /// <param name="name">What its names begin with; null: the network's own.</param>
    /// <param name="parameters">The parameters that it carries, in the network's order; null: the caller has them.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static string Of(NetworkTopology topology, string? name = null, IReadOnlyList<double>? parameters = null, CancellationToken cancellation = default) =>
        new CHeader(topology, name, cancellation).Write(parameters);

    private string Write(IReadOnlyList<double>? parameters)
    {
        // What is called is known when the rest is written.
        var body = new CodeWriter();
        CBuffers buffers = WriteBody(body);
        new CPreamble(_code, _program, _prefix, _type).Write(parameters, buffers);
        _functions.WriteConstants(_code, _type);
        _functions.WriteFunctions(_code);
        foreach (string line in body.ToString().TrimEnd('\n').Split('\n'))
            _code.Line(line);
        CPreamble.WriteEnd(_code, _prefix);
        return _code.ToString();
    }

    private CBuffers WriteBody(CodeWriter code)
    {
        var sample = new CSample(code, _program, _prefix, _type, _functions);
        var batch = new CBatch(code, _program, _prefix, _type);
        int forward = sample.WriteForward(), loss = sample.WriteLoss(), backward = sample.WriteBackward(batch);
        new CPenalty(code, _program.Derivation, _prefix, _type, _functions).Write();
        batch.Write(sample.BackwardOfMany);
        return new(forward, loss, backward, batch.Size, batch.FromSamples);
    }
}
