using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Compiler.Planning;

/// <summary>Results of one sample that are computed part by part, in methods that pass their values through the scratch.</summary>
internal static class SampleParts
{
    /// <summary>What a part of a phase is given.</summary>
    public static string[] References(Phase phase) => phase switch
    {
        Phase.Forward => ["w", "x", "v"],
        Phase.Loss => ["y", "v"],
        _ => ["w", "x", "y", "g", "v"],
    };

    /// <summary>A call of a part, with what it computes.</summary>
    public static CallMethod Call(string method, Phase phase, IEnumerable<string> references, IEnumerable<Block> blocks) =>
        CallMethod.Of(method + (phase == Phase.Backward ? "<TMode>" : ""), [.. references]) with { Remark = string.Join(", ", blocks.SelectMany(Variables).Select(TextPrinter.Array)) };

    /// <summary>The outputs go from the scratch to where the caller wants them.</summary>
    /// <param name="program">The network, laid out.</param>
    /// <param name="lanes">The numbers of the vectors that the index of the loop stands beside.</param>
    public static Loop CopyOutputs(ScheduledProgram program, int lanes = 0)
    {
        var term = new AccessTerm(new("k", 0, lanes), 1);
        return new("k", new(0, program.Derivation.Topology.OutputSize, 1), [new Store(Access.Of("a", 0, term), new LoadValue(Access.Of("v", program.OutputOffset, term)))]);
    }

    /// <summary>Returns the loss from the scratch.</summary>
    public static Return ReturnLoss(ScheduledProgram program) => new(new LoadValue(Access.Of("v", program.Offsets.First(entry => entry.Key.Kind == VariableKind.Loss).Value)));

    private static IEnumerable<IndexedVariable> Variables(Block block) => block switch
    {
        LoopBlock loops => [loops.Definition.Target.Variable],
        UnitBlock unit => unit.Definitions.Select(d => d.Target.Variable),
        DotBlock dot => [dot.Definition.Target.Variable],
        NarrowGradientBlock narrow => [narrow.Definition.Target.Variable],
        _ => ((StraightBlock)block).Statements.Where(s => s.Equation is not null).Select(s => s.Equation!.Target.Variable).Distinct(),
    };
}
