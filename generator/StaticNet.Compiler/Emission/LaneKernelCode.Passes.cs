using System.Globalization;
using StaticNet.Compiler.Lowering;
using StaticNet.Compiler.Nests;
using StaticNet.Symbolics.Derivations;

namespace StaticNet.Compiler.Emission;

/// <summary>The methods of a network that is all straight-line code: one text, of which outputs, loss and gradients are passes.</summary>
internal sealed partial class LaneKernelCode
{
    private const string OfPasses = "where TPass : struct, global::StaticNet.Runtime.IPass";

    private void WritePasses(BatchPlan plan, NestMethod equations)
    {
        foreach (BatchEntry entry in plan.Entries)
            code.Line($"{GeneratedCode.Optimized} public static void {entry.Name}({References(entry)}, long end) => Run<{equations.Name}<{NestPrinter.PassOf(PassOf(entry))}>>(ref w, ref v, end); // {Content(entry.Steps[0])}");
        code.Line();
        code.Open($"private readonly struct {equations.Name}<TPass> : global::StaticNet.Runtime.IStraightLanes<{T}, TLanes> {OfPasses}");
        code.Line($"public static int Vectors => {Vectors(plan)};");
        code.Line("public static bool HasLoss => TPass.HasLoss;");
        code.Line("public static bool HasSums => TPass.HasGradient;");
        code.Line($"{GeneratedCode.Inline} public static long Run<TGroup>(ref {T} w, ref {T} v, long s, long end) {OfGroups} => Group<TGroup>.{equations.Name}<TPass>(ref w, ref v, s, end);");
        code.Close();
        code.Line();
        OpenGroup();
        code.OpenMethod(GeneratedCode.OptimizedApart, $"public static long {equations.Name}<TPass>(ref {T} w, ref {T} v, {equations.Parameters}) {OfPasses}");
        new NestPrinter(code, precision, [], isOfGroups: true, isOfPasses: true).Print(equations.Body);
        code.Line("return s;");
        code.Close();
        code.Close();
    }

    private static Phase PassOf(BatchEntry entry) => HasGradient(entry) ? Phase.Backward : entry.Name == "LossLanes" ? Phase.Loss : Phase.Forward;

    // The locals of all passes count for each, and the JIT inlines no more where a method has 512: the loss takes as many vectors as the gradients. With four the loss of 2-3-3 takes 16.1 ns a sample (Zen 4), 3.8 with two.
    private static string Vectors(BatchPlan plan)
    {
        int outputs = Vectors(plan, 0), longest = Vectors(plan, plan.Entries.Count - 1);
        return outputs == longest ? Text(longest) : $"TPass.HasLoss ? {Text(longest)} : {Text(outputs)}";
    }

    private static int Vectors(BatchPlan plan, int entry) => plan.Methods.First(method => method.Name == plan.Entries[entry].Steps[0].Method).Group!.Vectors;

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
