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
            code.Line($"{GeneratedCode.Inline} public static void {entry.Name}<TLanes>({References(entry)}, nint end) {OfLanes} => Lanes<TLanes>.{CallOfBlock(entry)};");
        code.Line();
        if (plan.Entries.Any(HasGradient))
            Sums();
        code.Line("/// <summary>The equations of a block of samples, a row of v for each value.</summary>");
        code.Open($"private abstract class Lanes<TLanes> : LaneEquations<TLanes, {T}> {OfLanes}");
        Block();
        foreach (NestMethod method in plan.Methods.Where(method => method.Group is null && !IsCall(method)))
        {
            code.Line();
            if (_tiles.Call(method) is not null)
                _tiles.Write(code, method);
            else
                Method($"private static void {method.Name}(ref {T} w, ref {T} v, {method.Parameters})", method);
        }

        Groups([.. plan.Methods.Where(method => method.Group is not null)]);
        code.Close();
    }

    private static bool HasGradient(BatchEntry entry) => entry.Result == Phase.Backward;

    private string References(BatchEntry entry) => $"ref {T} w, ref {T} v{(HasGradient(entry) ? $", ref {T} g" : "")}";

    // Of the outputs alone there is one list of calls, and nothing is added to.
    private bool HasPasses => plan.Entries.Count > 1;

    private string CallOfBlock(BatchEntry entry) => HasPasses
        ? $"Block<{NestPrinter.PassOf(entry.Result)}>(ref w, ref v, ref {(HasGradient(entry) ? "g" : $"Unsafe.NullRef<{T}>()")}, end)"
        : "Block(ref w, ref v, end)";

    // All passes in one list: one ends where it has what it is asked for, or goes on by itself where it parts from the longer ones.
    private void Block()
    {
        code.OpenMethod(GeneratedCode.Optimized, HasPasses ? $"public static void Block<TPass>(ref {T} w, ref {T} v, ref {T} g, long end) {OfPasses}" : $"public static void Block(ref {T} w, ref {T} v, long end)");
        Steps(plan.Entries, 0);
        code.Close();
    }

    // What all of them compute; then those that part from the longest by themselves.
    private void Steps(IReadOnlyList<BatchEntry> entries, int from)
    {
        BatchEntry longest = entries[entries.Count - 1];
        int common = from + longest.Steps.Skip(from).TakeWhile((step, n) => entries.All(entry => from + n < entry.Steps.Count && entry.Steps[from + n].Method == step.Method)).Count();
        // Beside a call stands what the longest pass computes with it.
        Calls(longest.Steps.Skip(from).Take(common - from));
        List<BatchEntry> going = [.. entries.Where(entry => entry.Steps.Count > common)];
        if (going.Count == 0)
            return;
        if (going.Count < entries.Count)
        {
            code.Line($"{If(entries.Except(going), going)} return;");
            Steps(going, common);
            return;
        }

        List<BatchEntry> first = [.. going.Where(entry => entry.Steps[common].Method == going[0].Steps[common].Method)], others = [.. going.Except(first)];
        code.Open(If(first, others));
        Steps(first, common);
        code.Line("return;");
        code.Close();
        Steps(others, common);
    }

    private static string If(IEnumerable<BatchEntry> passes, IEnumerable<BatchEntry> others)
    {
        bool isOne = passes.Count() == 1;
        return $"if (typeof(TPass) {(isOne ? "==" : "!=")} typeof({NestPrinter.PassOf((isOne ? passes : others).Single().Result)}))";
    }

    private void Calls(IEnumerable<BatchStep> steps)
    {
        foreach (BatchStep step in steps)
        {
            NestMethod method = _methods[step.Method];
            if (_tiles.Transpose(method) is { } transpose)
                code.Line($"{transpose}; // {TextPrinter.Array(step.Transposed!)}, the units of a sample side by side");
            if (IsCall(method))
                new NestPrinter(code, precision).Print([.. method.Body.OfType<Remark>()]);
            code.Line($"{Call(method)}; // {Content(step)}");
        }
    }

    // Straight-line code: what the runtime is told of it, and the equations.
    private void Groups(IReadOnlyList<NestMethod> groups)
    {
        if (groups.Count == 0)
            return;
        foreach (NestMethod method in groups)
        {
            GroupTraits traits = method.Group!;
            code.Line();
            code.Open($"private readonly struct {method.Name}{(method.IsOfPasses ? "<TPass>" : "")} : IStraightLanes<{T}, TLanes>{(method.IsOfPasses ? " " + OfPasses : "")}");
            // What the interface says by itself is not said again.
            string vectors = Vectors(traits);
            if (vectors != Numeral.Of(BatchPlan.UsualVectors))
                code.Line($"public static int Vectors => {vectors};");
            if (traits.HasSums && traits.HasLoss)
                code.Line($"public static bool HasLoss => {(method.IsOfPasses ? "TPass.HasLoss" : "true")};");
            if (traits.HasSums)
                code.Line($"public static bool HasSums => {(method.IsOfPasses ? "TPass.HasGradient" : "true")};");
            code.Line($"{GeneratedCode.Inline} public static long Run<TGroup>(ref {T} w, ref {T} v, long s, long end) {OfGroups} => Group<TGroup>.{Named(method)}(ref w, ref v, s, end);");
            code.Close();
        }

        code.Line();
        code.Line("/// <summary>Straight-line equations: of a few vectors side by side, or of one where samples are left over.</summary>");
        code.Open($"private abstract class Group<TGroup> : LaneGroupEquations<TGroup, TLanes, {T}> {OfGroups}");
        foreach (NestMethod method in groups)
        {
            if (method != groups[0])
                code.Line();
            Method($"public static long {Named(method)}(ref {T} w, ref {T} v, {method.Parameters}){(method.IsOfPasses ? " " + OfPasses : "")}", method);
        }

        code.Close();
    }

    private static string Named(NestMethod method) => method.Name + (method.IsOfPasses ? "<TPass>" : "");

    // Of several passes the longest first.
    private static string Vectors(GroupTraits traits)
    {
        string text = Numeral.Of(traits.Vectors);
        for (int n = traits.Passes.Count - 2; n >= 0; n--)
        {
            if (traits.Passes[n].Vectors != traits.Passes[n + 1].Vectors)
                text = $"TPass.{(traits.Passes[n + 1].Pass == Phase.Backward ? "HasGradient" : "HasLoss")} ? {text} : {Numeral.Of(traits.Passes[n].Vectors)}";
        }

        return text;
    }

    // All of it is a call of the runtime, with the equation above it.
    private static bool IsCall(NestMethod method) => method.Body.Any(nest => nest is RowSums or LaneProducts);

    private void Method(string head, NestMethod method)
    {
        code.OpenMethod(GeneratedCode.OptimizedApart, head);
        new NestPrinter(code, precision, isOfGroups: method.Group is not null, isOfPasses: method.IsOfPasses).Print(method.Body);
        if (method.Group is not null)
            code.Line("return s;");
        code.Close();
    }

    private static string Content(BatchStep step) => string.Join(", ", step.Block.Definitions.Select(d => TextPrinter.Array(d.Target.Variable)));

    private string Call(NestMethod method) => _tiles.Call(method)
        ?? (method.Group is null ? $"{method.Name}(ref w, ref v, end)" : $"{(method.Group.HasSums ? "Run" : "RunSideBySide")}<{Named(method)}>(ref w, ref v, end)");

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
