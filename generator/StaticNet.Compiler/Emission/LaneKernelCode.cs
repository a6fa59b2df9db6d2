using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Planning;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Compiler.Emission;

/// <summary>
/// Prints the plan of a block of samples in lanes: methods generic in the vector of the machine.
/// </summary>
/// <param name="code">Where to.</param>
/// <param name="plan">The plan.</param>
/// <param name="precision">The number type.</param>
internal sealed class LaneKernelCode(CodeWriter code, BatchPlan plan, Precision precision)
{
    private const string OfPasses = "where TPass : struct, IPass";

    private readonly TileCode _tiles = new(precision);
    private readonly Dictionary<string, NestMethod> _methods = plan.Methods.ToDictionary(method => method.Name);

    private string T => NumberType.Keyword(precision);

    private string OfLanes => $"where TLanes : struct, ILanes<TLanes, {T}>";

    private string OfGroups => $"where TGroup : struct, ILaneGroup<TGroup, TLanes, {T}>";

    public void Write()
    {
        GeneratedCode.WriteConstants(code, plan.Sizes);
        GeneratedCode.WriteConstants(code, plan.Rows);
        code.Line();
        foreach (BatchEntry entry in plan.Entries)
            code.Line($"{GeneratedCode.Inline} public static void {entry.Name}<TLanes>({References(entry)}, nint end) {OfLanes} => Lanes<TLanes>.{entry.Name}({(HasGradient(entry) ? "ref w, ref v, ref g, end" : "ref w, ref v, end")});");
        code.Line();
        if (plan.Entries.Any(HasGradient))
            Sums();
        code.Line("/// <summary>The equations of a block of samples, a row of v for each value.</summary>");
        code.Open($"private abstract class Lanes<TLanes> : LaneEquations<TLanes, {T}> {OfLanes}");
        if (plan.IsOneText)
        {
            foreach (BatchEntry entry in plan.Entries)
                code.Line($"{GeneratedCode.Optimized} public static void {entry.Name}({References(entry)}, long end) => Run<{plan.Methods[0].Name}<{NestPrinter.PassOf(entry.Result)}>>(ref w, ref v, end); // {Content(entry.Steps[0])}");
            code.Line();
        }
        else
        {
            foreach (BatchEntry entry in plan.Entries)
                Entry(entry);
            foreach (NestMethod method in plan.Methods.Where(method => method.Group is null && !IsCall(method)))
            {
                if (_tiles.Call(method) is not null)
                    _tiles.Write(code, method);
                else
                    Method($"private static void {method.Name}(ref {T} w, ref {T} v, {method.Parameters})", method);
                code.Line();
            }
        }

        Groups([.. plan.Methods.Where(method => method.Group is not null)]);
        code.Close();
    }

    private static bool HasGradient(BatchEntry entry) => entry.Result == Phase.Backward;

    private string References(BatchEntry entry) => $"ref {T} w, ref {T} v{(HasGradient(entry) ? $", ref {T} g" : "")}";

    // Straight-line code: what the runtime is told of it, and the equations.
    private void Groups(IReadOnlyList<NestMethod> groups)
    {
        if (groups.Count == 0)
            return;
        (string pass, string ofPass) = plan.IsOneText ? ("<TPass>", " " + OfPasses) : ("", "");
        foreach (NestMethod method in groups)
        {
            code.Open($"private readonly struct {method.Name}{pass} : IStraightLanes<{T}, TLanes>{ofPass}");
            if (plan.IsOneText)
            {
                code.Line($"public static int Vectors => {VectorsOfPasses()};");
                code.Line("public static bool HasLoss => TPass.HasLoss;");
                code.Line("public static bool HasSums => TPass.HasGradient;");
            }
            else
            {
                // What the interface says by itself is not said again.
                if (method.Group!.Vectors != BatchPlan.UsualVectors)
                    code.Line($"public static int Vectors => {Numeral.Of(method.Group.Vectors)};");
                if (method.Group.HasSums && method.Group.HasLoss)
                    code.Line("public static bool HasLoss => true;");
                if (method.Group.HasSums)
                    code.Line("public static bool HasSums => true;");
            }

            code.Line($"{GeneratedCode.Inline} public static long Run<TGroup>(ref {T} w, ref {T} v, long s, long end) {OfGroups} => Group<TGroup>.{method.Name}{pass}(ref w, ref v, s, end);");
            code.Close();
            code.Line();
        }

        code.Line("/// <summary>Straight-line equations: of a few vectors side by side, or of one where samples are left over.</summary>");
        code.Open($"private abstract class Group<TGroup> : LaneGroupEquations<TGroup, TLanes, {T}> {OfGroups}");
        foreach (NestMethod method in groups)
        {
            if (method != groups[0])
                code.Line();
            Method($"public static long {method.Name}{pass}(ref {T} w, ref {T} v, {method.Parameters}){ofPass}", method);
        }

        code.Close();
    }

    private string VectorsOfPasses()
    {
        BatchEntry longest = plan.Entries[plan.Entries.Count - 1];
        string text = Numeral.Of(longest.Vectors);
        for (int n = plan.Entries.Count - 2; n >= 0; n--)
        {
            if (plan.Entries[n].Vectors != plan.Entries[n + 1].Vectors)
                text = $"TPass.{(n == 1 ? "HasGradient" : "HasLoss")} ? {text} : {Numeral.Of(plan.Entries[n].Vectors)}";
        }

        return text;
    }

    // All of it is a call of the runtime, with the equation above it.
    private static bool IsCall(NestMethod method) => method.Body.Any(nest => nest is RowSums or LaneProducts);

    private void Method(string head, NestMethod method)
    {
        code.OpenMethod(GeneratedCode.OptimizedApart, head);
        new NestPrinter(code, precision, isOfGroups: method.Group is not null, isOfPasses: plan.IsOneText).Print(method.Body);
        if (method.Group is not null)
            code.Line("return s;");
        code.Close();
    }

    private void Entry(BatchEntry entry)
    {
        code.OpenMethod(GeneratedCode.Optimized, $"public static void {entry.Name}({References(entry)}, long end)");
        foreach (BatchStep step in entry.Steps)
        {
            NestMethod method = _methods[step.Method];
            if (_tiles.Transpose(method) is { } transpose)
                code.Line($"{transpose}; // {TextPrinter.Array(step.Transposed!)}, the units of a sample side by side");
            Remarks(method);
            code.Line($"{Call(method)}; // {Content(step)}");
        }

        code.Close();
        code.Line();
    }

    private static string Content(BatchStep step) => string.Join(", ", step.Block.Definitions.Select(d => TextPrinter.Array(d.Target.Variable)));

    private void Remarks(NestMethod method)
    {
        if (IsCall(method))
            new NestPrinter(code, precision).Print([.. method.Body.OfType<Remark>()]);
    }

    private string Call(NestMethod method) => _tiles.Call(method)
        ?? (method.Group is null ? $"{method.Name}(ref w, ref v, end)" : $"{(method.Group.HasSums ? "Run" : "RunSideBySide")}<{method.Name}>(ref w, ref v, end)");

    private void Sums()
    {
        code.Method(GeneratedCode.OptimizedApart, $"public static void AddSums(ref {T} v, ref {T} g)", body =>
        {
            foreach (SumRun run in plan.Sums)
                body.Line($"LaneSums.Add(ref At(ref v, {Numeral.Of(run.From)}), ref At(ref g, {Numeral.Of(run.To)}), {Numeral.Of(run.Count)}, ref At(ref v, {Numeral.Of(run.State)})); // {string.Join(", ", run.Variables.Select(TextPrinter.Array))}");
        });
        code.Line();
    }
}
