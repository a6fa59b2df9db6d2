using System.Globalization;
using StaticNet.Compiler.Lowering;
using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Emission;

/// <summary>Writes the kernel: the equations as static methods of a struct, those of a batch in a part of their own.</summary>
/// <param name="code">Where those of one sample go.</param>
/// <param name="batch">Where those of a batch go.</param>
/// <param name="program">The network.</param>
/// <param name="name">The name of the struct.</param>
/// <param name="last">What is computed last: the outputs, the loss or the gradient. There is no method for what comes after.</param>
internal partial class KernelCode(CodeWriter code, CodeWriter batch, ScheduledProgram program, string name, Phase last)
{
    private const string IsWide = "Vector512.IsHardwareAccelerated";

    private readonly NetworkTopology _topology = program.Derivation.Topology;
    private readonly MemoryMap _memory = new(program);

    /// <summary>What the kernel is, in a sentence.</summary>
    protected virtual string Summary =>
        "The equations of one sample: w holds the parameters, x the inputs, y the targets, g the gradient sum, or the outputs where they are all that is asked for, v what passes between methods.";

    /// <summary>The penalties that are written here.</summary>
    protected virtual IReadOnlyList<PenaltyTerm> Penalties => program.Derivation.Penalties;

    /// <summary>Whether the gradient is computed.</summary>
    protected bool HasGradient => last == Phase.Backward;

    /// <summary>The keyword of the number type.</summary>
    protected string T => _memory.Type;

    internal static string OfModes => "where TMode : struct, IAccumulation";

    internal static string ForwardOf(string type, string suffix) => $"static void Forward{suffix}(ref {type} w, ref {type} x, ref {type} a, ref {type} v)";

    internal static string LossOf(string type, string suffix) => $"static {type} Loss{suffix}(ref {type} w, ref {type} x, ref {type} y, ref {type} v)";

    internal static string BackwardOf(string type, string suffix) => InModes(type, "Backward" + suffix);

    private static string InModes(string type, string name) =>
        $"static {type} {name}<TMode>(ref {type} w, ref {type} x, ref {type} y, ref {type} g, ref {type} v) {OfModes}";

    public void Write(CancellationToken cancellation)
    {
        _cancellation = cancellation;
        code.Line($"/// <summary>{Summary}</summary>");
        code.Line(GeneratedCode.Attributes);
        code.Open($"internal readonly partial struct {name} : {(_topology.Precision == Precision.Double ? "IDoubleKernel" : "ISingleKernel")}<{name}>");
        GeneratedCode.WriteConstants(code, ("InputSize", _topology.InputSize), ("OutputSize", _topology.OutputSize), ("ParameterCount", _topology.ParameterCount));
        WriteScratchSize();
        WriteHyperparameters();
        if (program.IsWhole)
            WriteWhole(cancellation);
        else
            WriteBlocks(cancellation);
        if (last >= Phase.Loss && program.Derivation.Penalties.Count > 0)
        {
            code.Line();
            WritePenalty();
        }

        if (program.ByVectors is { } byVectors)
            new SampleKernelCode(code, byVectors, last).Write(cancellation);
        code.Close();
        if (program.Lanes is not { } lanes)
            return;
        batch.Open($"internal readonly partial struct {name}");
        new LaneKernelCode(batch, lanes, _topology.Precision, last).Write(cancellation);
        batch.Close();
    }

    /// <summary>Writes the outputs of a sample.</summary>
    protected virtual void WriteForward(CancellationToken cancellation)
    {
        string head = ForwardOf(T, "");
        if (program.IsWhole && Passes(program) is not null)
        {
            code.Line($"{GeneratedCode.Inline} public {head} => Backward<OutputsOnly>({ArgumentsOfOutputsOnly});");
            return;
        }

        if (program.IsWhole)
        {
            Method($"public {head}", program, writesOutputs: true, f => ScheduledProgram.IsOutput(f, _topology), "", cancellation);
            return;
        }

        bool isOfPasses = program.Straight is { } other && Passes(other) is not null;
        (string entry, string arguments) = isOfPasses ? ("Backward<OutputsOnly>", ArgumentsOfOutputsOnly) : ("Forward", "ref w, ref x, ref a, ref v");
        if (MethodOfOutputs is { } method)
        {
            WriteWays(head, $"{method}<OutputsOnly>({ArgumentsOfOutputsOnly})", entry, arguments);
            return;
        }

        code.OpenMethod(GeneratedCode.Optimized, $"public {head}");
        if (!ByVectors(Phase.Forward, entry, arguments))
            WriteOutputs(cancellation);
        code.Close();
        if (program.Straight is { } straight && !isOfPasses)
        {
            code.Line();
            Method($"private {ForwardOf(T, "Straight")}", straight, writesOutputs: true, f => ScheduledProgram.IsOutput(f, _topology), "", cancellation);
        }
    }

    /// <summary>Writes what a batch adds once.</summary>
    protected virtual void WritePenalty() =>
        new PenaltyCode(code, program, _memory).Write(withSlope: HasGradient);

    // One number, which the JIT allocates at once, but for a kernel that needs none where vectors have 512 bits.
    private void WriteScratchSize()
    {
        int wide = program.ScratchSize, narrow = program.Narrow?.ScratchSize ?? 0;
        string size = Math.Max(wide, narrow).ToString(CultureInfo.InvariantCulture);
        code.Line($"public static int ScratchSize => {(wide == 0 && narrow > 0 && IsInRegisters(last) ? $"{IsWide} ? 0 : {size}" : size)};");
        code.Line();
    }

    private void WriteHyperparameters()
    {
        IEnumerable<SymbolExpr> symbols = program.Derivation.CompiledProgram.Where(d => d.Phase <= last).Select(d => d.Value)
            .Concat(Penalties.Where(_ => last >= Phase.Loss).Select(p => p.Value))
            .SelectMany(value => ConstantFolding.Fold(value).Symbols()).Where(s => s.Variable is { Kind: VariableKind.Hyperparameter, IsLiteral: false });
        var writer = new ExpressionWriter(_topology.Precision, NameTable.Scalar);
        foreach (IndexedVariable variable in symbols.Select(symbol => symbol.Variable).Distinct())
        {
            code.Line(variable.Shape.Count == 0
                ? $"private const {T} {NameTable.Array(variable)} = {writer.Literal(variable.Value)};"
                : $"private static ref {T} {NameTable.Array(variable)} => ref global::System.Runtime.InteropServices.MemoryMarshal.GetReference("
                    + $"(global::System.ReadOnlySpan<{T}>)new {T}[] {{ {string.Join(", ", variable.Values.Select(writer.Literal))} }});");
            code.Line();
        }
    }

    private void WriteWhole(CancellationToken cancellation)
    {
        WriteForward(cancellation);
        LossAndBackward("public", "", program, cancellation);
    }

    private void LossAndBackward(string access, string suffix, ScheduledProgram straight, CancellationToken cancellation)
    {
        if (last < Phase.Loss)
            return;
        code.Line();
        if (!HasGradient)
        {
            Method($"{access} {LossOf(T, suffix)}", straight, writesOutputs: false, f => f.Kind == VariableKind.Loss, "return loss;", cancellation);
            return;
        }

        // Where another way begins so, it is asked for itself.
        if (suffix.Length == 0)
        {
            code.Line($"{GeneratedCode.Inline} {access} {LossOf(T, suffix)} => {LossOfBackward(suffix)};");
            code.Line();
        }

        code.OpenMethod(GeneratedCode.Optimized, $"{access} {BackwardOf(T, suffix)}");
        Print(new BlockLowering(straight, writesOutputs: false).Lower(PassStatements.Of(straight), cancellation));
        code.Line("return loss;");
        code.Close();
    }

    // One text for outputs, loss and gradients; null: the outputs have one of their own.
    private PassStatements? Passes(ScheduledProgram straight) => HasGradient && PassStatements.Of(straight) is { HasOutputs: true } passes ? passes : null;

    // Nothing is said twice: outputs and loss are what the gradient begins with.
    private string LossOfBackward(string suffix) => $"Backward{suffix}<LossOnly>({ArgumentsOfLossOnly})";

    private string ArgumentsOfOutputsOnly => $"ref w, ref x, ref Unsafe.NullRef<{T}>(), ref a, ref v";

    private string ArgumentsOfLossOnly => $"ref w, ref x, ref y, ref Unsafe.NullRef<{T}>(), ref v";

    private void Method(string head, ScheduledProgram straight, bool writesOutputs, Func<IndexedVariable, bool> wanted, string end, CancellationToken cancellation)
    {
        code.OpenMethod(GeneratedCode.Optimized, head);
        Print(new BlockLowering(straight, writesOutputs).Lower(Scheduler.Unroll(straight.Derivation, wanted), null, cancellation));
        if (end.Length > 0)
            code.Line(end);
        code.Close();
    }

    // Constants to the JIT: one of the ways is compiled. Whether there is no other.
    private bool ByVectors(Phase phase, string entry, string arguments)
    {
        if (program.Straight is null && program.ByVectors is null)
            return false;
        bool isAlways = ReferenceEquals(program.ByVectors, program) || !IsInRegisters(phase), returns = phase > Phase.Forward;
        IReadOnlyList<(string Condition, string Call)> ways = isAlways && program.Straight is null ? [.. SampleKernelCode.Calls(_topology, entry)] : OtherWays(entry);
        void Write(CodeWriter to)
        {
            if (returns && !isAlways)
                to.Line($"return {string.Join(" : ", ways.Select(way => $"{(way.Condition.Length > 0 ? way.Condition + " ? " : "")}{way.Call}({arguments})"))};");
            else
                to.Lines(string.Join(returns ? "\n" : "\nelse ", ways.Select(way => $"{(way.Condition.Length > 0 ? $"if ({way.Condition}) " : "")}{(returns ? "return " : "")}{way.Call}({arguments});")));
        }

        if (isAlways)
        {
            Write(code);
            return true;
        }

        code.Line(program.Straight is not null
            ? "// where 512 bits are made of narrower vectors: the same bits, unit by unit"
            : "// where 512 bits are made of narrower vectors: the same bits, by vectors of the machine");
        code.Body($"if (!{IsWide})", body =>
        {
            Write(body);
            if (!returns)
                body.Line("return;");
        });
        return false;
    }

    private void Print(IReadOnlyList<Nest> nests) => new NestPrinter(code, _topology.Precision, isBesideNumbers: true).Print(nests);
}
