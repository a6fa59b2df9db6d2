namespace StaticNet.Benchmarks;

/// <summary>The figures of a run as tables.</summary>
internal static class TableDocument
{
    private const string None = "–";

    /// <summary>Everything.</summary>
    public static IReadOnlyList<Grid> Full(TableRun run) =>
    [
        .. run.Results.GroupBy(result => result.Row.Group).Select(group => new Grid(
            group.Key,
            "ns a sample; the fastest of the repeats, and the middle one in brackets where the machine was disturbed. Floor: the multiply-adds at the peak measured beside "
                + "them, plus exp, tanh and σ as measured by themselves. Recorded: libraries in C and C++ measured once on this kind of machine. Inputs, targets, outputs and "
                + "gradients are arrays as `new` makes them, wherever they lie, for every library of the run; parameters lie where the library keeps them.",
            ["network", "StaticNet", "without AVX-512", "target", "floor", "÷ floor", "ONNX Runtime", "PyTorch", "ML.NET", "× faster than the best", "recorded", "× faster than recorded"],
            [.. group.Select(Cells)])),
        new(
            "Functions",
            "ns for 512 bits, 16 floats or 8 doubles, out of the first cache and back, in the widest vector of the machine. Framework: Exp and Log of Vector512 or Vector256.",
            ["function", "StaticNet", "framework", "× faster", "TensorPrimitives", "× faster"],
            [.. run.Functions.Select(Cells)]),
        .. run.Starts.Count == 0 ? Array.Empty<Grid>() :
        [
            new(
                "Start to first prediction",
                "ms from the start of a process to its end, 4-8-3 where a model is read; MB of program or libraries that have to be shipped.",
                ["process", "ms", "MB"],
                [.. run.Starts.Select(start => new[] { start.Name, Numbers.Short(start.Milliseconds), start.Bytes == 0 ? None : Numbers.Short(start.Bytes / 1e6) })]),
        ],
        new("Conditions", Note(run), ["", ""], []),
    ];

    /// <summary>The rows in a few columns, to stand beside those of other processors.</summary>
    public static Grid Short(TableRun run) => new(
        "Speed",
        Note(run),
        ["network", "StaticNet", "without AVX-512", "floor", "fastest library beside it", "× faster", "recorded"],
        [
            .. run.Results.Select(result => new[]
            {
                $"{Verb(result.Row.Workload.Work)} {result.Row.Title}{(result.Row.Workload.Samples == 1 ? ", one sample" : "")}",
                Numbers.Short(result.Ours.Minimum),
                result.Narrow is { } narrow ? Numbers.Short(narrow.Minimum) : None,
                Numbers.Short(result.Floor + result.Functions),
                result.Best is { } best ? $"{best.Library} {Numbers.Short(best.Timing.Minimum)}" : None,
                result.Ahead is { } ahead ? Numbers.Short(ahead) : None,
                result.Row.Recorded is { } recorded ? $"{recorded.Library} {Numbers.Short(recorded.Nanoseconds)}" : None,
            }),
        ]);

    /// <summary>The rows on which a peer, here or recorded, is as fast as we are or faster, and those that miss their target.</summary>
    public static IEnumerable<string> Shortfalls(TableRun run)
    {
        foreach (RowResult result in run.Results)
        {
            string name = $"{result.Row.Group}: {result.Row.Title}: {Numbers.Short(result.Ours.Minimum)} ns";
            if (result.Ahead <= 1)
                yield return $"{name}, {result.Best!.Value.Library} {Numbers.Short(result.Best.Value.Timing.Minimum)}";
            if (result.AheadOfRecorded <= 1)
                yield return $"{name}, {result.Row.Recorded!.Value.Library} {Numbers.Short(result.Row.Recorded.Value.Nanoseconds)} (recorded)";
            if (result.Row.Target is { } target && result.Ours.Minimum > target)
                yield return $"{name}, target {Numbers.Short(target)}";
        }
    }

    private static string Note(TableRun run) => string.Create(
        Numbers.Culture, $"{Conditions.Line()}; one thread; peak {run.PeakRate:F0} GFLOP/s in single precision. {string.Join(" ", run.Remarks)}");

    private static string[] Cells(RowResult result)
    {
        double floor = result.Floor + result.Functions;
        return
        [
            result.Row.Title,
            Numbers.Short(result.Ours),
            Cell(result.Narrow),
            result.Row.Target is { } target ? Numbers.Short(target) : None,
            result.Functions > 0 ? $"{Numbers.Short(result.Floor)} + {Numbers.Short(result.Functions)}" : Numbers.Short(result.Floor),
            Numbers.Short(result.Ours.Minimum / floor),
            Cell(result.Of("ONNX Runtime")),
            Cell(result.Of("PyTorch")),
            Cell(result.Of("ML.NET")),
            result.Ahead is { } ahead ? Numbers.Short(ahead) : None,
            result.Row.Recorded is { } recorded ? $"{recorded.Library} {Numbers.Short(recorded.Nanoseconds)}" : None,
            result.AheadOfRecorded is { } ratio ? Numbers.Short(ratio) : None,
        ];
    }

    private static string[] Cells((FunctionRow Row, IReadOnlyList<Timing> Timings) function)
    {
        double ours = function.Timings[0].Minimum;
        return [function.Row.Name, Numbers.Short(function.Timings[0] / function.Row.Vectors), .. Peer("framework"), .. Peer("TensorPrimitives")];

        string[] Peer(string library)
        {
            int place = function.Row.Contenders.Select(contender => contender.Library).ToList().IndexOf(library);
            return place < 0 ? [None, None] : [Numbers.Short(function.Timings[place] / function.Row.Vectors), Numbers.Short(function.Timings[place].Minimum / ours)];
        }
    }

    private static string Verb(Work work) => work == Work.Inference ? "outputs of" : "gradient of";

    private static string Cell(Timing? timing) => timing is { } time ? Numbers.Short(time) : None;
}
