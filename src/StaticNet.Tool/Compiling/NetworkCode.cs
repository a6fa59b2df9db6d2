using System.Globalization;
using System.Text;

namespace StaticNet.Tool.Compiling;

/// <summary>Writes a topology as the annotated class that the generator completes.</summary>
internal static class NetworkCode
{
    public static string Of(NetworkTopology topology)
    {
        var code = new StringBuilder("using StaticNet;\n\n");
        code.Append(CultureInfo.InvariantCulture, $"[Input({topology.InputSize})]\n");
        // What a class says of biases holds for all of its layers.
        Penalty all = topology.Layers.Any(layer => layer.Penalty.Biases) ? topology.Layers[0].Penalty : Penalty.None;
        foreach (LayerSpec layer in topology.Layers)
        {
            if (layer.Dropout > 0)
                code.Append($"[Dropout({Number(layer.Dropout)})]\n");
            string alpha = layer.Alpha is { } value ? $", Alpha = {Number(value)}" : "";
            string penalty = all.IsNone ? Part("L1", layer.Penalty.L1) + Part("L2", layer.Penalty.L2) : "";
            code.Append(CultureInfo.InvariantCulture, $"[Dense({layer.Units}, Activation.{layer.Activation}{alpha}{penalty})]\n");
        }

        if (all.L1 > 0)
            code.Append($"[L1({Number(all.L1)}, Biases = true)]\n");
        if (all.L2 > 0)
            code.Append($"[L2({Number(all.L2)}, Biases = true)]\n");
        if (topology.HasLoss)
            code.Append(Loss(topology.Loss));
        code.Append($"[Compile(Precision = Precision.{topology.Precision}, Schedule = Schedule.{topology.Schedule})]\n");
        return code.Append($"public partial class {topology.Name};\n").ToString();
    }

    private static string Loss(LossSpec loss)
    {
        string weights = loss.ClassWeights.Count > 0 ? $", ClassWeights = new[] {{ {string.Join(", ", loss.ClassWeights.Select(weight => Number(weight) + "d"))} }}" : "";
        return $"[Loss(LossFunction.{loss.Function}{Part("Delta", loss.Delta)}{Part("LabelSmoothing", loss.LabelSmoothing)}{Part("PositiveWeight", loss.PositiveWeight)}{weights})]\n";
    }

    private static string Part(string name, double? value) => value is { } number and not 0 ? $", {name} = {Number(number)}" : "";

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
