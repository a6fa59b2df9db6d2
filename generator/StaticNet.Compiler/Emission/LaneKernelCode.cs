using System.Globalization;
using StaticNet.Compiler.Lowering;
using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Compiler.Emission;

/// <summary>
/// Writes the methods of the kernel that compute a block of samples in lanes: generic in the vector of the machine, which takes a part of the
/// lanes at a time where it is narrower than a row of 512 bits.
/// </summary>
/// <param name="code">Where to.</param>
/// <param name="program">The network in lanes.</param>
/// <param name="precision">The number type.</param>
/// <param name="last">What is computed last.</param>
internal sealed class LaneKernelCode(CodeWriter code, LaneProgram program, Precision precision, Phase last)
{
    // Constants to the JIT: the lanes of one width are compiled. A machine that would rather not have 512 bits everywhere, since it slows its clock for them, still gains by them in a block.
    private static readonly (string Condition, int Width)[] Widths =
    [
        ("if (global::System.Runtime.Intrinsics.X86.Avx512F.IsSupported) ", 512), ("else if (global::System.Runtime.Intrinsics.Vector256.IsHardwareAccelerated) ", 256), ("else ", 128),
    ];

    private readonly HashSet<string> _functions = [];

    private string T => precision == Precision.Double ? "double" : "float";

    private string OfLanes => $"where TLanes : struct, global::StaticNet.Runtime.ILanes<TLanes, {T}>";

    private string Parts => $"for (long part = 0; part < {program.Lanes.ToString(CultureInfo.InvariantCulture)}; part += TLanes.Count)";


    public void Write(CancellationToken cancellation)
    {
        LaneLayout layout = program.Layout;
        foreach ((string property, int value) in new[]
        {
            ("BlockSamples", program.BlockSamples), ("BlockFrom", program.FromSamples), ("BlockSize", layout.Size), ("SumCount", layout.SumCount), ("RowStride", layout.RowStride),
            ("TargetRows", layout.TargetPlace), ("MaskRows", layout.MaskPlace), ("PresentRow", layout.PresentPlace), ("OutputRows", layout.OutputPlace), ("LossRow", layout.LossPlace),
            ("SumRows", layout.SumPlace),
        })
        {
            code.Line($"public static int {property} => {value.ToString(CultureInfo.InvariantCulture)};");
        }

        code.Line();
        var plan = BatchPlan.Of(program, last, cancellation);
        foreach (BatchEntry entry in plan.Entries)
        {
            string arguments = HasGradient(entry) ? "ref w, ref v, ref g, end" : "ref w, ref v, end";
            code.OpenMethod(GeneratedCode.Optimized, $"public static void {entry.Name}({References(entry)}, nint end)");
            foreach ((string condition, int width) in Widths)
                code.Line($"{condition}Lanes<global::StaticNet.Runtime.{(T == "double" ? "Double" : "Single")}Lanes{width.ToString(CultureInfo.InvariantCulture)}>.{entry.Name}({arguments});");
            code.Close();
            code.Line();
        }

        if (last == Phase.Backward)
            Sums();
        code.Line("/// <summary>The equations of a block of samples, a row of v for each value. A vector narrower than 512 bits takes a part of every 512 in a pass.</summary>");
        code.Open($"private static class Lanes<TLanes> {OfLanes}");
        foreach (BatchEntry entry in plan.Entries)
            Entry(entry, plan.Methods.ToDictionary(method => method.Name));
        Methods(plan);
        WrapperCode.WriteGenericLanes(code, T, _functions);
        code.Close();
        code.Line();
    }

    private static bool HasGradient(BatchEntry entry) => entry.Name == "BackwardLanes";

    private string References(BatchEntry entry) => $"ref {T} w, ref {T} v{(HasGradient(entry) ? $", ref {T} g" : "")}";

    private void Methods(BatchPlan plan)
    {
        var printer = new NestPrinter(code, precision, _functions);
        var tiles = new TileCode(code, precision, _functions);
        foreach (NestMethod method in plan.Methods)
        {
            if (TileCode.Call(method, T) is not null)
            {
                tiles.Write(method);
            }
            else
            {
                code.OpenMethod(GeneratedCode.OptimizedApart, $"private static void {method.Name}(ref {T} w, ref {T} v, {method.Parameters})");
                printer.Print(method.Body);
                code.Close();
            }

            code.Line();
        }
    }

    // Lanes know nothing of each other, so that one part of a row goes through all blocks before the next; but δ is turned when it is there as a whole.
    private void Entry(BatchEntry entry, Dictionary<string, NestMethod> methods)
    {
        code.OpenMethod(GeneratedCode.Optimized, $"public static void {entry.Name}({References(entry)}, long end)");
        for (int n = 0; n < entry.Steps.Count; n++)
        {
            BatchStep step = entry.Steps[n];
            if (TileCode.Turn(methods[step.Method], T) is { } turn)
                code.Line($"{turn}; // {TextPrinter.Array(step.Turned!)}, the units of a sample side by side");
            if (n == 0 || step.Turned is not null || entry.Steps[n - 1].Turned is not null)
                code.Open(Parts);
            string call = TileCode.Call(methods[step.Method], T) ?? $"{step.Method}(ref w, ref At(ref v, part), end)";
            code.Line($"{call}; // {string.Join(", ", step.Block.Definitions.Select(d => TextPrinter.Array(d.Target.Family)))}");
            if (n == entry.Steps.Count - 1 || step.Turned is not null || entry.Steps[n + 1].Turned is not null)
                code.Close();
        }

        code.Close();
        code.Line();
    }

    // Families that lie together in both places are one run.
    private void Sums()
    {
        code.OpenMethod(GeneratedCode.OptimizedApart, $"public static void AddSums(ref {T} v, ref {T} g)");
        List<(List<Family> Families, int From, int To, int Count)> runs = [];
        foreach (Family family in program.Layout.Sums.OrderBy(entry => entry.Value).Select(entry => entry.Key))
        {
            int to = LaneMemory.Parameter(program.Layout.Topology, family);
            if (runs.Count > 0 && runs[runs.Count - 1] is var last && last.To + last.Count == to)
                runs[runs.Count - 1] = ([.. last.Families, family], last.From, last.To, last.Count + family.Size);
            else
                runs.Add(([family], program.Layout.Place(family), to, family.Size));
        }

        foreach ((List<Family> families, int from, int to, int count) in runs)
            code.Line(string.Format(
                CultureInfo.InvariantCulture,
                "global::StaticNet.Runtime.LaneSums.Add(ref At(ref v, {0}), ref At(ref g, {1}), {2}); // {3}",
                from, to, count, string.Join(", ", families.Select(TextPrinter.Array))));
        code.Close();
        code.Line();
    }
}
