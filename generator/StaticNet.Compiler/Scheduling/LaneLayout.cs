using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Scheduling;

/// <summary>
/// Where the values of a block of samples lie. A row holds one value of every sample of the block. First the rows of the inputs, of the
/// targets, of the factors of dropout, of the lane mask, of the outputs and of the loss; then a vector that says how gradients are added; then the lane sums of the gradients, a vector a
/// parameter; then the rows of what passes from one method to another, which later values take over when they are no longer read.
/// </summary>
internal sealed record LaneLayout(
    NetworkTopology Topology, int Lanes, int RowStride, IReadOnlyDictionary<IndexedVariable, int> Rows, int PassingRows, IReadOnlyDictionary<IndexedVariable, int> Sums, int Spilled, int TransposedUnits)
{
    private const int NearSamples = 64;

    /// <summary>The number of values.</summary>
    public int Size => TransposedOffset + (TransposedUnits * RowStride);

    /// <summary>The number of parameters whose gradients are summed lane by lane.</summary>
    public int SumCount => Sums.Keys.Sum(variable => variable.Size);

    /// <summary>Where δ is transposed, the units of a sample side by side.</summary>
    public int TransposedOffset => SpilledOffset + Spilled;

    /// <summary>Where the sums of segments wait for those of the next.</summary>
    public int SpilledOffset => PassingOffset + (PassingRows * RowStride);

    /// <summary>Where the lane mask lies.</summary>
    public int LaneMaskOffset => MaskOffset + (Topology.MaskSize * RowStride);

    public int MaskOffset => (Topology.InputSize + Topology.OutputSize) * RowStride;

    public int OutputOffset => LaneMaskOffset + RowStride;

    public int LossOffset => OutputOffset + (Topology.OutputSize * RowStride);

    /// <summary>Where the two numbers lie that say whether the gradients begin and by what they are multiplied.</summary>
    public int GradientStateOffset => LossOffset + RowStride;

    public int SumOffset => GradientStateOffset + Lanes;

    private int PassingOffset => SumOffset + (SumCount * Lanes);

    /// <summary>Where the targets lie.</summary>
    public int TargetOffset => Topology.InputSize * RowStride;

    /// <summary>True where a variable has rows; else its values stay in registers.</summary>
    public bool HasRows(IndexedVariable variable) => IsFixed(variable, Topology) || Rows.ContainsKey(variable);

    /// <summary>Where the first row of a variable begins.</summary>
    public int Offset(IndexedVariable variable) => variable.Kind switch
    {
        VariableKind.Input => 0,
        VariableKind.Target => TargetOffset,
        VariableKind.Mask => MaskOffset + (Topology.MaskOffset(variable.Layer - 1) * RowStride),
        VariableKind.Loss => LossOffset,
        VariableKind.WeightGradient or VariableKind.BiasGradient => SumOffset + (Sums[variable] * Lanes),
        _ => ScheduledProgram.IsOutput(variable, Topology) ? OutputOffset : PassingOffset + (Rows[variable] * RowStride),
    };

    public static LaneLayout Of(NetworkTopology topology, IReadOnlyList<Definition> equations, IReadOnlyList<IReadOnlyList<LaneBlock>> entries, int lanes, int samples, bool isWhole)
    {
        Dictionary<IndexedVariable, int> order = equations.Select((definition, n) => (definition.Target.Variable, n)).ToDictionary(p => p.Variable, p => p.n);
        // What a later block reads has rows, and is written to them in every result that computes it, read there or not.
        List<BlockUses> uses = [.. entries.Select(blocks => new BlockUses(blocks))];
        HashSet<IndexedVariable> passing = [.. uses.SelectMany(result => result.Variables.Where(variable => !IsFixed(variable, topology) && result.Last(variable) > result.Written(variable)))];
        var lives = new Dictionary<IndexedVariable, (int First, int Last)>();
        foreach (BlockUses result in uses)
        {
            foreach (IndexedVariable variable in result.Variables.Where(passing.Contains))
            {
                int first = result.Blocks[result.Written(variable)!.Value].Definitions.Min(d => order[d.Target.Variable]), last = result.Blocks[result.Last(variable)].Definitions.Max(d => order[d.Target.Variable]);
                lives[variable] = lives.TryGetValue(variable, out (int First, int Last) known) ? (Math.Min(first, known.First), Math.Max(last, known.Last)) : (first, last);
            }
        }

        (Dictionary<IndexedVariable, int> rows, int count) = StorageAllocation.Of(lives, new InPlace(uses).MayTake);
        // In the order of the parameters, so that what lies together there lies together here.
        var sums = new Dictionary<IndexedVariable, int>();
        IEnumerable<IndexedVariable> gradients = entries.SelectMany(blocks => blocks).Where(block => block is not UnitGradientLanes)
            .SelectMany(block => block.Definitions).Select(d => d.Target.Variable).Where(ScheduledProgram.IsGradient).Distinct();
        foreach (IndexedVariable variable in gradients.OrderBy(f => f.Layer).ThenBy(f => f.Kind))
            sums.Add(variable, sums.Keys.Sum(f => f.Size));
        List<UnitGradientLanes> transposed = [.. entries.SelectMany(blocks => blocks).OfType<UnitGradientLanes>()];
        int units = transposed.Select(block => WeightedSum.InPanels(block.Delta.Variable.Size, lanes)).DefaultIfEmpty().Max();
        int waiting = entries.SelectMany(blocks => blocks).OfType<TileLanes>().Select(tile => tile.Spilled(lanes, Stride(samples, lanes, isWhole)))
            .Concat(transposed.Select(block => WeightedSum.SpilledGradients(block.Input.Variable.Size, samples, lanes))).DefaultIfEmpty().Max();
        return new(topology, lanes, Stride(samples, lanes, isWhole), rows, count, sums, waiting, units);
    }

    // Rows of 1,024 bytes would share a few lines of the caches: one more vector sets them apart. Where all is straight-line code few rows are read at all.
    private static int Stride(int samples, int lanes, bool isWhole) => samples > NearSamples && !isWhole ? samples + lanes : samples;

    private static bool IsFixed(IndexedVariable variable, NetworkTopology topology) =>
        variable.Kind is VariableKind.Input or VariableKind.Target or VariableKind.Mask or VariableKind.Loss || ScheduledProgram.IsGradient(variable)
        || ScheduledProgram.IsOutput(variable, topology);
}
