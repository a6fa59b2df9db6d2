using System.Globalization;
using StaticNet.Compiler.Lowering;
using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Compiler.Emission;

/// <summary>The part of a kernel that is no single method a result: its blocks, each in a method of its own, or one after the other in those of the results.</summary>
internal partial class KernelCode
{
    private readonly Dictionary<Phase, IReadOnlyList<Nest>> _inRegisters = [];

    private CancellationToken _cancellation;

    private void WriteBlocks(CancellationToken cancellation)
    {
        List<(string Name, Block Block)> named = NamedBlocks();
        WriteForward(cancellation);
        if (last >= Phase.Loss)
        {
            code.Line();
            WriteLoss(named, cancellation);
        }

        if (HasGradient)
        {
            code.Line();
            code.OpenMethod(GeneratedCode.Optimized, $"public {BackwardOf(T, "")}");
            if (!ByVectors(Phase.Backward, "Backward<TMode>", "ref w, ref x, ref y, ref g, ref v"))
            {
                Calls(named, cancellation, Phase.Forward, Phase.Loss, Phase.Backward);
                code.Line($"return {Loss()};");
            }

            code.Close();
        }

        if (program.Straight is { } straight)
            LossAndBackward("private", "Straight", straight, cancellation);

        foreach ((string method, Block block) in program.Registers is not null || program.ByVectors is not null ? [] : named.Where(each => each.Block.Phase <= last))
        {
            code.Line();
            string references = string.Join(", ", References(block.Phase).Select(r => $"ref {T} {r}"));
            code.OpenMethod(GeneratedCode.OptimizedApart, $"private static void {method}{PlaceOf(block)}({references}){(block.Phase == Phase.Backward ? " " + OfPlace : "")}");
            Print(new BlockLowering(program, writesOutputs: false).Lower(block, null, cancellation));
            code.Close();
        }
    }

    // What begins the gradient, unless that goes another way or is not asked for.
    private void WriteLoss(List<(string Name, Block Block)> named, CancellationToken cancellation)
    {
        bool hasVectors = program.Straight is not null || program.ByVectors is not null;
        if (HasGradient && hasVectors && IsInRegisters(Phase.Loss) == IsInRegisters(Phase.Backward))
        {
            code.Line($"{GeneratedCode.Inline} public {LossOf(T, "")} => {LossOfBackward("")};");
            return;
        }

        code.OpenMethod(GeneratedCode.Optimized, $"public {LossOf(T, "")}");
        (string entry, string arguments) = HasGradient ? ("Backward<LossOnly>", ArgumentsOfLossOnly) : ("Loss", "ref w, ref x, ref y, ref v");
        if (!ByVectors(Phase.Loss, entry, arguments))
        {
            Calls(named, cancellation, Phase.Forward, Phase.Loss);
            code.Line($"return {Loss()};");
        }

        code.Close();
    }

    private string Loss() => program.Registers is not null ? "loss" : _memory.First(program.Offsets.Keys.First(f => f.Kind == FamilyKind.Loss));

    // What is small enough to be straight-line code elsewhere is small enough to be one method.
    private bool IsInRegisters(Phase phase) => program.Registers is not null && (program.Straight is not null || JitLocals.Fit(InRegisters(phase), CostModel.Lanes(_topology)));

    // All that a result takes, with values in registers.
    private IReadOnlyList<Nest> InRegisters(Phase phase)
    {
        if (!_inRegisters.TryGetValue(phase, out IReadOnlyList<Nest>? nests))
            _inRegisters[phase] = nests = new BlockLowering(program, writesOutputs: phase == Phase.Forward, hasRegisters: true).Lower(program.Blocks.Where(block => block.Phase <= phase), _cancellation);
        return nests;
    }

    private List<(string Name, Block Block)> NamedBlocks()
    {
        List<(string Name, Block Block)> named = [];
        foreach (Block block in program.Blocks)
            named.Add(($"{block.Phase}{(named.Count(n => n.Block.Phase == block.Phase) + 1).ToString(CultureInfo.InvariantCulture)}", block));
        return named;
    }

    private void Calls(List<(string Name, Block Block)> named, CancellationToken cancellation, params Phase[] phases)
    {
        if (program.Registers is not null)
        {
            Print(InRegisters(phases.Max()));
            return;
        }

        foreach ((string method, Block block) in named.Where(n => phases.Contains(n.Block.Phase)))
        {
            code.Line($"{method}{PlaceOf(block)}({string.Join(", ", References(block.Phase).Select(r => $"ref {r}"))}); // {Content(block)}");
        }
    }

    private static string PlaceOf(Block block) => block.Phase == Phase.Backward ? "<TMode>" : "";

    internal static string Content(Block block)
    {
        IEnumerable<Family> families = block switch
        {
            LoopBlock loops => [loops.Definition.Target.Family],
            UnitBlock unit => unit.Definitions.Select(d => d.Target.Family),
            DotBlock dot => [dot.Definition.Target.Family],
            NarrowGradientBlock narrow => [narrow.Definition.Target.Family],
            _ => ((StraightBlock)block).Statements.Where(s => s.Equation is not null).Select(s => s.Equation!.Target.Family).Distinct(),
        };
        return string.Join(", ", families.Select(TextPrinter.Array));
    }

    internal static string[] References(Phase phase) => phase switch
    {
        Phase.Forward => ["w", "x", "v"],
        Phase.Loss => ["y", "v"],
        _ => ["w", "x", "y", "g", "v"],
    };
}
