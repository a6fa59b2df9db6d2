using StaticNet.Compiler.Lowering;
using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;

namespace StaticNet.Compiler.Planning;

/// <summary>
/// Decides in which ways the entries of one sample are computed. A network is straight-line code; or stays in registers where vectors have 512 bits, and a small one where they have 256, with another way where they
/// have fewer; or is computed by vectors of the machine; or block by block. Nothing is written twice: outputs and loss are what the gradient begins with, wherever they can be.
/// </summary>
/// <param name="program">The network, laid out.</param>
/// <param name="last">What is computed last.</param>
/// <param name="cancellation">Stops it.</param>
internal sealed class SamplePlanner(ScheduledProgram program, Phase last, CancellationToken cancellation)
{
    private const string Forward = nameof(Phase.Forward), Loss = nameof(Phase.Loss), Backward = nameof(Phase.Backward), Straight = "Straight";

    // Of outputs and loss, where the gradient is no method that begins with them.
    private const string OutputsOrLoss = "OutputsOrLoss";

    // What is asked for of a method that computes more, or how it adds to the gradients.
    private const string OutputsOnly = "<OutputsOnly>", LossOnly = "<LossOnly>", Mode = "<TMode>";

    private readonly Precision _precision = program.Derivation.Topology.Precision;
    private readonly SampleInRegisters _inRegisters = new(program, cancellation);
    private readonly SampleInStraightLine? _inStraightLine = (program.IsWhole ? program : program.Straight) is { } straight ? new(straight, cancellation) : null;

    // Whether the gradient in straight-line code is one text with the outputs.
    private bool HasOutputsInGradient => last == Phase.Backward && _inStraightLine is { HasOutputsInGradient: true };

    // The method in registers that ends at the outputs if they are all that is asked for; null: there is none.
    private string? MethodOfOutputs => last == Phase.Forward || program.Registers is null || _inRegisters.StoresOfOutputs() is null ? null
        : last == Phase.Backward && IsInRegisters(Phase.Backward) ? Backward
        : IsInRegisters(Phase.Loss) ? OutputsOrLoss : null;

    /// <summary>Whether a result is computed in registers where vectors have 512 bits.</summary>
    public bool IsInRegisters(Phase result) => _inRegisters.Has(result);

    /// <summary>The vectors from which on it is.</summary>
    public Guard GuardOf(Phase result) => _inRegisters.HasInHalves(result) ? Guard.Vectors256 : Guard.Vectors512;

    /// <summary>The entries and what they call, in the order of the file.</summary>
    public IReadOnlyList<KernelMethod> Methods()
    {
        if (program.IsWhole)
            return [HasOutputsInGradient ? Short(Phase.Forward, Call(Backward, OutputsOnly)) : StraightMethod(Phase.Forward), .. StraightMethods()];
        List<KernelMethod> methods = [OfOutputs()];
        if (program.Straight is not null && !HasOutputsInGradient)
            methods.Add(StraightMethod(Phase.Forward));
        if (last >= Phase.Loss)
            methods.Add(OfLoss());
        if (last == Phase.Backward)
            methods.Add(Entry(Phase.Backward, Ways(Backward, Mode)));
        if (MethodOfOutputs == OutputsOrLoss)
            methods.Add(KernelMethod.Of(Phase.Backward, OutputsOrLoss, new Variant(Guard.None, _inRegisters.Text(Phase.Loss))));
        if (program.Straight is not null)
            methods.AddRange(StraightMethods());
        if (program.Registers is null && program.ByVectors is null)
            methods.AddRange(Blocks(last).Select(named => KernelMethod.Part(
                named.Block.Phase, named.Name, SampleParts.References(named.Block.Phase), new BlockLowering(program, writesOutputs: false, cancellation).Lower(named.Block))));
        return methods;
    }

    private KernelMethod OfOutputs()
    {
        IReadOnlyList<Variant> ways = HasOutputsInGradient ? Ways(Backward, OutputsOnly) : Ways(Forward);
        return MethodOfOutputs is { } method ? Short(Phase.Forward, Call(method, OutputsOnly), ways) : Entry(Phase.Forward, ways);
    }

    // What begins the gradient, unless that goes another way or is not asked for.
    private KernelMethod OfLoss()
    {
        bool hasGradient = last == Phase.Backward, hasVectors = program.Straight is not null || program.ByVectors is not null;
        if (hasGradient && hasVectors && IsInRegisters(Phase.Loss) == IsInRegisters(Phase.Backward))
            return Short(Phase.Loss, Call(Backward, LossOnly));
        IReadOnlyList<Variant> ways = hasGradient ? Ways(Backward, LossOnly) : Ways(Loss);
        return MethodOfOutputs == OutputsOrLoss ? Short(Phase.Loss, Call(OutputsOrLoss, LossOnly), ways) : Entry(Phase.Loss, ways);
    }

    // A call, or one of several; the JIT inlines which.
    private KernelMethod Short(Phase result, CallMethod call, IReadOnlyList<Variant>? ways = null) => KernelMethod.Entry(
        result, [Variant.Of(call, ways is null ? Guard.None : GuardOf(result)), .. Narrow(ways ?? [], GuardOf(result))]) with { Inlining = Inlining.Always };

    // In registers, with another way where vectors have fewer bits; or that way everywhere; or block by block.
    private KernelMethod Entry(Phase result, IReadOnlyList<Variant> ways) =>
        ways.Count == 0 ? KernelMethod.Entry(result, new Variant(Guard.None, ByBlocks(result)))
        : !IsInRegisters(result) ? KernelMethod.Entry(result, [.. ways])
        : InRegisters(result, ways, hasOutputs: MethodOfOutputs == result.ToString() && GuardOf(Phase.Forward) != GuardOf(result));

    private KernelMethod InRegisters(Phase result, IReadOnlyList<Variant> ways, bool hasOutputs)
    {
        Guard guard = GuardOf(result);
        string where = guard == Guard.Vectors256 ? "where vectors have fewer than 256 bits" : "where 512 bits are made of narrower vectors" + (hasOutputs ? ", but for the outputs alone" : "");
        return KernelMethod.Entry(result, [new(guard, _inRegisters.Text(result)), .. Narrow(ways, guard)]) with
        {
            HasOutputsInHalves = hasOutputs,
            Remark = $"{where}: the same bits, {(program.Straight is not null ? "unit by unit" : "by vectors of the machine")}",
        };
    }

    private static IEnumerable<Variant> Narrow(IEnumerable<Variant> ways, Guard guard) => ways.Where(way => way.Guard != Guard.Vectors512 && way.Guard != guard);

    // In straight-line code, or by the vectors of the machine, the widest first; none: there are no vectors.
    private IReadOnlyList<Variant> Ways(string method, string mode = "")
    {
        if (program.Straight is not null)
            return [Variant.Of(Call(method, mode, suffix: Straight))];
        Variant Way(Guard guard, string bits, string fewer) => Variant.Of(Call(method, mode, $"Sample<{NumberType.Lanes(_precision, bits)}, {NumberType.Lanes(_precision, fewer)}>."), guard);
        return program.ByVectors is null ? [] : [Way(Guard.Vectors512, "512", "256"), Way(Guard.Vectors256, "256", "256"), Way(Guard.None, "128", "128")];
    }

    private IReadOnlyList<Nest> ByBlocks(Phase result)
    {
        IEnumerable<Nest> calls = Blocks(result).Select(named => SampleParts.Call(named.Name, named.Block.Phase, SampleParts.References(named.Block.Phase), [named.Block]));
        return [.. calls, result == Phase.Forward ? SampleParts.CopyOutputs(program) : SampleParts.ReturnLoss(program)];
    }

    private IEnumerable<(string Name, Block Block)> Blocks(Phase upTo) => program.Blocks.Where(block => block.Phase <= upTo)
        .GroupBy(block => block.Phase).SelectMany(phase => phase.Select((block, n) => (phase.Key + Numeral.Of(n + 1), block)));

    // The loss, or the gradient that begins with it; where another way begins with it, it is asked for itself.
    private IEnumerable<KernelMethod> StraightMethods()
    {
        if (last == Phase.Backward && program.IsWhole)
            yield return Short(Phase.Loss, Call(Backward, LossOnly));
        if (last >= Phase.Loss)
            yield return StraightMethod(last);
    }

    private KernelMethod StraightMethod(Phase result)
    {
        var text = new Variant(Guard.None, _inStraightLine!.Text(result));
        return program.IsWhole ? KernelMethod.Entry(result, text) : KernelMethod.Of(result, result + Straight, text);
    }

    private CallMethod Call(string method, string mode, string type = "", string suffix = "")
    {
        string nothing = $"Unsafe.NullRef<{NumberType.Keyword(_precision)}>()";
        string[] references = mode switch
        {
            OutputsOnly => ["w", "x", nothing, "a", "v"],
            LossOnly => ["w", "x", "y", nothing, "v"],
            Mode => ["w", "x", "y", "g", "v"],
            _ => method == Forward ? ["w", "x", "a", "v"] : ["w", "x", "y", "v"],
        };
        return CallMethod.Of(type + method + suffix + mode, references) with { IsResult = mode != OutputsOnly && method != Forward };
    }
}
