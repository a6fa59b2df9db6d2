using System.Globalization;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Generator;

/// <summary>
/// Writes the methods of the kernel that compute a block of samples in lanes: generic in the vector of the machine, which takes a part of the
/// lanes at a time where it is narrower than a row of 512 bits.
/// </summary>
/// <param name="code">Where to.</param>
/// <param name="program">The network in lanes.</param>
/// <param name="precision">The number type.</param>
internal sealed class LaneKernelCode(CodeWriter code, LaneProgram program, Precision precision)
{
    // From the first call on: before the JIT has tiered them up, 4-64-64-2 takes 12,000 ns a sample, then 120. What is one method alone stays with
    // the tiers: there profiles gain 3 in 100.
    private const string Optimized =
        "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining | global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]";

    private const string Tiered =
        "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]";

    // Constants to the JIT: the lanes of one width are compiled.
    private static readonly (string Condition, int Width)[] Widths =
    [
        ("if (global::System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated) ", 512), ("else if (global::System.Runtime.Intrinsics.Vector256.IsHardwareAccelerated) ", 256), ("else ", 128),
    ];

    private readonly HashSet<string> _functions = [];
    private readonly Dictionary<LaneBlock, string> _names = [];
    private readonly List<(string Name, string Range, Action Write)> _parts = [];

    private string T => precision == Precision.Double ? "double" : "float";

    private string OfLanes => $"where TLanes : struct, global::StaticNet.Runtime.ILanes<TLanes, {T}>";

    private string Parts => $"for (nint part = 0; part < {program.Lanes.ToString(CultureInfo.InvariantCulture)}; part += TLanes.Count)";

    private string Parameters => $"(ref {T} w, ref {T} v, nint end)";

    private string ParametersWithGradient => $"(ref {T} w, ref {T} v, ref {T} g, nint end)";

    private string ParametersOfTurned => $"(ref {T} v, ref {T} d, ref {T} g, nint end)";

    public void Write(CancellationToken cancellation)
    {
        foreach ((string property, int value) in new[] { ("BlockSamples", program.BlockSamples), ("BlockFrom", program.FromSamples), ("BlockSize", program.Layout.Size), ("SumCount", program.Layout.SumCount) })
        {
            code.Line($"public static int {property} => {value.ToString(CultureInfo.InvariantCulture)};");
            code.Line();
        }

        (string Name, string Parameters, string Arguments, IReadOnlyList<LaneBlock> Blocks)[] entries =
        [
            ("ForwardLanes", Parameters, "ref w, ref v, end", program.Forward),
            ("LossLanes", Parameters, "ref w, ref v, end", program.Loss),
            ("BackwardLanes", ParametersWithGradient, "ref w, ref v, ref g, end", program.Backward),
        ];
        foreach ((string name, string parameters, string arguments, _) in entries)
        {
            code.Open($"public static void {name}{parameters}");
            foreach ((string condition, int width) in Widths)
                code.Line($"{condition}Lanes<global::StaticNet.Runtime.Lanes{width.ToString(CultureInfo.InvariantCulture)}<{T}>>.{name}({arguments});");
            code.Close();
            code.Line();
        }

        Sums();
        code.Line("/// <summary>The equations of a block of samples, a row of v for each value. A vector narrower than 512 bits takes a part of every 512 in a pass.</summary>");
        code.Open($"private static class Lanes<TLanes> {OfLanes}");
        foreach ((string name, string parameters, _, IReadOnlyList<LaneBlock> blocks) in entries)
            Entry(name, parameters, blocks);
        Methods(cancellation);
        WrapperCode.WriteGenericLanes(code, T, _functions);
        code.Close();
        code.Line();
    }

    private void Methods(CancellationToken cancellation)
    {
        bool isWhole = program.Backward.Count == 1;
        foreach ((LaneBlock block, string name) in _names.Select(entry => (entry.Key, entry.Value)))
        {
            code.Line(isWhole ? Tiered : Optimized);
            code.Open($"private static void {name}{(block is UnitGradientLanes ? ParametersOfTurned : Parameters)}");
            Write(block, name, cancellation);
            code.Close();
            code.Line();
        }

        foreach ((string name, string range, Action write) in _parts)
        {
            code.Line(Optimized);
            code.Open($"private static void {name}(ref {T} w, ref {T} v, {range})");
            write();
            code.Close();
            code.Line();
        }
    }

    // Lanes know nothing of each other, so that one part of a row goes through all blocks before the next; but δ is turned when it is there as a whole.
    private void Entry(string name, string parameters, IReadOnlyList<LaneBlock> blocks)
    {
        code.Open($"public static void {name}{parameters}");
        int done = 0;
        while (done < blocks.Count)
        {
            if (blocks[done] is UnitGradientLanes turned)
            {
                Turn(turned.Delta.Family);
                code.Open(Parts);
                Call(blocks[done++], $"ref v, ref At(ref v, {program.Layout.TurnedPlace.ToString(CultureInfo.InvariantCulture)} + part), ref At(ref g, part), end");
            }
            else
            {
                code.Open(Parts);
                while (done < blocks.Count && blocks[done] is not UnitGradientLanes)
                    Call(blocks[done++], "ref w, ref At(ref v, part), end");
            }

            code.Close();
        }

        code.Close();
        code.Line();
    }

    // Families that lie together in both places are one run.
    private void Sums()
    {
        code.Line(Optimized);
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

    private void Turn(Family delta) => code.Line(string.Format(
        CultureInfo.InvariantCulture,
        "global::StaticNet.Runtime.LaneRows.ToSamples(ref At(ref v, {0}), {1}, ref At(ref v, {2}), {3}, (int)end); // {4}, the units of a sample side by side",
        program.Layout.Place(delta), program.Layout.BlockSamples, program.Layout.TurnedPlace, delta.Size, TextPrinter.Array(delta)));

    private void Call(LaneBlock block, string arguments)
    {
        if (!_names.TryGetValue(block, out string? method))
        {
            method = $"{block.Phase}Lanes{(_names.Keys.Count(b => b.Phase == block.Phase) + 1).ToString(CultureInfo.InvariantCulture)}";
            _names.Add(block, method);
        }

        code.Line($"{method}({arguments}); // {string.Join(", ", block.Definitions.Select(d => TextPrinter.Array(d.Target.Family)))}");
    }

    private void Write(LaneBlock block, string name, CancellationToken cancellation)
    {
        var scope = new LaneScope(code, program.Layout, precision, _functions);
        if (block is StraightLanes straight)
            Write(straight, name, cancellation);
        else if (block is UnitGradientLanes units)
            new UnitGradientCode(code, program, scope, _functions).Write(units);
        else if (block is GradientLanes gradient)
            new GradientTileCode(code, program, scope, _functions).Write(gradient);
        else
            Write((TileLanes)block, name);
    }

    // Less than the vectors side by side is left over: in a method of its own, which a batch of whole tiles does not compile. The JIT takes a quarter less
    // for the first of 784-128-10, and inlines only so much in one method.
    private void Write(TileLanes block, string name)
    {
        Tiles().Write(block, name);
        WritePasses(block, name);
        if (block.Vectors == 1)
            return;
        TileLanes single = block with { Vectors = 1 };
        string rest = TileCode.Rest(name);
        _parts.Add((rest, "nint s, nint end", () => Tiles().WriteRest(single, rest)));
        WritePasses(single, rest);
    }

    private void WritePasses(TileLanes block, string name)
    {
        foreach (int segment in Enumerable.Range(0, block.Passes))
            _parts.Add((TileCode.Pass(name, segment), "nint s", () => Tiles().WritePass(block, segment)));
    }

    private void Write(StraightLanes block, string name, CancellationToken cancellation)
    {
        code.Line("nint s = 0;");
        Straight().Write(block.Statements, block.Vectors, cancellation);
        code.Line("if (s < end)");
        code.Line($"    {TileCode.Rest(name)}(ref w, ref v, s, end);");
        _parts.Add((TileCode.Rest(name), "nint s, nint end", () => Straight().Write(block.Statements, 1, cancellation)));
    }

    private TileCode Tiles() => new(code, program, new LaneScope(code, program.Layout, precision, _functions), _functions);

    private StraightLaneCode Straight() => new(code, program, new LaneScope(code, program.Layout, precision, _functions), _functions);
}
