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
    // Of outputs and loss, where the gradient is no method that begins with them.
    private const string OutputsOrLoss = "OutputsOrLoss";

    private SampleInRegisters? _inRegisters;

    private CancellationToken _cancellation;

    private SampleInRegisters InRegisters => _inRegisters ??= new(program, _cancellation);

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

        if (MethodOfOutputs == OutputsOrLoss)
        {
            code.Line();
            code.OpenMethod(GeneratedCode.Optimized, $"private {InModes(T, OutputsOrLoss)}");
            Print(InRegisters.Text(Phase.Loss));
            code.Line("return loss;");
            code.Close();
        }

        if (program.Straight is { } straight)
            LossAndBackward("private", "Straight", straight, cancellation);

        foreach ((string method, Block block) in program.Registers is not null || program.ByVectors is not null ? [] : named.Where(each => each.Block.Phase <= last))
        {
            code.Line();
            string references = string.Join(", ", References(block.Phase).Select(r => $"ref {T} {r}"));
            code.OpenMethod(GeneratedCode.OptimizedApart, $"private static void {method}{ModeOf(block)}({references}){(block.Phase == Phase.Backward ? " " + OfModes : "")}");
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

        (string entry, string arguments) = HasGradient ? ("Backward<LossOnly>", ArgumentsOfLossOnly) : ("Loss", "ref w, ref x, ref y, ref v");
        if (MethodOfOutputs == OutputsOrLoss)
        {
            WriteWays(LossOf(T, ""), $"{OutputsOrLoss}<LossOnly>({ArgumentsOfLossOnly})", entry, arguments);
            return;
        }

        code.OpenMethod(GeneratedCode.Optimized, $"public {LossOf(T, "")}");
        if (!ByVectors(Phase.Loss, entry, arguments))
        {
            Calls(named, cancellation, Phase.Forward, Phase.Loss);
            code.Line($"return {Loss()};");
        }

        code.Close();
    }

    private string Loss() => program.Registers is not null ? "loss" : _memory.First(program.Offsets.Keys.First(f => f.Kind == VariableKind.Loss));

    private bool IsInRegisters(Phase phase) => InRegisters.Has(phase);

    // The method in registers that ends at the outputs if they are all that is asked for; null: there is none.
    private string? MethodOfOutputs => last == Phase.Forward || program.Registers is null || InRegisters.StoresOfOutputs() is null ? null
        : HasGradient && IsInRegisters(Phase.Backward) ? "Backward"
        : IsInRegisters(Phase.Loss) ? OutputsOrLoss : null;

    // In registers, or by another way; the JIT inlines which.
    private void WriteWays(string head, string inRegisters, string entry, string arguments)
    {
        bool returns = !head.Contains(" void ");
        code.OpenMethod(GeneratedCode.Inline, $"public {head}");
        code.Line($"if ({IsWide}) {(returns ? "return " : "")}{inRegisters};");
        foreach ((string condition, string call) in OtherWays(entry))
            code.Line($"{(returns ? "" : "else ")}{(condition.Length > 0 ? $"if ({condition}) " : "")}{(returns ? "return " : "")}{call}({arguments});");
        code.Close();
    }

    private IReadOnlyList<(string Condition, string Call)> OtherWays(string entry) => program.Straight is not null
        ? [("", entry.Insert(entry.Contains("<") ? entry.IndexOf('<') : entry.Length, "Straight"))]
        : [.. SampleKernelCode.Calls(_topology, entry).Skip(1)];

    private void WriteOutputs(CancellationToken cancellation)
    {
        Calls(NamedBlocks(), cancellation, Phase.Forward);
        if (program.Registers is not null)
            return;
        IndexedVariable outputs = program.Offsets.Keys.First(f => ScheduledProgram.IsOutput(f, _topology));
        code.Open($"for (int k = 0; k < {outputs.Size.ToString(CultureInfo.InvariantCulture)}; k++)");
        code.Line($"At(ref a, k) = At(ref v, {program.Offsets[outputs].ToString(CultureInfo.InvariantCulture)} + k);");
        code.Close();
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
            Print(InRegisters.Text(phases.Max()));
            return;
        }

        foreach ((string method, Block block) in named.Where(n => phases.Contains(n.Block.Phase)))
        {
            code.Line($"{method}{ModeOf(block)}({string.Join(", ", References(block.Phase).Select(r => $"ref {r}"))}); // {Content(block)}");
        }
    }

    private static string ModeOf(Block block) => block.Phase == Phase.Backward ? "<TMode>" : "";

    internal static string Content(Block block)
    {
        IEnumerable<IndexedVariable> variables = block switch
        {
            LoopBlock loops => [loops.Definition.Target.Variable],
            UnitBlock unit => unit.Definitions.Select(d => d.Target.Variable),
            DotBlock dot => [dot.Definition.Target.Variable],
            NarrowGradientBlock narrow => [narrow.Definition.Target.Variable],
            _ => ((StraightBlock)block).Statements.Where(s => s.Equation is not null).Select(s => s.Equation!.Target.Variable).Distinct(),
        };
        return string.Join(", ", variables.Select(TextPrinter.Array));
    }

    internal static string[] References(Phase phase) => phase switch
    {
        Phase.Forward => ["w", "x", "v"],
        Phase.Loss => ["y", "v"],
        _ => ["w", "x", "y", "g", "v"],
    };
}
