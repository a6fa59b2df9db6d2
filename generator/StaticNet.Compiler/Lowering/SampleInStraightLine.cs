using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Passes;
using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>Lowers one sample in straight-line code: a text for each result, of which the gradient's ends early where it is asked for the loss, or for the outputs if it is made of them.</summary>
/// <param name="program">The network.</param>
/// <param name="cancellation">Stops it.</param>
internal sealed class SampleInStraightLine(ScheduledProgram program, CancellationToken cancellation)
{
    private PassStatements? _passes;

    /// <summary>Whether the gradient is made of the outputs.</summary>
    public bool HasOutputsInGradient => Passes.HasOutputs;

    private PassStatements Passes => _passes ??= PassStatements.Of(program);

    /// <summary>All that a result takes.</summary>
    public IReadOnlyList<Nest> Text(Phase result)
    {
        SampleMemory memory = Memory(program.Offsets, writesOutputs: result == Phase.Forward);
        StraightStatements statements = StraightSample.Statements(memory, null);
        IReadOnlyList<Nest> Unrolled(Func<IndexedVariable, bool> isWanted) => statements.Lower(Unrolling.Of(program.Derivation, isWanted), cancellation);
        IReadOnlyList<Nest> nests = result switch
        {
            Phase.Forward => Unrolled(variable => ScheduledProgram.IsOutput(variable, program.Derivation.Topology)),
            Phase.Loss => [.. Unrolled(variable => variable.Kind == VariableKind.Loss), Return.Loss],
            _ => [.. PassText.Of(Passes, part => statements.Lower(part, cancellation), Passes.HasOutputs ? EndOfOutputs() : null, [Return.Loss]), Return.Loss],
        };
        return new LoadElements(memory, isInPlace: true).Apply(OneSample.Apply(nests));
    }

    private IReadOnlyList<Nest> EndOfOutputs() =>
        [.. PassText.StoreOutputs(Passes.All, program.Derivation.Topology, Memory(new Dictionary<IndexedVariable, int>(), writesOutputs: true)), new Return(null)];

    private SampleMemory Memory(IReadOnlyDictionary<IndexedVariable, int> offsets, bool writesOutputs) => new(program.Derivation.Topology, offsets, writesOutputs, hasPointers: false);
}
