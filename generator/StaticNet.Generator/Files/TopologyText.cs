using System.Globalization;
using StaticNet.Generator.Contract;
using StaticNet.Symbolics.Functions;

namespace StaticNet.Generator.Files;

/// <summary>The topology in the metadata of a file that StaticNet saved, and whether it is one that can be compiled: what attributes are checked for, files are too.</summary>
internal static class TopologyText
{
    /// <summary>Reads a topology. Its name is empty.</summary>
    /// <exception cref="FormatException">The text is none; what is wrong with it is named.</exception>
    public static NetworkTopology Read(string text)
    {
        JsonFields fields = JsonFields.Of("", JsonParser.Parse(text));
        int inputs = fields.Count("inputs");
        LayerSpec[] layers = [.. fields.Required("layers", JsonKind.List).Items.Select((layer, place) => Layer(FormattableString.Invariant($"layers[{place}]"), layer))];
        LossSpec? loss = fields.Has("loss") ? Loss(fields.Required("loss", JsonKind.Object)) : null;
        Precision precision = fields.Enum<Precision>("precision");
        Schedule schedule = fields.Has("schedule") ? fields.Enum<Schedule>("schedule") : Schedule.Auto;
        fields.RequireNoOther();
        if (layers.Length == 0)
            throw new FormatException("there is no layer");
        Check(layers, loss, precision);
        return new("", inputs, new(layers), loss, precision, schedule);
    }

    private static LayerSpec Layer(string path, JsonValue value)
    {
        JsonFields fields = JsonFields.Of(path, value);
        var layer = new LayerSpec(
            fields.Count("units"),
            fields.Enum<Activation>("activation"),
            fields.Number("alpha"),
            new(fields.Number("l1") ?? 0, fields.Number("l2") ?? 0, fields.Truth("biases")),
            fields.Number("dropout") ?? 0);
        fields.RequireNoOther();
        return layer;
    }

    private static LossSpec Loss(JsonValue value)
    {
        JsonFields fields = JsonFields.Of("loss", value);
        var loss = new LossSpec(
            fields.Enum<LossFunction>("function"),
            fields.Number("delta"),
            fields.Number("labelSmoothing"),
            new(fields.Numbers("classWeights")),
            fields.Number("positiveWeight"));
        fields.RequireNoOther();
        return loss;
    }

    private static void Check(LayerSpec[] layers, LossSpec? loss, Precision precision)
    {
        for (int i = 0; i < layers.Length; i++)
            CheckLayer(layers, i, precision);

        if (loss is null)
            return;
        LossRule rule = LossRule.Of(loss.Function);
        LayerSpec output = layers[layers.Length - 1];
        Require(rule.Takes(ActivationRule.Of(output.Activation)), $"the output is {output}, which {loss} is not made for");
        Require(loss.Delta is not { } delta || (rule.DefaultDelta is not null && precision.Rounded(delta) > 0 && precision.Holds(delta)), "loss.delta is out of range, or the loss has none");
        Require(loss.LabelSmoothing is not { } smoothing || (rule.HasLabelSmoothing && smoothing is >= 0 and < 1), "loss.labelSmoothing is out of range, or the loss has none");
        Require(loss.PositiveWeight is not { } weight || (rule.HasPositiveWeight && precision.Rounded(weight) > 0 && precision.Holds(weight)), "loss.positiveWeight is out of range, or the loss has none");
        bool areWeightsFit = rule.IsOverClasses && loss.ClassWeights.Count == output.Units
            && loss.ClassWeights.All(each => each >= 0 && precision.Holds(each)) && loss.ClassWeights.Any(each => precision.Rounded(each) > 0);
        Require(loss.ClassWeights.Count == 0 || areWeightsFit, "loss.classWeights do not fit the outputs, or are out of range");
    }

    private static void CheckLayer(LayerSpec[] layers, int place, Precision precision)
    {
        LayerSpec layer = layers[place];
        string path = FormattableString.Invariant($"layers[{place}]");
        Require(
            layer.Alpha is not { } alpha || (ActivationRule.Of(layer.Activation).DefaultAlpha is not null && precision.Holds(alpha)),
            $"{path}.alpha is out of range, or {layer.Activation} has none");
        Require(layer.Dropout is >= 0 and < 1, $"{path}.dropout is outside [0, 1)");
        Require(layer.Penalty.L1 >= 0 && precision.Holds(layer.Penalty.L1), $"{path}.l1 is out of range");
        Require(layer.Penalty.L2 >= 0 && precision.Holds(layer.Penalty.L2), $"{path}.l2 is out of range");
        Require(
            layer.Activation != Activation.Softmax || (place == layers.Length - 1 && layer.Units > 1),
            $"{path} is {layer}, and softmax is for an output of two units or more");
    }

    private static void Require(bool condition, string problem)
    {
        if (!condition)
            throw new FormatException(problem);
    }
}
