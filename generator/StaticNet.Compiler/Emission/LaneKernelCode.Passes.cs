using System.Globalization;
using StaticNet.Compiler.Lowering;
using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Derivations;

namespace StaticNet.Compiler.Emission;

/// <summary>The methods of a network that is all straight-line code: one text, of which outputs, loss and gradients are passes.</summary>
internal sealed partial class LaneKernelCode
{
    private const string OfPasses = "where TPass : struct, IPass";

    private void WritePasses(BatchPlan plan, NestMethod equations)
    {
        foreach (BatchEntry entry in plan.Entries)
            code.Line($"{GeneratedCode.Optimized} public static void {entry.Name}({References(entry)}, long end) => Run<{equations.Name}<{NestPrinter.PassOf(PassOf(entry))}>>(ref w, ref v, end); // {Content(entry.Steps[0])}");
        code.Line();
        code.Open($"private readonly struct {equations.Name}<TPass> : IStraightLanes<{T}, TLanes> {OfPasses}");
        code.Line($"public static int Vectors => {Vectors(plan)};");
        code.Line("public static bool HasLoss => TPass.HasLoss;");
        code.Line("public static bool HasSums => TPass.HasGradient;");
        code.Line($"{GeneratedCode.Inline} public static long Run<TGroup>(ref {T} w, ref {T} v, long s, long end) {OfGroups} => Group<TGroup>.{equations.Name}<TPass>(ref w, ref v, s, end);");
        code.Close();
        code.Line();
        OpenGroup();
        code.OpenMethod(GeneratedCode.OptimizedApart, $"public static long {equations.Name}<TPass>(ref {T} w, ref {T} v, {equations.Parameters}) {OfPasses}");
        new NestPrinter(code, precision, isOfGroups: true, isOfPasses: true).Print(equations.Body);
        code.Line("return s;");
        code.Close();
        code.Close();
    }

    private static Phase PassOf(BatchEntry entry) => HasGradient(entry) ? Phase.Backward : entry.Name == "LossLanes" ? Phase.Loss : Phase.Forward;

    // A shorter pass has at least as many as a longer one.
    private string Vectors(BatchPlan plan)
    {
        List<StraightLanes> passes = [.. plan.Entries.Select(entry => (StraightLanes)entry.Steps[0].Block)];
        int values = passes.Max(pass => pass.Statements.Count);
        int[] vectors = [.. passes.Select(pass => Cost.Vectors(pass.Statements, isWhole: true, precision, besides: values - pass.Statements.Count))];
        string text = Text(vectors[vectors.Length - 1]);
        for (int n = vectors.Length - 2; n >= 0; n--)
        {
            if (vectors[n] != vectors[n + 1])
                text = $"TPass.{(n == 1 ? "HasGradient" : "HasLoss")} ? {text} : {Text(vectors[n])}";
        }

        return text;
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
