using StaticNet.Compiler.Lowering;
using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Expressions;
using Xunit;

namespace StaticNet.Compiler.Tests.Interpretation;

/// <summary>Runs the nests of one sample: all statements in one method, straight-line code or with values in vectors of 512 bits, or a method a block.</summary>
internal sealed class InterpretedSample
{
    // Where the loss goes that a method would return.
    private const string Returned = "returned";

    private readonly ScheduledProgram _program;
    private readonly bool _isOneMethod;
    private readonly List<NestMethod> _methods;
    private readonly double[] _v;
    private readonly double[] _a;
    private readonly double[] _returned = [double.NaN];

    /// <param name="program">The network. Where nothing is in registers, units in vectors are those of the machine, and computed one by one.</param>
    /// <param name="mistake">What a nest becomes where a mistake is planted; null: it stays.</param>
    public InterpretedSample(ScheduledProgram program, Func<Nest, Nest?> mistake)
    {
        _program = program;
        NetworkTopology topology = program.Derivation.Topology;
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        var loss = new Store(Access.Of(Returned, 0), new LocalValue("loss", default));
        _isOneMethod = program.IsWhole || program.Registers is not null;
        IEnumerable<IReadOnlyList<Nest>> bodies = program.Registers is not null
            ? [[.. new BlockLowering(program, writesOutputs: true, hasRegisters: true).Lower(program.Blocks, cancellation), loss]]
            : program.IsWhole
            ? [[.. new BlockLowering(program, writesOutputs: true).Lower(Scheduler.Unroll(program.Derivation, IsResult), null, cancellation), loss]]
            : BlockLowering.ByVectors(program, writesOutputs: false, program.Blocks, cancellation);
        _methods = [.. bodies.Select((body, n) => new NestMethod($"Method{n}", "", Mistakes.First(body, mistake)))];
        // What nobody wrote is NaN.
        (_v, _a) = ([.. Enumerable.Repeat(double.NaN, program.ScratchSize)], [.. Enumerable.Repeat(double.NaN, topology.OutputSize)]);
        Gradient = new double[topology.ParameterCount];
    }

    public double Loss => _isOneMethod ? _returned[0] : _v[Place(family => family.Kind == FamilyKind.Loss)];

    public IEnumerable<double> Outputs => _isOneMethod ? _a : _v.Skip(Place(IsOutput)).Take(_a.Length);

    public double[] Gradient { get; }

    public void Run(double[] parameters, double[] inputs, double[] targets)
    {
        bool hasVectors = _program.Registers is not null;
        int width = hasVectors ? CostModel.Lanes(_program.Derivation.Topology) : 1;
        var interpreter = new NestInterpreter<double, NumberArithmetic<double>>(width, width, _methods, 1, isMixed: hasVectors);
        foreach ((string name, double[] values) in new[] { ("w", parameters), ("x", inputs), ("y", targets), ("a", _a), ("g", Gradient), ("v", _v), (Returned, _returned) })
            interpreter.Refer(name, values, 0);
        foreach (NestMethod method in _methods)
            interpreter.Run(method.Name);
    }

    private int Place(Func<Family, bool> isWanted) => _program.Offsets[_program.Offsets.Keys.First(isWanted)];

    private bool IsOutput(Family family) => ScheduledProgram.IsOutput(family, _program.Derivation.Topology);

    private bool IsResult(Family family) => IsOutput(family) || family.Kind is FamilyKind.Loss or FamilyKind.WeightGradient or FamilyKind.BiasGradient;
}
