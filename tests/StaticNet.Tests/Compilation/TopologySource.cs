using System.Globalization;
using System.Text;

namespace StaticNet.Tests.Compilation;

/// <summary>A topology as the class that a user would write; also what a failing test prints.</summary>
internal static class TopologySource
{
    public static string Of(NetworkTopology topology)
    {
        Penalty shared = Shared(topology);
        var source = new StringBuilder();
        source.Append(CultureInfo.InvariantCulture, $"[Input({topology.InputSize})]\n");
        foreach (LayerSpec layer in topology.Layers)
        {
            if (layer.Dropout > 0)
                source.Append($"[Dropout({Number(layer.Dropout)})]\n");
            source.Append(CultureInfo.InvariantCulture, $"[Dense({layer.Units}, Activation.{layer.Activation}{Options(layer, shared)})]\n");
        }

        source.Append(CultureInfo.InvariantCulture, $"[Loss(LossFunction.{topology.Loss.Function}{Options(topology.Loss)})]\n");
        string biases = shared.Biases ? ", Biases = true" : "";
        if (shared.L1 > 0)
            source.Append($"[L1({Number(shared.L1)}{biases})]\n");
        if (shared.L2 > 0)
            source.Append($"[L2({Number(shared.L2)}{biases})]\n");
        source.Append(CultureInfo.InvariantCulture, $"[Compile(Precision = Precision.{topology.Precision}, Schedule = Schedule.{topology.Schedule})]\n");
        return source.Append(CultureInfo.InvariantCulture, $"public partial class {topology.Name};\n").ToString();
    }

    /// <summary>What the class penalises: all that every layer has in common; a layer's own λ is added to it, and must give the same number.</summary>
    private static Penalty Shared(NetworkTopology topology)
    {
        double l1 = topology.Layers.Min(l => l.Penalty.L1), l2 = topology.Layers.Min(l => l.Penalty.L2);
        return new Penalty(
            topology.Layers.All(l => l1 + (l.Penalty.L1 - l1) == l.Penalty.L1) ? l1 : 0,
            topology.Layers.All(l => l2 + (l.Penalty.L2 - l2) == l.Penalty.L2) ? l2 : 0,
            topology.Layers[0].Penalty.Biases);
    }

    private static string Options(LossSpec loss)
    {
        var options = new StringBuilder();
        if (loss.Delta is { } delta)
            options.Append($", Delta = {Number(delta)}");
        if (loss.LabelSmoothing is { } smoothing)
            options.Append($", LabelSmoothing = {Number(smoothing)}");
        if (loss.PositiveWeight is { } weight)
            options.Append($", PositiveWeight = {Number(weight)}");
        if (loss.ClassWeights.Count > 0)
            options.Append($", ClassWeights = new double[] {{ {string.Join(", ", loss.ClassWeights.Select(Number))} }}");
        return options.ToString();
    }

    private static string Options(LayerSpec layer, Penalty shared)
    {
        var options = new StringBuilder();
        if (layer.Alpha is { } alpha)
            options.Append($", Alpha = {Number(alpha)}");
        if (layer.Penalty.L1 > shared.L1)
            options.Append($", L1 = {Number(layer.Penalty.L1 - shared.L1)}");
        if (layer.Penalty.L2 > shared.L2)
            options.Append($", L2 = {Number(layer.Penalty.L2 - shared.L2)}");
        return options.ToString();
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
