using StaticNet.Tests.Compilation;

namespace StaticNet.Tests.RandomNetworks;

/// <summary>How often each kind of thing occurs among cases.</summary>
internal sealed class Coverage
{
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public Coverage(IEnumerable<RandomCase> cases)
    {
        foreach (string kind in Kinds)
            _counts[kind] = 0;
        foreach (string kind in cases.SelectMany(c => Of(c).Distinct()))
            _counts[kind]++;
    }

    /// <summary>The kinds and how many cases have them.</summary>
    public IReadOnlyDictionary<string, int> Counts => _counts;

    /// <summary>Every parameter that an attribute can be given by name: one that is added and not drawn is missed.</summary>
    private static readonly (string Attribute, string Name)[] Parameters =
    [
        .. from attribute in new[] { typeof(DenseAttribute), typeof(LossAttribute), typeof(L1Attribute), typeof(L2Attribute), typeof(CompileAttribute) }
           from property in attribute.GetProperties()
           where property.CanWrite
           select (attribute.Name[..^nameof(Attribute).Length], property.Name),
    ];

    /// <summary>What must occur: every function where it may stand, schedule and precision, from the enumerations; and the rest by name.</summary>
    private static IEnumerable<string> Kinds =>
    [
        .. Legality.Functions.Hidden.Select(a => $"hidden {a}"),
        .. Legality.Functions.Outputs.SelectMany(outputs => outputs).Distinct().Select(a => $"output {a}"),
        .. Legality.Functions.WithAlpha.Select(a => $"{a} with Alpha"),
        .. Parameters.Select(p => $"[{p.Attribute}({p.Name} = )]"),
        .. Enum.GetNames<LossFunction>().Select(loss => $"loss {loss}"),
        .. Enum.GetNames<Schedule>().Select(schedule => $"schedule {schedule}"),
        .. Enum.GetNames<Precision>().Select(precision => $"precision {precision}"),
        .. Enumerable.Range(0, 7).Select(depth => $"depth {depth}"),
        "dropout", "dropout below 2⁻³²", "dropout above 0.9", "L1", "L2", "L1 and L2", "biases penalised", "layers penalised differently", "no penalty",
        "one sample", "one unit wide", "over 30 wide", "several shards",
    ];

    private static IEnumerable<string> Of(RandomCase drawn)
    {
        NetworkTopology t = drawn.Topology;
        string[] source = TopologySource.Of(t).Split('\n');
        (string Kind, bool Is)[] rest =
        [
            ("dropout", t.MaskSize > 0),
            ("dropout below 2⁻³²", t.Layers.Any(l => l.Dropout is > 0 and < 1.0 / (1L << 32))),
            ("dropout above 0.9", t.Layers.Any(l => l.Dropout > 0.9)),
            ("L1", t.Layers.Any(l => l.Penalty.L1 > 0)),
            ("L2", t.Layers.Any(l => l.Penalty.L2 > 0)),
            ("L1 and L2", t.Layers.Any(l => l.Penalty is { L1: > 0, L2: > 0 })),
            ("biases penalised", t.Layers[0].Penalty.Biases),
            ("layers penalised differently", t.Layers.Select(l => l.Penalty).Distinct().Count() > 1),
            ("no penalty", t.Layers.All(l => l.Penalty.IsNone)),
            ("one sample", drawn.Samples == 1),
            ("one unit wide", t.Layers.Any(l => l.Units == 1)),
            ("over 30 wide", t.Layers.Any(l => l.Units > 30)),
            ("several shards", drawn.Samples > INetwork<float>.ShardSize),
        ];
        return
        [
            .. t.Layers.SkipLast(1).Select(l => $"hidden {l.Activation}"),
            $"output {t.Layers[^1].Activation}",
            .. t.Layers.Where(l => l.Alpha is not null).Select(l => $"{l.Activation} with Alpha"),
            $"loss {t.Loss.Function}",
            .. Parameters.Where(p => source.Any(line => line.StartsWith($"[{p.Attribute}(", StringComparison.Ordinal) && line.Contains($" {p.Name} = "))).Select(p => $"[{p.Attribute}({p.Name} = )]"),
            $"schedule {t.Schedule}",
            $"precision {t.Precision}",
            $"depth {t.Layers.Count - 1}",
            .. rest.Where(r => r.Is).Select(r => r.Kind),
        ];
    }
}
