using System.Globalization;
using StaticNet.Compiler.Lowering;
using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Emission;

/// <summary>
/// Writes the equations of one sample for machines whose vectors are narrower than 512 bits: loops over the units by vectors of the machine, in
/// short methods that pass their values through the scratch. In one method, as where vectors have 512 bits, the JIT would run out of locals.
/// </summary>
/// <param name="code">Where to.</param>
/// <param name="program">The blocks; every sum has the order that it has with 512 bits.</param>
/// <param name="wide">What stays in registers with 512 bits: it decides how a step back begins.</param>
/// <param name="last">What is computed last.</param>
internal sealed class SampleKernelCode(CodeWriter code, ScheduledProgram program, UnitRegisters? wide, Phase last)
{
    private readonly NetworkTopology _topology = program.Derivation.Topology;
    private readonly MemoryMap _memory = new(program);
    private readonly HashSet<string> _functions = [];
    private readonly HashSet<string> _laneFunctions = [];
    private readonly HashSet<string> _apart = [];
    private readonly List<SampleMethod> _methods = SampleMethod.Of(program);

    private string T => _memory.Type;

    /// <summary>The call of an entry by the vectors of the machine; constants to the JIT, one of them is compiled.</summary>
    public static IEnumerable<(string Condition, string Call)> Calls(NetworkTopology topology, string entry) =>
    [
        ("if (global::System.Runtime.Intrinsics.Vector256.IsHardwareAccelerated)", $"Sample<{Lanes(topology, 256)}>.{entry}"),
        ("", $"Sample<{Lanes(topology, 128)}>.{entry}"),
    ];

    /// <summary>Writes the class.</summary>
    /// <param name="cancellation">Stops it.</param>
    public void Write(CancellationToken cancellation)
    {
        code.Line("/// <summary>The equations of one sample by vectors of the machine, where these are narrower than 512 bits: the same bits.</summary>");
        code.Open($"private static class Sample<TLanes> where TLanes : struct, global::StaticNet.Runtime.ILanes<TLanes, {T}>");
        Forward();
        if (last >= Phase.Loss)
        {
            code.Line();
            code.OpenMethod(GeneratedCode.Optimized, $"public {KernelCode.LossOf(T, "")}");
            Call(Phase.Forward, Phase.Loss);
            code.Line($"return {Loss()};");
            code.Close();
        }

        if (last == Phase.Backward)
        {
            code.Line();
            code.OpenMethod(GeneratedCode.Optimized, $"public {KernelCode.BackwardOf(T, "")}");
            Call(Phase.Forward, Phase.Loss, Phase.Backward);
            code.Line($"return {Loss()};");
            code.Close();
        }

        foreach (SampleMethod method in _methods.Where(method => method.Phase <= last))
        {
            cancellation.ThrowIfCancellationRequested();
            code.Line();
            string references = string.Join(", ", KernelCode.References(method.Phase).Select(r => $"ref {T} {r}"));
            code.OpenMethod(GeneratedCode.OptimizedApart, $"private static void {method.Name}{PlaceOf(method)}({references}){(method.Phase == Phase.Backward ? " " + KernelCode.OfPlace : "")}");
            foreach (Block block in method.Blocks)
            {
                if (method.Blocks.Count > 1)
                    code.Open();
                Write(block, cancellation);
                if (method.Blocks.Count > 1)
                    code.Close();
            }

            code.Close();
        }

        code.Line();
        WrapperCode.WriteSample(code, T, _functions, _laneFunctions, _apart);
        code.Close();
        code.Line();
    }

    private static string Lanes(NetworkTopology topology, int bits) =>
        $"global::StaticNet.Runtime.{(topology.Precision == Precision.Double ? "Double" : "Single")}Lanes{Text(bits)}";

    private void Forward()
    {
        Family outputs = program.Offsets.Keys.First(f => ScheduledProgram.IsOutput(f, _topology));
        code.OpenMethod(GeneratedCode.Optimized, $"public static void Forward(ref {T} w, ref {T} x, ref {T} a, ref {T} v)");
        Call(Phase.Forward);
        string first = Text(program.Offsets[outputs]);
        if (outputs.Size < CostModel.Lanes(_topology) / 2)
        {
            code.Open($"for (long k = 0; k < {Text(outputs.Size)}; k++)");
            code.Line($"At(ref a, k) = At(ref v, {first} + k);");
        }
        else
        {
            _laneFunctions.UnionWith(["Load", "Store", "Within"]);
            code.Open($"for (long n = 0; n < {Text(outputs.Size)}; n += TLanes.Count)");
            code.Line($"long k = Within(n, {Text(outputs.Size)});");
            code.Line($"Store(Load(ref v, {first} + k), ref a, k);");
        }

        code.Close();
        code.Close();
    }

    private string Loss() => _memory.First(program.Offsets.Keys.First(f => f.Kind == FamilyKind.Loss));

    private void Call(params Phase[] phases)
    {
        foreach (SampleMethod method in _methods.Where(m => phases.Contains(m.Phase)))
        {
            // Layers of few units take vectors of 128 bits on every machine.
            string lanes = method.IsNarrow ? $"Sample<{Lanes(_topology, 128)}>." : "";
            string references = string.Join(", ", KernelCode.References(method.Phase).Select(r => $"ref {r}"));
            code.Line($"{lanes}{method.Name}{PlaceOf(method)}({references}); // {string.Join(", ", method.Blocks.Select(KernelCode.Content))}");
        }
    }

    private static string PlaceOf(SampleMethod method) => method.Phase == Phase.Backward ? "<TPlace>" : "";

    private void Write(Block block, CancellationToken cancellation)
    {
        switch (block)
        {
            case StraightBlock straight:
                Print(new BlockLowering(program, writesOutputs: false).Lower(straight.Statements, null, cancellation));
                break;
            case LoopBlock loops:
                Print(new BlockLowering(program, writesOutputs: false).Lower(loops));
                break;
            case UnitBlock unit:
                new SampleUnitCode(code, _memory, _topology, _functions, _laneFunctions, _apart).Write(unit);
                break;
            case NarrowGradientBlock gradient:
                new SampleGradientCode(code, _memory, _topology, _functions, _laneFunctions, []).Write(gradient.Definition);
                break;
            case DotBlock dot:
                Write(dot);
                break;
        }
    }

    private void Print(IReadOnlyList<Nest> nests) => new NestPrinter(code, _topology.Precision, _functions, _laneFunctions).Print(nests);

    // With 512 bits in registers the sums of whole vectors begin with a product, all others with 0: another bit where all products are −0.
    private void Write(DotBlock dot)
    {
        (Family w, Family d, Family s) = (dot.Weight.Family, dot.Delta.Family, dot.Definition.Target.Family);
        code.Line($"// {new Equation(dot.Definition, writeOut: false).ToText()}");
        foreach (Family family in new[] { w, d, s })
            _memory.Declare(code, null, family);
        int lanes = CostModel.Lanes(_topology), whole = wide?.IsTree(dot) == true ? s.Size / lanes * lanes : 0;
        if (whole > 0)
            Sums(0, whole);
        if (whole < s.Size)
            Sums(whole, s.Size - whole);

        void Sums(int first, int count) => code.Line(string.Format(
            CultureInfo.InvariantCulture,
            "global::StaticNet.Runtime.{0}Dots.Set(ref {1}, ref {2}, ref {3}, count: {4}, terms: {5}, fromZero: {6});",
            T == "double" ? "Double" : "Single",
            At(w, first * dot.Sum.Bound.Count),
            NameTable.Array(d),
            At(s, first),
            count,
            dot.Sum.Bound.Count,
            first < whole ? "false" : "true"));

        static string At(Family family, int place) => place == 0 ? NameTable.Array(family) : $"At(ref {NameTable.Array(family)}, {Text(place)})";
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
