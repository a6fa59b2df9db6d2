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
/// <param name="program">The program of a block of samples.</param>
/// <param name="precision">The number type.</param>
/// <param name="last">What is computed last.</param>
internal sealed partial class LaneKernelCode(CodeWriter code, LaneProgram program, Precision precision, Phase last)
{
    private string T => precision == Precision.Double ? "double" : "float";

    private string Widest => $"{(T == "double" ? "Double" : "Single")}Lanes512";

    private string OfLanes => $"where TLanes : struct, ILanes<TLanes, {T}>";

    private string OfGroups => $"where TGroup : struct, ILaneGroup<TGroup, TLanes, {T}>";

    // Of samples, a part that none fills is left out.
    private string Parts(bool ofSamples) => $"for (long part = 0; part < {(ofSamples ? "long.Min(end, " : "")}{program.Lanes.ToString(CultureInfo.InvariantCulture)}{(ofSamples ? ")" : "")}; part += TLanes.Count)";

    public void Write(CancellationToken cancellation)
    {
        LaneLayout layout = program.Layout;
        GeneratedCode.WriteConstants(code, ("BlockSamples", program.BlockSamples), ("BlockFrom", program.FromSamples), ("BlockSize", layout.Size), ("SumCount", layout.SumCount));
        GeneratedCode.WriteConstants(
            code, ("RowStride", layout.RowStride), ("TargetRows", layout.TargetOffset), ("MaskRows", layout.MaskOffset), ("LaneMaskRow", layout.LaneMaskOffset), ("OutputRows", layout.OutputOffset),
            ("LossRow", layout.LossOffset), ("SumRows", layout.SumOffset));
        code.Line();
        var plan = BatchPlan.Of(program, last, cancellation);
        foreach (BatchEntry entry in plan.Entries)
            code.Line($"{GeneratedCode.Inline} public static void {entry.Name}<TLanes>({References(entry)}, nint end) {OfLanes} => Lanes<TLanes>.{entry.Name}({(HasGradient(entry) ? "ref w, ref v, ref g, end" : "ref w, ref v, end")});");
        code.Line();
        if (last == Phase.Backward)
            Sums();
        code.Line("/// <summary>The equations of a block of samples, a row of v for each value. A vector narrower than 512 bits takes a part of every 512 in a pass.</summary>");
        code.Open($"private abstract class Lanes<TLanes> : LaneEquations<TLanes, {Widest}, {T}> {OfLanes}");
        if (PassLowering.Lower(program, last, "Equations", cancellation) is { } passes)
        {
            WritePasses(plan, passes);
        }
        else
        {
            foreach (BatchEntry entry in plan.Entries)
                Entry(entry, plan.Methods.ToDictionary(method => method.Name));
            Methods(plan);
        }

        code.Close();
    }

    private static bool HasGradient(BatchEntry entry) => entry.Name == "BackwardLanes";

    private string References(BatchEntry entry) => $"ref {T} w, ref {T} v{(HasGradient(entry) ? $", ref {T} g" : "")}";

    private void Methods(BatchPlan plan)
    {
        var tiles = new TileCode(code, precision);
        foreach (NestMethod method in plan.Methods.Where(method => method.Group is null && !IsCall(method)))
        {
            if (tiles.Call(method) is not null)
                tiles.Write(method);
            else
                Method($"private static void {method.Name}(ref {T} w, ref {T} v, {method.Parameters})", method);
            code.Line();
        }

        List<NestMethod> groups = [.. plan.Methods.Where(method => method.Group is not null)];
        if (groups.Count == 0)
            return;
        foreach (NestMethod method in groups)
        {
            code.Open($"private readonly struct {method.Name} : IStraightLanes<{T}, TLanes>");
            // What the interface says by itself is not said again.
            if (method.Group!.Vectors != LaneProgram.TileVectors)
                code.Line($"public static int Vectors => {method.Group.Vectors.ToString(CultureInfo.InvariantCulture)};");
            if (method.Group.HasLoss)
                code.Line("public static bool HasLoss => true;");
            if (method.Group.HasSums)
                code.Line("public static bool HasSums => true;");
            code.Line($"{GeneratedCode.Inline} public static long Run<TGroup>(ref {T} w, ref {T} v, long s, long end) {OfGroups} => Group<TGroup>.{method.Name}(ref w, ref v, s, end);");
            code.Close();
            code.Line();
        }

        OpenGroup();
        foreach (NestMethod method in groups)
        {
            if (method != groups[0])
                code.Line();
            Method($"public static long {method.Name}(ref {T} w, ref {T} v, {method.Parameters})", method);
        }

        code.Close();
    }

    private void OpenGroup()
    {
        code.Line("/// <summary>Straight-line equations: of a few vectors side by side, or of one where samples are left over.</summary>");
        code.Open($"private abstract class Group<TGroup> : LaneGroupEquations<TGroup, TLanes, {T}> {OfGroups}");
    }

    // All of it is a call of the runtime, with the equation above it.
    private static bool IsCall(NestMethod method) => method.Body.Any(nest => nest is RowSums or LaneProducts);

    private void Method(string head, NestMethod method)
    {
        code.OpenMethod(GeneratedCode.OptimizedApart, head);
        new NestPrinter(code, precision, isOfGroups: method.Group is not null).Print(method.Body);
        if (method.Group is not null)
            code.Line("return s;");
        code.Close();
    }

    // Lanes know nothing of each other, so that one part of a row goes through all blocks before the next; but δ is transposed when it is there as a whole.
    private void Entry(BatchEntry entry, Dictionary<string, NestMethod> methods)
    {
        var tiles = new TileCode(code, precision);
        code.OpenMethod(GeneratedCode.Optimized, $"public static void {entry.Name}({References(entry)}, long end)");
        int n = 0;
        while (n < entry.Steps.Count)
        {
            BatchStep first = entry.Steps[n];
            if (tiles.Transpose(methods[first.Method]) is { } transpose)
                code.Line($"{transpose}; // {TextPrinter.Array(first.Transposed!)}, the units of a sample side by side");
            List<BatchStep> together = [first, .. entry.Steps.Skip(n + 1).TakeWhile(next => first.Transposed is null && next.Transposed is null)];
            if (together.Count == 1)
                Remarks(code, methods[first.Method]);
            code.Body(Parts(ofSamples: first.Transposed is null), body =>
            {
                foreach (BatchStep step in together)
                {
                    if (together.Count > 1)
                        Remarks(body, methods[step.Method]);
                    body.Line($"{Call(tiles, step, methods[step.Method])}; // {Content(step)}");
                }
            });
            n += together.Count;
        }

        code.Close();
        code.Line();
    }

    private static string Content(BatchStep step) => string.Join(", ", step.Block.Definitions.Select(d => TextPrinter.Array(d.Target.Variable)));

    private void Remarks(CodeWriter written, NestMethod method)
    {
        if (IsCall(method))
            new NestPrinter(written, precision).Print([.. method.Body.OfType<Remark>()]);
    }

    private static string Call(TileCode tiles, BatchStep step, NestMethod method) => tiles.Call(method)
        ?? (method.Group is null ? $"{step.Method}(ref w, ref At(ref v, part), end - part)" : $"TLanes.Run<{step.Method}>(ref w, ref At(ref v, part), (nint)(end - part))");

    // Variables that lie together in both places are one run.
    private void Sums()
    {
        List<(List<IndexedVariable> Variables, int From, int To, int Count)> runs = [];
        foreach (IndexedVariable variable in program.Layout.Sums.OrderBy(entry => entry.Value).Select(entry => entry.Key))
        {
            int to = LaneMemory.Parameter(program.Layout.Topology, variable);
            if (runs.Count > 0 && runs[runs.Count - 1] is var last && last.To + last.Count == to)
                runs[runs.Count - 1] = ([.. last.Variables, variable], last.From, last.To, last.Count + variable.Size);
            else
                runs.Add(([variable], program.Layout.Offset(variable), to, variable.Size));
        }

        string declaration = $"public static void AddSums(ref {T} v, ref {T} g)";
        string[] calls = [.. runs.Select(run => string.Format(
            CultureInfo.InvariantCulture,
            "LaneSums.Add(ref At(ref v, {0}), ref At(ref g, {1}), {2}); // {3}",
            run.From, run.To, run.Count, string.Join(", ", run.Variables.Select(TextPrinter.Array))))];
        if (calls.Length == 1)
        {
            code.Line($"{GeneratedCode.OptimizedApart} {declaration} => {calls[0]}");
        }
        else
        {
            code.OpenMethod(GeneratedCode.OptimizedApart, declaration);
            foreach (string call in calls)
                code.Line(call);
            code.Close();
        }

        code.Line();
    }
}
