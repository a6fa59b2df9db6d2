using System.Globalization;
using System.Text;

namespace StaticNet.Tests.Compilation;

/// <summary>A topology as the class that a user would write; also what a failing test prints.</summary>
internal static class TopologySource
{
    public static string Of(NetworkTopology topology)
    {
        // Only the attributes of the class can penalise biases, and they penalise every layer alike.
        Penalty shared = topology.Layers[0].Penalty is { Biases: true } first ? first : Penalty.None;
        var source = new StringBuilder();
        source.Append(CultureInfo.InvariantCulture, $"[Input({topology.InputSize})]\n");
        foreach (LayerSpec layer in topology.Layers)
        {
            if (layer.Dropout > 0)
                source.Append($"[Dropout({Number(layer.Dropout)})]\n");
            source.Append(CultureInfo.InvariantCulture, $"[Dense({layer.Units}, Activation.{layer.Activation}{Options(layer, shared)})]\n");
        }

        source.Append(CultureInfo.InvariantCulture, $"[Loss(LossFunction.{topology.Loss.Function}{Options(topology.Loss)})]\n");
        if (shared.L1 > 0)
            source.Append($"[L1({Number(shared.L1)}, Biases = true)]\n");
        if (shared.L2 > 0)
            source.Append($"[L2({Number(shared.L2)}, Biases = true)]\n");
        source.Append(CultureInfo.InvariantCulture, $"[Compile(Precision = Precision.{topology.Precision}, Schedule = Schedule.{topology.Schedule})]\n");
        return source.Append(CultureInfo.InvariantCulture, $"public partial class {topology.Name};\n").ToString();
    }

    private static string Options(LossSpec loss)
    {
        var options = new StringBuilder();
        if (loss.Delta is { } delta)
            options.Append($", Delta = {Number(delta)}");
        if (loss.LabelSmoothing is { } smoothing)
            options.Append($", LabelSmoothing = {Number(smoothing)}");
        if (loss.ClassWeights.Count > 0)
            options.Append($", ClassWeights = new double[] {{ {string.Join(", ", loss.ClassWeights.Select(Number))} }}");
        return options.ToString();
    }

    private static string Options(LayerSpec layer, Penalty shared)
    {
        var options = new StringBuilder();
        if (layer.Alpha is { } alpha)
            options.Append($", Alpha = {Number(alpha)}");
        if (shared.IsNone && layer.Penalty.L1 > 0)
            options.Append($", L1 = {Number(layer.Penalty.L1)}");
        if (shared.IsNone && layer.Penalty.L2 > 0)
            options.Append($", L2 = {Number(layer.Penalty.L2)}");
        return options.ToString();
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
