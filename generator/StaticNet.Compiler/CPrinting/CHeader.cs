using StaticNet.Compiler.Lowering;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.CPrinting;

/// <summary>
/// Writes a network as one C99 header without dependencies: its equations, forward and backward, for one sample and for batches, the bits of the C# class. Buffers are static,
/// nothing is allocated, and the elementary functions are those of <c>StaticNet.Numerics</c>.
/// </summary>
internal sealed class CHeader
{
    private readonly CodeWriter _code = new();
    private readonly ScheduledProgram _program;
    private readonly NetworkTopology _topology;
    private readonly CType _type;
    private readonly CFunctions _functions;
    private readonly string _prefix;

    private CHeader(NetworkTopology topology, string? name, CancellationToken cancellation)
    {
        // Dropout is for training with a key; without one the network is whole.
        _topology = topology.WithoutDropout();
        _program = Scheduler.Schedule(NetworkEquations.Of(_topology).Derivation, cancellation);
        _type = new(_topology.Precision);
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
        bool differs = _program.Lanes is not null && _program.Derivation.CompiledProgram.Any(definition => LaneStepBack.Of(definition, _topology) is not null);
        int forward = Sample(code, "forward_one", "The outputs of a sample.", "void", $"const {T} *w, const {T} *x, {T} *a", isAlone: false, IsOutput, writesOutputs: true);
        int loss = Sample(code, "loss_one", "The loss of a sample.", T, $"const {T} *w, const {T} *x, const {T} *y", isAlone: false, IsLoss, writesOutputs: false);
        var batch = new CBatch(code, _program, _prefix, _type);
        int backward = Sample(
            code, "backward_one", $"The loss of a sample; its gradient is added to the sums.{(differs ? " One of few samples: the step back is summed as C# does for them." : "")}",
            T, $"const {T} *w, const {T} *x, const {T} *y, {batch.GradientParameters}", isAlone: true, IsWantedBackward, writesOutputs: false);
        if (differs)
        {
            code.Line($"#if {batch.Largest} >= {Numeral.Of(batch.FromSamples)}");
            backward += Sample(
                code, "backward_many", "The same for a sample of a batch, whose step back is summed unit after unit.",
                T, $"const {T} *w, const {T} *x, const {T} *y, {batch.GradientParameters}", isAlone: false, IsWantedBackward, writesOutputs: false);
            code.Line("#endif");
            code.Line();
        }

        new CPenalty(code, _program, _prefix, _type, _functions).Write();
        batch.Write(differs ? "backward_many" : "backward_one");
        return new(forward, loss, backward, batch.Size, batch.FromSamples);
    }

    // The numbers of its buffer.
    private int Sample(CodeWriter code, string name, string summary, string result, string parameters, bool isAlone, Func<IndexedVariable, bool> wanted, bool writesOutputs)
    {
        (IReadOnlyList<Nests.Nest> nests, SampleMemory memory, int scratch) = new SampleLowering(_program, isAlone).Lower(wanted, writesOutputs);
        code.Line($"// {summary}");
        code.Open($"static inline {result} {_prefix}_{name}({parameters})");
        if (scratch > 0)
            code.Line($"static {T} v[{Numeral.Of(scratch)}];");
        foreach (KeyValuePair<IndexedVariable, int> value in memory.Offsets.OrderBy(value => value.Value))
            code.Line($"{T} *const {NameTable.Array(value.Key)} = v{(value.Value == 0 ? "" : $" + {Numeral.Of(value.Value)}")};");
        new CNestPrinter(code, _type, _functions).Print(nests);
        if (result != "void")
            code.Line($"return {NameTable.Array(_program.Derivation.CompiledProgram.First(definition => IsLoss(definition.Target.Variable)).Target.Variable)};");
        code.Close();
        code.Line();
        return scratch;
    }

    private string T => _type.Keyword;

    private bool IsOutput(IndexedVariable variable) => ScheduledProgram.IsOutput(variable, _topology);

    private static bool IsLoss(IndexedVariable variable) => variable.Kind == VariableKind.Loss;

    private static bool IsWantedBackward(IndexedVariable variable) => IsLoss(variable) || ScheduledProgram.IsGradient(variable);
}
