using System.Globalization;
using StaticNet.Compiler.Lowering;
using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Emission;

/// <summary>
/// Writes the equations of one sample by vectors of the machine: loops over the units, in short methods that outputs, loss and gradient share and that pass their values through the scratch.
/// </summary>
/// <param name="code">Where to.</param>
/// <param name="program">The network.</param>
/// <param name="last">What is computed last.</param>
internal sealed class SampleKernelCode(CodeWriter code, ScheduledProgram program, Phase last)
{
    // What a few instructions compute.
    private static readonly HashSet<string> Instructions = ["Abs", "PositivePart", "Sign", "Saturate", "SaturateBelow", "SelectIfPositive", "ZeroIfNonPositive", "Max", "Select", "IfPositive"];

    private readonly NetworkTopology _topology = program.Derivation.Topology;
    private readonly MemoryMap _memory = new(program);
    private readonly HashSet<string> _apart = [];
    private readonly List<SampleMethod> _methods = SampleMethod.Of(program);

    private string T => _memory.Type;

    /// <summary>The call of an entry by the vectors of the machine, the widest first; constants to the JIT, one of them is compiled.</summary>
    public static IEnumerable<(string Condition, string Call)> Calls(NetworkTopology topology, string entry) =>
    [
        ("Vector512.IsHardwareAccelerated", $"Sample<{Lanes(topology, 512)}, {Lanes(topology, 256)}>.{entry}"),
        ("Vector256.IsHardwareAccelerated", $"Sample<{Lanes(topology, 256)}, {Lanes(topology, 256)}>.{entry}"),
        ("", $"Sample<{Lanes(topology, 128)}, {Lanes(topology, 128)}>.{entry}"),
    ];

    /// <summary>Writes the class.</summary>
    /// <param name="cancellation">Stops it.</param>
    public void Write(CancellationToken cancellation)
    {
        code.Line();
        code.Line("/// <summary>The equations of one sample by vectors of the machine; layers that do not fill 512 bits take TFew, of 256 bits at most, or 128 bits.</summary>");
        code.Line($"private abstract class Sample<TLanes, TFew> : {(T == "double" ? "Double" : "Single")}SampleEquations<TLanes>");
        code.Indented(() =>
        {
            code.Line($"where TLanes : struct, ILanes<TLanes, {T}>");
            code.Line($"where TFew : struct, ILanes<TFew, {T}>");
        });
        code.Open();
        Forward();
        if (last == Phase.Loss)
        {
            code.Line();
            code.OpenMethod(GeneratedCode.Optimized, $"public {KernelCode.LossOf(T, "")}");
            Call(Outputs, Phase.Forward, Phase.Loss);
            code.Line($"return {Loss()};");
            code.Close();
        }

        if (last == Phase.Backward)
        {
            code.Line();
            code.OpenMethod(GeneratedCode.Optimized, $"public {KernelCode.BackwardOf(T, "")}");
            Call(Outputs, Phase.Forward, Phase.Loss);
            code.Line($"if (typeof(TMode) == typeof(LossOnly)) return {Loss()};");
            Call(Outputs, Phase.Backward);
            code.Line($"return {Loss()};");
            code.Close();
        }

        foreach (SampleMethod method in _methods.Where(method => method.Phase <= last))
        {
            cancellation.ThrowIfCancellationRequested();
            code.Line();
            string references = string.Join(", ", References(method.Phase).Select(r => $"ref {T} {r}"));
            code.OpenMethod(GeneratedCode.OptimizedApart, $"private static void {method.Name}{ModeOf(method)}({references}){(method.Phase == Phase.Backward ? " " + KernelCode.OfModes : "")}");
            foreach (Block block in method.Blocks)
                SetApart(block);
            IReadOnlyList<IReadOnlyList<Nest>> blocks = BlockLowering.ByVectors(program, method.Phase == Phase.Forward && program.WritesOutputs, method.Blocks, cancellation);
            foreach (IReadOnlyList<Nest> block in blocks)
                Print(blocks.Count > 1 ? [new Scope(block)] : block);
            code.Close();
            foreach (UnitSums sum in blocks.SelectMany(block => block).OfType<UnitSums>())
                Write(sum);
        }

        code.Close();
    }

    private static string Lanes(NetworkTopology topology, int bits) =>
        $"{(topology.Precision == Precision.Double ? "Double" : "Single")}Lanes{Text(bits)}";

    private void Forward()
    {
        code.OpenMethod(GeneratedCode.Optimized, $"public static void Forward(ref {T} w, ref {T} x, ref {T} a, ref {T} v)");
        Call("ref a", Phase.Forward);
        if (!program.WritesOutputs)
        {
            code.Open($"for (long k = 0; k < {Text(_topology.OutputSize)}; k++)");
            code.Line($"At(ref a, k) = At(ref v, {Text(program.OutputOffset)} + k);");
            code.Close();
        }

        code.Close();
    }

    private string Outputs => $"ref At(ref v, {Text(program.OutputOffset)})";

    private string Loss() => _memory.First(program.Offsets.Keys.First(f => f.Kind == VariableKind.Loss));

    // The outputs go to the caller's a, or to the scratch.
    private void Call(string outputs, params Phase[] phases)
    {
        foreach (SampleMethod method in _methods.Where(m => phases.Contains(m.Phase)))
        {
            string lanes = method.IsFilled(256) ? method.IsFilled(512) ? "" : "Sample<TFew, TFew>." : $"Sample<{Lanes(_topology, 128)}, {Lanes(_topology, 128)}>.";
            string references = string.Join(", ", References(method.Phase).Select(r => r == "a" ? outputs : $"ref {r}"));
            code.Line($"{lanes}{method.Name}{ModeOf(method)}({references}); // {string.Join(", ", method.Blocks.Select(KernelCode.Content))}");
        }
    }

    private static string[] References(Phase phase) => phase == Phase.Forward ? ["w", "x", "a", "v"] : KernelCode.References(phase);

    private static string ModeOf(SampleMethod method) => method.Phase == Phase.Backward ? "<TMode>" : "";

    // Inlined, several transcendental functions would use up the locals of the JIT.
    private void SetApart(Block block)
    {
        foreach (IReadOnlyList<Definition> loop in block is UnitBlock unit ? UnitVectorLowering.Loops(unit) : [])
        {
            List<Primitive> called = [.. loop.Where(UnitVectorLowering.IsTranscendental).SelectMany(definition => definition.Value.Nodes()).OfType<CallExpr>().Select(call => call.Function)
                .Where(function => !Instructions.Contains(function.Name))];
            if (called.Count > 1 || called.Any(function => function.IsLong))
                _apart.UnionWith(called.Select(function => function.Name));
        }
    }

    private void Print(IReadOnlyList<Nest> nests) => new NestPrinter(code, _topology.Precision, isBesideNumbers: true, called: _apart).Print(nests);

    private void Write(UnitSums sums)
    {
        code.Line();
        code.Open($"private readonly struct {sums.Name} : IUnitSum<{T}, TLanes>");
        code.Line($"public static int Units => {Text(sums.Units)};");
        code.Line($"public static int Terms => {Text(sums.Terms)};");
        code.Line($"public static int Segments => {Text(sums.Segments)};");
        code.OpenMethod(GeneratedCode.Inline, $"public static void Take(TLanes {sums.Sum}, ref {T} a, ref {T} v, nint {sums.Index})");
        Print(sums.Taken);
        code.Close();
        code.Close();
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
