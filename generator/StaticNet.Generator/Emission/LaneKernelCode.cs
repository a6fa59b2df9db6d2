using System.Globalization;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Generator;

/// <summary>Writes the methods of the kernel that compute a block of samples in lanes.</summary>
/// <param name="code">Where to.</param>
/// <param name="program">The network in lanes.</param>
/// <param name="precision">The number type.</param>
/// <param name="functions">Takes the names of the lane wrappers that are called.</param>
internal sealed class LaneKernelCode(CodeWriter code, LaneProgram program, Precision precision, HashSet<string> functions)
{
    // From the first call on: before the JIT has tiered them up, 4-64-64-2 takes 12,000 ns a sample, then 120. What is one method alone stays with
    // the tiers: there profiles gain 3 in 100.
    private const string Optimized =
        "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining | global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]";

    private readonly Dictionary<LaneBlock, string> _names = [];
    private readonly List<(string Name, StraightLanes Block)> _rests = [];

    private string T => precision == Precision.Double ? "double" : "float";

    private string Parameters => $"(ref {T} w, ref {T} v, nint end)";

    private string ParametersWithGradient => $"(ref {T} w, ref {T} v, ref {T} g, nint end)";

    public void Write(CancellationToken cancellation)
    {
        foreach ((string property, int value) in new[] { ("BlockSamples", program.BlockSamples), ("BlockFrom", program.FromSamples), ("BlockSize", program.Layout.Size), ("SumCount", program.Layout.SumCount) })
        {
            code.Line($"public static int {property} => {value.ToString(CultureInfo.InvariantCulture)};");
            code.Line();
        }

        Entry("ForwardLanes", Parameters, program.Forward, cancellation);
        Entry("LossLanes", Parameters, program.Loss, cancellation);
        Entry("BackwardLanes", ParametersWithGradient, program.Backward, cancellation);
        Sums();
        foreach ((LaneBlock block, string name) in _names.Select(entry => (entry.Key, entry.Value)))
        {
            code.Line(Optimized);
            code.Open($"private static void {name}{(block is UnitGradientLanes ? ParametersWithGradient : Parameters)}");
            Write(block, name, cancellation);
            code.Close();
            code.Line();
        }

        foreach ((string name, StraightLanes block) in _rests)
        {
            code.Line(Optimized);
            code.Open($"private static void {name}(ref {T} w, ref {T} v, nint s, nint end)");
            Straight().Write(block.Statements, 1, cancellation);
            code.Close();
            code.Line();
        }
    }

    private void Entry(string name, string parameters, IReadOnlyList<LaneBlock> blocks, CancellationToken cancellation)
    {
        if (blocks.Count == 0)
            return;
        code.Open($"public static void {name}{parameters}");
        if (blocks.Count == 1)
            Write(blocks[0], name, cancellation);
        else
            Calls(blocks);
        code.Close();
        code.Line();
    }

    // Families that lie together in both places are one run.
    private void Sums()
    {
        code.Open($"public static void AddSums(ref {T} v, ref {T} g)");
        List<(List<Family> Families, int From, int To, int Count)> runs = [];
        foreach (Family family in program.Layout.Sums.OrderBy(entry => entry.Value).Select(entry => entry.Key))
        {
            int to = LaneScope.Parameter(program.Layout.Topology, family);
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

    private void Calls(IReadOnlyList<LaneBlock> blocks)
    {
        foreach (LaneBlock block in blocks)
        {
            if (!_names.TryGetValue(block, out string? method))
            {
                method = $"{block.Phase}Lanes{(_names.Keys.Count(b => b.Phase == block.Phase) + 1).ToString(CultureInfo.InvariantCulture)}";
                _names.Add(block, method);
            }

            string content = string.Join(", ", block.Definitions.Select(d => TextPrinter.Array(d.Target.Family)));
            code.Line($"{method}(ref w, ref v, {(block is UnitGradientLanes ? "ref g, " : "")}end); // {content}");
        }
    }

    private void Write(LaneBlock block, string name, CancellationToken cancellation)
    {
        var scope = new LaneScope(code, program.Layout, precision, functions);
        if (block is StraightLanes straight)
            Write(straight, name + "Rest", cancellation);
        else if (block is UnitGradientLanes units)
            new UnitGradientCode(code, program, scope, functions).Write(units);
        else if (block is GradientLanes gradient)
            new GradientTileCode(code, program, scope, functions).Write(gradient);
        else
            new TileCode(code, program, scope, functions).Write((TileLanes)block);
    }

    // Less than the vectors side by side is left over; in a method of its own, since the JIT inlines only so much in one.
    private void Write(StraightLanes block, string rest, CancellationToken cancellation)
    {
        code.Line("nint s = 0;");
        Straight().Write(block.Statements, block.Vectors, cancellation);
        code.Line("if (s < end)");
        code.Line($"    {rest}(ref w, ref v, s, end);");
        _rests.Add((rest, block));
    }

    private StraightLaneCode Straight() => new(code, program, new LaneScope(code, program.Layout, precision, functions), functions);
}
