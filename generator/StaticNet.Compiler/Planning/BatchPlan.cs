using StaticNet.Compiler.Lowering;
using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Planning;

/// <summary>What computes a block of samples: entries, and the methods that they call one after the other.</summary>
/// <param name="Program">The program of a block of samples.</param>
/// <param name="Entries">The outputs, the loss, and the loss with the gradients; as many of them as are compiled.</param>
/// <param name="Methods">The methods, each once, whichever entries call it.</param>
internal sealed record BatchPlan(LaneProgram Program, IReadOnlyList<BatchEntry> Entries, IReadOnlyList<NestMethod> Methods)
{
    /// <summary>The vectors of a group, where nothing is said.</summary>
    public const int UsualVectors = LaneProgram.TileVectors;

    /// <summary>What the runtime is told of a block.</summary>
    public (string Name, int Value)[] Sizes =>
    [
        ("BlockSamples", Program.BlockSamples), ("BlockFrom", Program.FromSamples), ("OutputsFrom", Program.OutputsFromSamples), ("OutputsFromWide", Program.OutputsFromWide),
        ("BlockSize", Program.Layout.Size), ("SumCount", Program.Layout.SumCount),
    ];

    /// <summary>Where it finds the rows.</summary>
    public (string Name, int Value)[] Rows =>
    [
        ("RowStride", Program.Layout.RowStride), ("TargetRows", Program.Layout.TargetOffset), ("MaskRows", Program.Layout.MaskOffset), ("LaneMaskRow", Program.Layout.LaneMaskOffset),
        ("OutputRows", Program.Layout.OutputOffset), ("LossRow", Program.Layout.LossOffset), ("GradientState", Program.Layout.GradientStateOffset), ("SumRows", Program.Layout.SumOffset),
    ];

    /// <summary>What is added up after the blocks: vectors of sums, and where their gradients lie.</summary>
    public IReadOnlyList<SumRun> Sums { get; private init; } = [];

    /// <param name="program">The program of a block of samples.</param>
    /// <param name="last">What is computed last: there is no entry for what comes after.</param>
    /// <param name="cancellation">Stops it.</param>
    public static BatchPlan Of(LaneProgram program, Phase last, CancellationToken cancellation)
    {
        (Phase Result, IReadOnlyList<LaneBlock> Blocks)[] results = [(Phase.Forward, program.Forward), (Phase.Loss, program.Loss), (Phase.Backward, program.Backward)];
        results = [.. results.Where(entry => entry.Result <= last)];
        List<(Phase Pass, StraightLanes Block)> heads = [.. from entry in results let head = entry.Blocks.OfType<StraightLanes>().LastOrDefault(block => IsHead(block, entry.Result, program)) where head is not null select (entry.Result, head)];
        // What another result runs through too is a method already.
        bool areShared = heads.Any(head => results.Any(other => other.Result != head.Pass && other.Blocks.Contains(head.Block)));
        NestMethod? text = areShared ? null : PassLowering.Lower(heads, program, heads.Any(head => head.Block.IsWhole) ? "Equations" : "Head", cancellation);
        Dictionary<LaneBlock, string> names = text is null ? [] : heads.ToDictionary(head => (LaneBlock)head.Block, _ => text.Name);
        foreach (LaneBlock block in results.SelectMany(entry => entry.Blocks).Where(block => !names.ContainsKey(block)))
            names.Add(block, $"{block.Phase}Lanes{Numeral.Of(names.Count(other => other.Value != text?.Name && other.Key.Phase == block.Phase) + 1)}");
        return new(
            program,
            [.. results.Select(entry => new BatchEntry(entry.Result, [.. entry.Blocks.Select(block => new BatchStep(names[block], block))]))],
            [.. text is null ? [] : new[] { text }, .. names.Where(pair => pair.Value != text?.Name).Select(pair => Lower(pair.Key, program, pair.Value, cancellation))])
        {
            Sums = last == Phase.Backward ? SumRun.Of(program.Layout) : [],
        };
    }

    // What ends with the outputs, or computes the loss.
    private static bool IsHead(StraightLanes block, Phase result, LaneProgram program) => block.Definitions.Any(definition => result == Phase.Forward
        ? ScheduledProgram.IsOutput(definition.Target.Variable, program.Layout.Topology)
        : definition.Target.Variable.Kind == VariableKind.Loss);

    private static NestMethod Lower(LaneBlock block, LaneProgram program, string name, CancellationToken cancellation) => block switch
    {
        StraightLanes straight => StraightLowering.Lower(straight, program, name, cancellation),
        UnitGradientLanes units => new(name, "", GradientLowering.Lower(units, program, name)),
        GradientLanes gradient => new(name, "long end", GradientLowering.Lower(gradient, program)),
        TileLanes tile => TileLowering.Lower(tile, program, name),
        _ => throw new InvalidOperationException($"{block.GetType().Name} has no lowering."),
    };
}

/// <summary>A result, and the calls that compute it, one after the other.</summary>
internal sealed record BatchEntry(Phase Result, IReadOnlyList<BatchStep> Steps)
{
    /// <summary>Its name.</summary>
    public string Name => $"{Result}Lanes";
}

/// <summary>A call of a method that computes a block.</summary>
internal sealed record BatchStep(string Method, LaneBlock Block)
{
    /// <summary>The δ whose units come to lie side by side before the call; null: none.</summary>
    public IndexedVariable? Transposed => (Block as UnitGradientLanes)?.Delta.Variable;
}

/// <summary>Sums over the samples, a vector each, whose elements are added up and added to gradients.</summary>
/// <param name="Variables">The gradients, which lie together in both places.</param>
/// <param name="From">Where the first vector lies.</param>
/// <param name="To">Where the first gradient lies.</param>
/// <param name="State">Where it is said how they are added.</param>
internal sealed record SumRun(IReadOnlyList<IndexedVariable> Variables, int From, int To, int State)
{
    /// <summary>The gradients.</summary>
    public int Count => Variables.Sum(variable => variable.Size);

    public static IReadOnlyList<SumRun> Of(LaneLayout layout)
    {
        List<SumRun> runs = [];
        foreach (IndexedVariable variable in layout.Sums.OrderBy(entry => entry.Value).Select(entry => entry.Key))
        {
            int to = LaneMemory.Parameter(layout.Topology, variable);
            if (runs.Count > 0 && runs[runs.Count - 1] is var open && open.To + open.Count == to)
                runs[runs.Count - 1] = open with { Variables = [.. open.Variables, variable] };
            else
                runs.Add(new([variable], layout.Offset(variable), to, layout.GradientStateOffset));
        }

        return runs;
    }
}
