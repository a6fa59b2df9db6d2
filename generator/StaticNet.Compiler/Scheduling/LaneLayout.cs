using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Scheduling;

/// <summary>
/// Where the values of a block of samples lie. A row holds one value of every sample of the block. First the rows of the inputs, of the
/// targets, of the factors of dropout, of the mark of the lanes that hold a sample, of the outputs and of the loss; then a vector that says how gradients are added; then the lane sums of the gradients, a vector a
/// parameter; then the rows of what passes from one method to another, which later values take over when they are no longer read.
/// </summary>
internal sealed record LaneLayout(
    NetworkTopology Topology, int Lanes, int RowStride, IReadOnlyDictionary<Family, int> Rows, int PassingRows, IReadOnlyDictionary<Family, int> Sums, int Spilled, int TransposedUnits)
{
    private const int NearSamples = 64;

    /// <summary>The number of values.</summary>
    public int Size => TransposedOffset + (TransposedUnits * RowStride);

    /// <summary>The number of parameters whose gradients are summed lane by lane.</summary>
    public int SumCount => Sums.Keys.Sum(family => family.Size);

    /// <summary>Where δ is transposed, the units of a sample side by side.</summary>
    public int TransposedOffset => SpilledOffset + Spilled;

    /// <summary>Where the sums of segments wait for those of the next.</summary>
    public int SpilledOffset => PassingOffset + (PassingRows * RowStride);

    /// <summary>Where the mark of the lanes that hold a sample lies.</summary>
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

    /// <summary>True where a family has rows; else its values stay in registers.</summary>
    public bool HasRows(Family family) => IsFixed(family, Topology) || Rows.ContainsKey(family);

    /// <summary>Where the first row of a family begins.</summary>
    public int Offset(Family family) => family.Kind switch
    {
        FamilyKind.Input => 0,
        FamilyKind.Target => TargetOffset,
        FamilyKind.Mask => MaskOffset + (Topology.MaskOffset(family.Layer - 1) * RowStride),
        FamilyKind.Loss => LossOffset,
        FamilyKind.WeightGradient or FamilyKind.BiasGradient => SumOffset + (Sums[family] * Lanes),
        _ => ScheduledProgram.IsOutput(family, Topology) ? OutputOffset : PassingOffset + (Rows[family] * RowStride),
    };

    public static LaneLayout Of(NetworkDerivation derivation, IReadOnlyList<IReadOnlyList<LaneBlock>> entries, int lanes, int samples, bool isWhole)
    {
        NetworkTopology topology = derivation.Topology;
        Dictionary<Definition, int> order = derivation.CompiledProgram.Select((definition, n) => (definition, n)).ToDictionary(p => p.definition, p => p.n);
        var lives = new Dictionary<Family, (int First, int Last)>();
        foreach (IReadOnlyList<LaneBlock> blocks in entries)
        {
            for (int n = 0; n < blocks.Count; n++)
            {
                foreach (Family family in blocks[n].Definitions.Select(d => d.Target.Family).Where(f => !IsFixed(f, topology)))
                {
                    LaneBlock? reader = blocks.Skip(n + 1).LastOrDefault(later => Reads(later, family));
                    if (reader is null)
                        continue;
                    (int first, int last) = (blocks[n].Definitions.Min(d => order[d]), reader.Definitions.Max(d => order[d]));
                    if (lives.TryGetValue(family, out (int First, int Last) known))
                        (first, last) = (Math.Min(first, known.First), Math.Max(last, known.Last));
                    lives[family] = (first, last);
                }
            }
        }

        (Dictionary<Family, int> rows, int count) = Allocate(lives);
        // In the order of the parameters, so that what lies together there lies together here.
        var sums = new Dictionary<Family, int>();
        IEnumerable<Family> gradients = entries.SelectMany(blocks => blocks).Where(block => block is not UnitGradientLanes)
            .SelectMany(block => block.Definitions).Select(d => d.Target.Family).Where(ScheduledProgram.IsGradient).Distinct();
        foreach (Family family in gradients.OrderBy(f => f.Layer).ThenBy(f => f.Kind))
            sums.Add(family, sums.Keys.Sum(f => f.Size));
        List<UnitGradientLanes> transposed = [.. entries.SelectMany(blocks => blocks).OfType<UnitGradientLanes>()];
        int units = transposed.Select(block => WeightedSum.InPanels(block.Delta.Family.Size, lanes)).DefaultIfEmpty().Max();
        int waiting = entries.SelectMany(blocks => blocks).OfType<TileLanes>().Select(tile => tile.Spilled(lanes, Stride(samples, lanes, isWhole)))
            .Concat(transposed.Select(block => WeightedSum.SpilledGradients(block.Input.Family.Size, samples, lanes))).DefaultIfEmpty().Max();
        return new(topology, lanes, Stride(samples, lanes, isWhole), rows, count, sums, waiting, units);
    }

    // Rows of 1,024 bytes would share a few lines of the caches: one more vector sets them apart. Where all is straight-line code few rows are read at all.
    private static int Stride(int samples, int lanes, bool isWhole) => samples > NearSamples && !isWhole ? samples + lanes : samples;

    private static bool IsFixed(Family family, NetworkTopology topology) =>
        family.Kind is FamilyKind.Input or FamilyKind.Target or FamilyKind.Mask or FamilyKind.Loss || ScheduledProgram.IsGradient(family)
        || ScheduledProgram.IsOutput(family, topology);

    private static bool Reads(LaneBlock block, Family family) => block.Definitions.Any(d => d.Value.Symbols().Any(s => s.Family == family));

    // In the order in which they are first written, each takes the first gap of rows that are free while it lives.
    internal static (Dictionary<Family, int> Rows, int Count) Allocate(Dictionary<Family, (int First, int Last)> lives)
    {
        var rows = new Dictionary<Family, int>();
        int count = 0;
        foreach ((Family family, (int first, int last)) in lives.OrderBy(entry => entry.Value.First).Select(entry => (entry.Key, entry.Value)))
        {
            int row = 0;
            foreach (Family other in rows.Keys.Where(o => lives[o].First <= last && lives[o].Last >= first).OrderBy(o => rows[o]).ToList())
            {
                if (row + family.Size <= rows[other])
                    break;
                row = Math.Max(row, rows[other] + other.Size);
            }

            rows.Add(family, row);
            count = Math.Max(count, row + family.Size);
        }

        return (rows, count);
    }
}
