using System.Globalization;

namespace StaticNet.Generator.Emission;

/// <summary>Writes a topology as the expression that makes it again.</summary>
internal static class TopologyCode
{
    public static string Of(NetworkTopology topology)
    {
        string layers = string.Join(", ", topology.Layers.Select(Layer));
        return $"new global::StaticNet.NetworkTopology(\"{topology.Name}\", {Text(topology.InputSize)}, "
            + $"new global::StaticNet.EquatableArray<global::StaticNet.LayerSpec>(new global::StaticNet.LayerSpec[] {{ {layers} }}), "
            + $"{(topology.HasLoss ? Loss(topology.Loss) : "null")}, global::StaticNet.Precision.{topology.Precision}, global::StaticNet.Schedule.{topology.Schedule})";
    }

    private static string Loss(LossSpec loss)
    {
        string function = $"global::StaticNet.LossFunction.{loss.Function}";
        if (loss == loss.Function)
            return function;
        string weights = loss.ClassWeights.Count == 0
            ? "default"
            : $"new global::StaticNet.EquatableArray<double>(new double[] {{ {string.Join(", ", loss.ClassWeights.Select(Literal))} }})";
        string positive = loss.PositiveWeight is { } weight ? $", {Literal(weight)}" : "";
        return $"new global::StaticNet.LossSpec({function}, {Literal(loss.Delta)}, {Literal(loss.LabelSmoothing)}, {weights}{positive})";
    }

    private static string Layer(LayerSpec layer)
    {
        string alpha = Literal(layer.Alpha);
        string dropout = layer.Dropout == 0 ? "" : $", {Literal(layer.Dropout)}";
        string penalty = layer.Penalty.IsNone
            ? "null"
            : $"new global::StaticNet.Penalty({Literal(layer.Penalty.L1)}, {Literal(layer.Penalty.L2)}, {(layer.Penalty.Biases ? "true" : "false")})";
        return $"new global::StaticNet.LayerSpec({Text(layer.Units)}, global::StaticNet.Activation.{layer.Activation}, {alpha}, {penalty}{dropout})";
    }

    private static string Literal(double? value) => value is { } number ? Literal(number) : "null";

    private static string Literal(double value) => value.ToString("R", CultureInfo.InvariantCulture) + "d";

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
