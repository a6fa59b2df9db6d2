using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Derivations;

namespace StaticNet.Compiler.Lowering;

/// <summary>One text for outputs, loss and gradients, of one sample or of a vector of them: a pass ends where it has what it is asked for.</summary>
internal static class PassText
{
    /// <param name="passes">The statements.</param>
    /// <param name="lower">Lowers some of them, which stand behind those before.</param>
    /// <param name="endOfOutputs">What the pass of the outputs does at its end; null: there is none.</param>
    /// <param name="endOfLoss">What the pass of the loss does; null: all of the text is its own.</param>
    public static IReadOnlyList<Nest> Of(PassStatements passes, Func<IReadOnlyList<Statement>, IReadOnlyList<Nest>> lower, IReadOnlyList<Nest>? endOfOutputs, IReadOnlyList<Nest>? endOfLoss)
    {
        IReadOnlyList<Nest> both = lower(passes.OfBoth), outputs = lower(passes.OfOutputs);
        return
        [
            .. both,
            .. passes.OutputsHaveCalls ? [new UnlessPass(Phase.Loss, outputs)] : outputs,
            .. End(Phase.Forward, endOfOutputs),
            .. lower(passes.OfLoss),
            .. End(Phase.Loss, endOfLoss),
            .. lower(passes.OfGradients),
        ];
    }

    /// <summary>The outputs go to memory.</summary>
    /// <param name="statements">What computes them.</param>
    /// <param name="topology">The network.</param>
    /// <param name="memory">Where they lie.</param>
    public static IReadOnlyList<Nest> StoreOutputs(IReadOnlyList<Statement> statements, NetworkTopology topology, IElementMemory memory)
    {
        var indices = new SampleIndices();
        return [.. statements.Select(statement => statement.Target).Where(target => ScheduledProgram.IsOutput(target.Variable, topology)).Select(indices.Element).Select(output => new Store(memory.At(output), output))];
    }

    private static IEnumerable<Nest> End(Phase pass, IReadOnlyList<Nest>? statements) => statements is null ? [] : [new EndOfPass(pass, statements)];
}
