namespace StaticNet.Benchmarks;

/// <summary>What the functions of a network's units take by themselves.</summary>
internal static class FunctionTimes
{
    /// <summary>Nanoseconds a sample, sixteen floats or eight doubles at a time.</summary>
    /// <param name="topology">The network.</param>
    /// <param name="functions">The functions as measured; ours first.</param>
    public static double Of(NetworkTopology topology, IReadOnlyList<(FunctionRow Row, IReadOnlyList<Timing> Timings)> functions)
    {
        string kind = topology.Precision == Precision.Double ? "double" : "float";
        double lanes = topology.Precision == Precision.Double ? 8 : 16;
        return topology.Layers.Sum(layer => layer.Units / lanes * Names(layer.Activation).Sum(Time));

        double Time(string name) => functions.Where(f => f.Row.Name == $"{name}, {kind}").Sum(f => f.Timings[0].Minimum / f.Row.Vectors);
    }

    /// <summary>Ours alone, all of them side by side.</summary>
    public static IReadOnlyList<(FunctionRow Row, IReadOnlyList<Timing> Timings)> Measure(Race race)
    {
        IReadOnlyList<FunctionRow> rows = FunctionRow.All();
        return [.. rows.Zip(race.Run([.. rows.Select(row => row.Contenders[0])]), (row, timing) => (row, (IReadOnlyList<Timing>)[timing]))];
    }

    // What a gradient needs of each: value and slope.
    private static string[] Names(Activation activation) => activation switch
    {
        Activation.Tanh => ["tanh"],
        Activation.Sigmoid or Activation.SiLU => ["σ"],
        Activation.Softmax or Activation.ELU => ["exp"],
        Activation.GELU => ["Φ", "exp"],
        Activation.Softplus => ["softplus", "σ"],
        _ => [],
    };
}
