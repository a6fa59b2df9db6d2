using StaticNet.Compiler.Lowering;
using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using Xunit;

namespace StaticNet.Compiler.Tests.Interpretation;

/// <summary>Runs the nests of one sample: all statements in one method, straight-line code or with values in vectors of 512 bits, or a method a block.</summary>
internal sealed class InterpretedSample
{
    private readonly ScheduledProgram _program;
    private readonly bool _isOneMethod;
    private readonly List<NestMethod> _methods;
    private readonly double[] _v;
    private readonly double[] _a;
    private readonly double[] _returned = [double.NaN];
    private readonly NestMethod? _outputs;

    /// <param name="program">The network. Where nothing is in registers, units in vectors are those of the machine, and computed one by one.</param>
    /// <param name="mistake">What a nest becomes where a mistake is planted; null: it stays.</param>
    public InterpretedSample(ScheduledProgram program, Func<Nest, Nest?> mistake)
    {
        _program = program;
        NetworkTopology topology = program.Derivation.Topology;
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        _isOneMethod = program.IsWhole || program.Registers is not null;
        IEnumerable<IReadOnlyList<Nest>> bodies = program.Registers is not null
            ? [new SampleInRegisters(program, cancellation).Text(Phase.Backward)]
            : program.IsWhole
            ? [new SampleInStraightLine(program, cancellation).Text(Phase.Backward)]
            : new BlockLowering(program, writesOutputs: false, cancellation).Lower(program.Blocks);
        List<IReadOnlyList<Nest>> texts = [.. bodies];
        _methods = [.. texts.Select((body, n) => new NestMethod($"Method{n}", "", Mistakes.First(body, mistake)))];
        // Where loops compute the outputs, they have a text of their own.
        if (_isOneMethod && !texts[0].Any(nest => nest is EndOfPass { Pass: Phase.Forward }))
            _outputs = new("Outputs", "", program.IsWhole ? new SampleInStraightLine(program, cancellation).Text(Phase.Forward) : new SampleInRegisters(program, cancellation).Text(Phase.Forward));
        // What nobody wrote is NaN.
        (_v, _a) = ([.. Enumerable.Repeat(double.NaN, program.ScratchSize)], [.. Enumerable.Repeat(double.NaN, topology.OutputSize)]);
        Gradient = new double[topology.ParameterCount];
    }

    public double Loss => _isOneMethod ? _returned[0] : _v[Place(variable => variable.Kind == VariableKind.Loss)];

    public IEnumerable<double> Outputs => _isOneMethod ? _a : _v.Skip(Place(IsOutput)).Take(_a.Length);

    public double[] Gradient { get; }

    /// <summary>Computes all; in one method as its passes: the loss is that which the gradient and the loss alone agree on.</summary>
    public void Run(double[] parameters, double[] inputs, double[] targets)
    {
        bool hasVectors = _program.Registers is not null;
        int width = hasVectors ? Machine.Lanes(_program.Derivation.Topology) : 1;
        // No other pass touches the gradient.
        double[] none = [];
        void RunPass(Phase pass, IReadOnlyList<NestMethod> methods)
        {
            var interpreter = new NestInterpreter<double, NumberArithmetic<double>>(width, width, methods, 1, isMixed: hasVectors, pass: pass);
            foreach ((string name, double[] values) in new[] { ("w", parameters), ("x", inputs), ("y", targets), ("a", _a), ("g", pass == Phase.Backward ? Gradient : none), ("v", _v), (NestInterpreter<double, NumberArithmetic<double>>.Returned, _returned) })
                interpreter.Refer(name, values, 0);
            foreach (NestMethod method in methods)
                interpreter.Run(method.Name);
        }

        RunPass(Phase.Backward, _methods);
        if (!_isOneMethod)
            return;
        double loss = _returned[0];
        _v.AsSpan().Fill(double.NaN);
        RunPass(Phase.Loss, _methods);
        if (!loss.Equals(_returned[0]))
            _returned[0] = double.NaN;
        _v.AsSpan().Fill(double.NaN);
        RunPass(Phase.Forward, _outputs is null ? _methods : [_outputs]);
    }

    private int Place(Func<IndexedVariable, bool> isWanted) => _program.Offsets[_program.Offsets.Keys.First(isWanted)];

    private bool IsOutput(IndexedVariable variable) => ScheduledProgram.IsOutput(variable, _program.Derivation.Topology);
}
